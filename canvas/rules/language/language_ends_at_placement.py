"""L04."""

from collections.abc import Iterator

from canvas.analysis.placement import support_end
from canvas.analysis.roles import does, held
from canvas.domain.answer import given, listed
from canvas.domain.dates import PartialDate
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, LineKind, RoleKind, Scheme, Stage
from canvas.domain.parties import Role
from canvas.domain.track import Track
from canvas.knowledge.schemes import schemes
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule

_GIVES_LANGUAGE = (RoleKind.LANGUAGE_COACH, RoleKind.LANGUAGE_PROVIDER)


@rule("L04", Severity.INFO, Stage.DESIGN, BlockId.LANGUAGE, "track05", "track30", "SOWIS", tracks_only=True)
def language_ends_at_placement(track: Track) -> Iterator[Gap]:
    """
    Do people go on learning Dutch once they have the job?

    ## Why
    With a job the Dutch that somebody needs grows, and the time for lessons shrinks. In Gorinchem there were evening
    lessons after the start of work; elsewhere a colleague is language buddy for an hour a week.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: kitchen, kind: learning-work, title: Working in the kitchen}
      - {id: soft-landing, kind: aftercare, title: A soft landing}
    lines:
      language: {level_out: A2, steps: [kitchen]}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - {id: kitchen, kind: learning-work, title: Working in the kitchen}
      - id: soft-landing
        kind: aftercare
        title: A soft landing
        activities: [{kind: language-coaching, title: An hour a week with a colleague}]
    lines:
      language: {level_out: A2, steps: [kitchen]}
    ```
    """
    end = support_end(track, LineKind.LANGUAGE)
    if end is None:
        return
    steps = listed(track.steps)
    roles = [role for _, role in held(track, *_GIVES_LANGUAGE) if _says_when(role)]
    if not any(does(role, steps[place]) for role in roles for place in end.after):
        checked = schemes()[Scheme.SOWIS].checked
        yield gap(
            *end.path,
            related=tuple(("steps", place) for place in (end.last, *end.after) if end.path[:2] != ("steps", place)),
            last=step_name(steps[end.last], end.last),
            after=tuple(step_name(steps[place], place) for place in end.after),
            date=PartialDate(checked.year, checked.month, checked.day),
        )


def _says_when(role: Role) -> bool:
    """A provider without steps gives lessons when there are any; a coach is somebody to practise with at any time."""
    return given(role.steps) is not None or given(role.kind) is RoleKind.LANGUAGE_COACH
