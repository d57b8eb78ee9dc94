"""X01."""

from collections.abc import Iterator

from canvas.domain.answer import Absent, is_missing, is_open, is_unknown
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.outcomes import Sustain
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("X01", Severity.INFO, Stage.DESIGN, BlockId.SUSTAIN, "seed004", "WP")
def not_linked(track: Track) -> Iterator[Gap]:
    """
    Which existing programmes does the track connect to?

    ## Why
    Groningen advises to use the structures that are there and not to reinvent the wheel: tracks that connect make a
    closed chain, as school years do. It also makes it easier to go on when the project ends.

    ## Gap
    ```yaml
    track: {stage: design}
    sustain: {scaling: From 2028 in the neighbouring towns as well.}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    sustain:
      links_to: [The vocational course of the school; the practice statement counts for it.]
      scaling: From 2028 in the neighbouring towns as well.
    ```
    """
    sustain = track.sustain
    if isinstance(sustain, Absent):
        if is_open(sustain):
            yield gap("sustain", variant="unknown" if is_unknown(sustain) else "nothing")
    elif is_empty(sustain):
        yield gap("sustain", variant="nothing")
    elif is_open(sustain.links_to):
        yield gap("sustain", "links_to", variant="links_unknown" if is_unknown(sustain.links_to) else "message")


def is_empty(sustain: Sustain) -> bool:
    """Nothing is said about how it goes on; what was learned is about how it went."""
    return all(
        is_missing(each)
        for each in (sustain.links_to, sustain.scaling, sustain.frequency, sustain.money, sustain.owner)
    )
