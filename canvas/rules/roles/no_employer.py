"""R03."""

from collections.abc import Iterator

from canvas.analysis.roles import vacancy
from canvas.analysis.steps import steps_of
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, RoleKind, Stage, StepKind
from canvas.domain.track import Track
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule


@rule("R03", Severity.ERROR, Stage.IDEA, BlockId.ROLES, "seed003")
def no_employer(track: Track) -> Iterator[Gap]:
    """
    With which employer do people learn and work?

    ## Why
    Professionals who worked with the canvas say that the employer must take part from the very beginning: without that,
    few placements last. An employer that is still being sought has a place in the plan too.

    ## Gap
    ```yaml
    parties:
      - {id: vluchtelingenwerk, name: VluchtelingenWerk Den Haag, kind: refugee-organisation}
    steps:
      - {id: placement, kind: learning-work, title: Group placement, lead: vluchtelingenwerk}
    ```

    ## Closed
    ```yaml
    parties:
      - {id: vluchtelingenwerk, name: VluchtelingenWerk Den Haag, kind: refugee-organisation}
      - {id: companies, name: Companies in The Hague, kind: company, status: sought}
    roles:
      - {kind: employer, party: companies}
    steps:
      - {id: placement, kind: learning-work, title: Group placement, lead: vluchtelingenwerk}
    ```
    """
    open_role = vacancy(track, RoleKind.EMPLOYER)
    if open_role and (with_work := steps_of(track, StepKind.LEARNING_WORK, StepKind.MATCHING)):
        absent = "without_party" if open_role.written else "message"
        yield gap(
            *open_role.path,
            variant="unknown" if open_role.is_unknown else absent,
            related=tuple(("steps", place) for place, _ in with_work),
            steps=tuple(step_name(step, place) for place, step in with_work),
        )
