"""F08."""

from collections.abc import Iterator

from canvas.analysis.cover import overpaid, paid_twice
from canvas.domain.answer import given, listed
from canvas.domain.dates import PartialDate
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.knowledge.schemes import schemes
from canvas.rules.naming import cost_name, money_name
from canvas.rules.rule import Gap, Word, gap, rule


@rule("F08", Severity.ERROR, Stage.DESIGN, BlockId.RESOURCES, "SOWIS")
def costs_covered_twice(track: Track) -> Iterator[Gap]:
    """
    Is each cost paid no more than once?

    ## Why
    What two funders pay for the same cost has to go back in the end, and SOWIS gives nothing for what other money pays
    already. Only money that says what it pays is held against the costs; ideas and applications do not count.

    ## Gap
    ```yaml
    track: {stage: design}
    costs:
      - {kind: language, title: Language lessons, amount: € 12000}
      - {kind: guidance, title: Job coach, amount: € 20000}
    funding:
      - {title: Grant for civic integration, amount: € 12000, status: granted, pays: language}
      - {title: Foundation, amount: € 6000, status: granted, pays: language}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    costs:
      - {kind: language, title: Language lessons, amount: € 12000}
      - {kind: guidance, title: Job coach, amount: € 20000}
    funding:
      - {title: Grant for civic integration, amount: € 12000, status: granted, pays: language}
      - {title: Foundation, amount: € 6000, status: granted, pays: [language, guidance]}
    ```
    """
    if any(listed(line.pays) for line in listed(track.funding)):
        yield from _too_much(track)
        yield from _beside_alone(track)


def _too_much(track: Track) -> Iterator[Gap]:
    money, costs = listed(track.funding), listed(track.costs)
    for found in overpaid(track):
        *others, last = found.lines
        yield gap(
            *("funding", last, "amount"),
            variant="together" if others else "message",
            related=(*(("funding", other, "amount") for other in others), *(("costs", cost) for cost in found.costs)),
            money=tuple(money_name(money[line], line, track) for line in found.lines),
            costs=tuple(cost_name(costs[cost], cost) for cost in found.costs),
            paid=found.paid,
            cost=found.cost,
        )


def _beside_alone(track: Track) -> Iterator[Gap]:
    """Money that may not go with other money, and other money for the same."""
    money, facts = listed(track.funding), schemes()
    alone = {
        place: facts[scheme]
        for place, line in enumerate(money)
        if (scheme := given(line.scheme)) and facts[scheme].terms.alone
    }
    for pair in paid_twice(track, alone):
        yield gap(
            *("funding", pair.line, "pays"),
            variant="alone",
            related=(("funding", pair.other, "pays"),),
            scheme=alone[pair.line].id,
            money=money_name(money[pair.other], pair.other, track),
            kinds=tuple(Word(kind) for kind in pair.kinds),
            checked=PartialDate.of(alone[pair.line].checked),
        )
