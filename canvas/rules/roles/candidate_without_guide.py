"""R07."""

from collections.abc import Iterator

from canvas.analysis.placement import line_of_support
from canvas.analysis.roles import held, vacancy
from canvas.analysis.steps import steps_of
from canvas.domain.answer import is_waived
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, LineKind, Stage, StepKind
from canvas.domain.track import Track
from canvas.knowledge.kinds import guides
from canvas.rules.naming import role_name, step_name
from canvas.rules.rule import Gap, gap, rule


@rule("R07", Severity.ERROR, Stage.DESIGN, BlockId.GUIDANCE, "WP", "seed004", "track06")
def candidate_without_guide(track: Track) -> Iterator[Gap]:
    """
    Who guides the candidate in each step with work?

    ## Why
    Guidance is a component of a track in the whitepaper. In Groningen the job coach was called crucial, and in the
    Leiden region intensive, personal contact was what made the track work.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: installers, name: Installers of the region, kind: company}]
    roles: [{kind: employer, party: installers}]
    steps:
      - {id: practice, kind: learning-work, title: Practice at the company, lead: installers}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties: [{id: installers, name: Installers of the region, kind: company}, {id: gemeente, name: Municipality}]
    roles: [{kind: employer, party: installers}, {kind: job-coach, party: gemeente, hours: 2 hours per week}]
    steps:
      - {id: practice, kind: learning-work, title: Practice at the company, lead: installers}
    ```
    """
    if is_waived(line_of_support(track, LineKind.GUIDANCE)):
        return
    for place, step in steps_of(track, StepKind.LEARNING_WORK, StepKind.MATCHING):
        open_role = vacancy(track, *guides(), step=step)
        if open_role is None:
            continue
        name, elsewhere = step_name(step, place), held(track, *guides())
        if open_role.is_unknown:
            yield gap("steps", place, variant="unknown", related=open_role.written, step=name)
        elif elsewhere:
            related = tuple(("roles", there) for there, _ in elsewhere)
            roles = tuple(dict.fromkeys(role_name(role, there) for there, role in elsewhere))
            yield gap("steps", place, variant="elsewhere", related=related, step=name, guides=roles)
        else:
            yield gap("steps", place, related=open_role.written, step=name)
