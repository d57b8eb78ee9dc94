"""X02."""

from collections.abc import Iterator

from canvas.domain.answer import given, is_open, is_unknown, is_waived
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule
from canvas.rules.sustain.not_linked import is_empty


@rule("X02", Severity.INFO, Stage.RUNNING, BlockId.SUSTAIN, "seed004", "WP")
def no_scaling_idea(track: Track) -> Iterator[Gap]:
    """
    How does the track go on after this group, and how does it grow?

    ## Why
    The whitepaper wants tracks to last and to grow. Groningen advises to start small but to take it up regionally in
    the end: that gives coverage and regional money. Three times a year is an idea too. A track that stopped is not
    asked this.

    ## Gap
    ```yaml
    track: {stage: running}
    sustain: {links_to: [The vocational course of the school]}
    ```

    ## Closed
    ```yaml
    track: {stage: running}
    sustain:
      links_to: [The vocational course of the school]
      scaling: Next year in the neighbouring towns as well, once a fourth company takes part.
      frequency: Three times a year
    ```
    """
    sustain = given(track.sustain)
    # where nothing is written, one question about the whole part is enough
    if sustain is None or track.stage is Stage.STOPPED or is_empty(sustain):
        return
    if is_open(sustain.scaling) and not given(sustain.frequency) and not is_waived(sustain.frequency):
        yield gap("sustain", "scaling", variant="unknown" if is_unknown(sustain.scaling) else "message")
