"""S16."""

from collections.abc import Iterator

from canvas.domain.answer import is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage, StepKind
from canvas.domain.track import Track
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, Typed, gap, rule

_KINDS = tuple(map(Typed, StepKind))


@rule("S16", Severity.WARNING, Stage.DESIGN, BlockId.ROLES, "WP")
def step_without_kind(track: Track) -> Iterator[Gap]:
    """
    Which kind of step is each step?

    ## Why
    The kind says in which column of the canvas a step stands, and what belongs to it: a form of work, lessons, or
    help after the placement. A step without a kind stands in no column, and nobody asks what it lacks.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: school, title: School period}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - {id: school, kind: preparation, title: School period}
    ```
    """
    for place, step in enumerate(listed(track.steps)):
        if is_open(step.kind):
            variant = "unknown" if is_unknown(step.kind) else "message"
            yield gap("steps", place, "kind", variant=variant, step=step_name(step, place), kinds=_KINDS)
