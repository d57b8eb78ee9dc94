"""T07."""

from collections.abc import Iterator

from canvas.domain.answer import Absent, is_missing, is_open, is_unknown
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("T07", Severity.INFO, Stage.DESIGN, BlockId.RECRUITMENT, "track04", "seed004")
def no_fallback(track: Track) -> Iterator[Gap]:
    """
    Where do people go who are not selected, or who stop on the way?

    ## Why
    More people come forward than there are places: in one track fifty were interested and nine selected. Whoever falls
    out without a next step is lost to work for a long time. In Groningen the account manager looked for another post.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group:
      description: Status holders who want to drive a bus.
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group:
      description: Status holders who want to drive a bus.
      fallback:
        not_selected: Back to the case manager, with an advice on what would fit.
        dropped_out: A talk within a week; the account manager looks for another post.
    ```
    """
    group = track.target_group
    fallback = group if isinstance(group, Absent) else group.fallback
    if isinstance(fallback, Absent):
        if is_open(fallback):
            yield gap("target_group", "fallback", variant="unknown" if is_unknown(fallback) else "message")
        return
    routes = (fallback.not_selected, fallback.dropped_out)
    if all(is_open(route) for route in routes):
        variant = "message" if all(is_missing(route) for route in routes) else "unknown"
        yield gap("target_group", "fallback", variant=variant)
