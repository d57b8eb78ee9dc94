"""X04."""

from collections.abc import Iterator

from canvas.domain.answer import Absent, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("X04", Severity.INFO, Stage.DESIGN, BlockId.CUSTOMISATION, "seed003", "VOI", tracks_only=True)
def customisation_not_chosen(track: Track) -> Iterator[Gap]:
    """
    What is the same for everybody, and what differs from person to person?

    ## Why
    The more customisation, the more complex design and execution become, say the makers of the canvas. In the pilots
    with dual tracks “group or individual” was one of six choices to make beforehand, because hours, money and rosters
    follow from it.

    ## Gap
    ```yaml
    track: {stage: design}
    steps: [{id: kitchen, kind: learning-work, title: Working in the kitchen}]
    customisation: {individual: [The restaurant, The pace]}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps: [{id: kitchen, kind: learning-work, title: Working in the kitchen}]
    customisation: {level: medium, individual: [The restaurant, The pace]}
    ```
    """
    customisation = track.customisation
    level = customisation if isinstance(customisation, Absent) else customisation.level
    # a plan without steps has nothing yet that could differ
    if listed(track.steps) and is_open(level):
        yield gap("customisation", "level", variant="unknown" if is_unknown(level) else "message")
