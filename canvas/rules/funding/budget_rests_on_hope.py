"""F12."""

from collections.abc import Iterator

from canvas.analysis.money import HOPED_FOR, budget
from canvas.domain.answer import listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.naming import money_name
from canvas.rules.rule import Gap, gap, rule


@rule("F12", Severity.WARNING, Stage.DESIGN, BlockId.RESOURCES, "seed003", "track02")
def budget_rests_on_hope(track: Track) -> Iterator[Gap]:
    """
    Does the budget close without money that is only hoped for?

    ## Why
    Money that is an idea or applied for may not come. When the budget needs it, the parties should know beforehand what
    they do then: a smaller group, a later start, or somebody else who pays. This is asked when a part of the money is
    certain; when nothing is, that is the first question.

    ## Gap
    ```yaml
    track: {stage: design}
    costs:
      - {title: Job coach, amount: € 24000}
      - {title: Trade lessons, amount: € 12000}
    funding:
      - {title: Participation budget, amount: € 24000, status: granted}
      - {title: Provincial fund, amount: € 12000, status: applied}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    costs:
      - {title: Job coach, amount: € 24000}
      - {title: Trade lessons, amount: € 12000}
    funding:
      - {title: Participation budget, amount: € 24000, status: granted}
      - {title: Provincial fund, amount: € 12000, status: granted}
    ```
    """
    money = listed(track.funding)
    hoped_for = [place for place, line in enumerate(money) if line.status in HOPED_FOR]
    if not hoped_for or len(hoped_for) == len(money) or not listed(track.costs):
        return
    means = budget(track)
    if means.secured.is_less_than(means.costs) and not means.money.is_less_than(means.costs):
        yield gap(
            "funding",
            related=tuple(("funding", place, "status") for place in hoped_for),
            costs=means.costs.euros,
            secured=means.secured.euros,
            money=tuple(money_name(money[place], place, track) for place in hoped_for),
        )
