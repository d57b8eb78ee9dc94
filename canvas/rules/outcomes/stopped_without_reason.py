"""O08."""

from collections.abc import Iterator

from canvas.domain.answer import is_open, is_unknown
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("O08", Severity.WARNING, Stage.RUNNING, BlockId.RESULTS, "track02")
def stopped_without_reason(track: Track) -> Iterator[Gap]:
    """
    Why did the track stop?

    ## Why
    A track that stopped teaches much about what a track needs. One towards care told openly that it went on hold when
    the subsidy for its start was no longer possible; that helps whoever begins now.

    ## Gap
    ```yaml
    track: {title: Learning and working in care, stage: stopped}
    ```

    ## Closed
    ```yaml
    track:
      title: Learning and working in care
      stage: stopped
      stopped_because: The subsidy for the start was no longer possible, and no other money was found.
    ```
    """
    if track.stage is Stage.STOPPED and is_open(track.identity.stopped_because):
        variant = "unknown" if is_unknown(track.identity.stopped_because) else "message"
        yield gap("track", "stopped_because", variant=variant)
