"""F02."""

from collections.abc import Iterator

from canvas.analysis.money import budget, euros
from canvas.domain.answer import is_unknown, is_waived, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("F02", Severity.ERROR, Stage.DESIGN, BlockId.RESOURCES, "seed003")
def budget_does_not_close(track: Track) -> Iterator[Gap]:
    """
    Is there enough money for all costs?

    ## Why
    Joint investment means that the parties together pay what the track costs. A gap that everybody can see can be
    discussed while there is time; one that nobody added up appears when the work has begun. All money counts here, that
    which is only hoped for as well, and of an estimate the end that suits the plan best.

    ## Gap
    ```yaml
    track: {stage: design}
    costs:
      - {title: Job coach, amount: € 24000}
      - {title: Trade lessons, amount: € 12000}
    funding:
      - {title: Participation budget, amount: € 30000, status: granted}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    costs:
      - {title: Job coach, amount: € 24000}
      - {title: Trade lessons, amount: € 12000}
    funding:
      - {title: Participation budget, amount: € 30000, status: granted}
      - {title: The companies, amount: about € 6000, status: expected}
    ```
    """
    if not listed(track.costs) or is_waived(track.funding):
        return
    costs, money = budget(track).costs, budget(track).money
    if money.most is None or not money.is_less_than(costs):
        return
    if money.sum.euros is None and not listed(track.funding):
        variant = "unknown" if is_unknown(track.funding) else "no_funding"
        yield gap("funding", variant=variant, related=(("costs",),), costs=costs.euros)
        return
    yield gap(
        "funding",
        variant="not_all" if not costs.is_whole else "message" if costs.is_exact and money.is_exact else "estimate",
        related=(("costs",),),
        costs=costs.euros,
        money=money.euros,
        short=euros(costs.least - money.most),
    )
