"""T01."""

from collections.abc import Iterator

from canvas.domain.answer import Absent, is_open, is_unknown
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("T01", Severity.ERROR, Stage.IDEA, BlockId.TARGET_GROUP, "WP", "RP6")
def no_target_group(track: Track) -> Iterator[Gap]:
    """
    For whom is this track?

    ## Why
    Everything else follows from who takes part: where to find people, what they must learn first, which work fits.
    Selection is the first component of a track in the whitepaper.

    ## Gap
    ```yaml
    mission: {goal: Twelve status holders work as assistant glaziers by December.}
    target_group:
      groups: [status-holders]
    ```

    ## Closed
    ```yaml
    mission: {goal: Twelve status holders work as assistant glaziers by December.}
    target_group:
      groups: [status-holders]
      description: Status holders who like to work with their hands and want to start within a year.
    ```
    """
    group = track.target_group
    if isinstance(group, Absent):
        if is_open(group):
            yield gap("target_group", variant="unknown" if is_unknown(group) else "message")
    elif is_open(group.description):
        variant = "unknown" if is_unknown(group.description) else "message"
        yield gap("target_group", "description", variant=variant)
