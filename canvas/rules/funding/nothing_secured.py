"""F03."""

from collections.abc import Iterator

from canvas.analysis.money import HOPED_FOR
from canvas.domain.answer import is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.naming import money_name
from canvas.rules.rule import Gap, gap, rule


@rule("F03", Severity.WARNING, Stage.DESIGN, BlockId.RESOURCES, "track02")
def nothing_secured(track: Track) -> Iterator[Gap]:
    """
    Is a part of the money certain?

    ## Why
    As long as every amount is an idea or an application, the start depends on hope. Partners keep people and places
    free for something that may not come. One line of money that is granted or expected is enough to begin with.

    ## Gap
    ```yaml
    track: {stage: design}
    funding:
      - {title: Provincial fund, amount: € 46000, status: applied}
      - {title: The companies, amount: € 10000, status: idea}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    funding:
      - {title: Provincial fund, amount: € 46000, status: applied, decision: 2027-03}
      - {title: The companies, amount: € 10000, status: granted}
    ```
    """
    money = listed(track.funding)
    if not money or not all(line.status in HOPED_FOR or is_open(line.status) for line in money):
        return
    open_ones = [place for place, line in enumerate(money) if is_open(line.status)]
    named = open_ones or range(len(money))
    names = tuple(money_name(money[place], place, track) for place in named)
    if len(money) == 1:
        status = money[0].status
        variant = "unknown" if is_unknown(status) else "unsaid" if open_ones else "message"
        yield gap("funding", 0, "status", variant=variant, money=names)
        return
    yield gap("funding", variant="unsaid" if open_ones else "message", money=names)
