"""S10."""

from collections.abc import Iterator

from canvas.analysis.steps import steps_of
from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage, StepKind
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("S10", Severity.WARNING, Stage.DESIGN, BlockId.PREPARATION, "WP", "seed004")
def no_preparation(track: Track) -> Iterator[Gap]:
    """
    What do participants learn before they start work?

    ## Why
    Many status holders land hard when they go straight to work: the language, the customs and the tempo come all at
    once. Preparation is a component of the whitepaper. A track can do without, when what people need is in the work.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: selection, kind: recruitment}
      - {id: factory, kind: learning-work}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - {id: selection, kind: recruitment}
      - {id: factory, kind: learning-work}
    left_out:
      - {kind: preparation, reason: Participants learn language and trade on the floor from the first day.}
    ```
    """
    left_out = any(given(left.kind) is StepKind.PREPARATION for left in listed(track.left_out))
    # whoever has no steps yet is asked for the first of them elsewhere
    if listed(track.steps) and not left_out and not steps_of(track, StepKind.PREPARATION):
        yield gap("steps")
