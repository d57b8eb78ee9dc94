"""E03."""

from collections.abc import Iterator

from canvas.analysis.placement import support_end
from canvas.analysis.roles import does, held
from canvas.domain.answer import listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, LineKind, RoleKind, Stage
from canvas.domain.track import Track
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule


@rule("E03", Severity.WARNING, Stage.DESIGN, BlockId.EMPLOYER_SUPPORT, "seed003", tracks_only=True)
def employer_support_ends_at_placement(track: Track) -> Iterator[Gap]:
    """
    Who helps the employer once people have been placed?

    ## Why
    Professionals who worked with the canvas ask for guidance of employers also after the track has ended, and for a
    place to go with questions. Many of these come only when the new colleague really has the job.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: kitchen, kind: learning-work, title: Working in the kitchen}
      - {id: job, kind: matching, title: To a job}
      - {id: soft-landing, kind: aftercare, title: A soft landing}
    lines:
      employer_support: {steps: [kitchen], activities: [{kind: employer-guidance, title: A visit every month}]}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - {id: kitchen, kind: learning-work, title: Working in the kitchen}
      - {id: job, kind: matching, title: To a job}
      - {id: soft-landing, kind: aftercare, title: A soft landing}
    lines:
      employer_support:
        steps: [kitchen, job, soft-landing]
        activities: [{kind: employer-guidance, title: A visit every month}]
    ```
    """
    end = support_end(track, LineKind.EMPLOYER_SUPPORT)
    if end is None:
        return
    steps = listed(track.steps)
    trainers = held(track, RoleKind.EMPLOYER_TRAINER)
    if not any(does(role, steps[place]) for _, role in trainers for place in end.after):
        yield gap(
            *end.path,
            related=tuple(("steps", place) for place in (end.last, *end.after) if end.path[:2] != ("steps", place)),
            last=step_name(steps[end.last], end.last),
            after=tuple(step_name(steps[place], place) for place in end.after),
        )
