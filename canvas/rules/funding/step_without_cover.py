"""F01."""

from collections.abc import Iterator

from canvas.analysis.cover import uncovered
from canvas.analysis.money import budget
from canvas.domain.answer import is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.naming import cost_name, step_name
from canvas.rules.rule import Gap, gap, rule


@rule("F01", Severity.WARNING, Stage.DESIGN, BlockId.RESOURCES, "seed003", "track02")
def step_without_cover(track: Track) -> Iterator[Gap]:
    """
    Who pays for each step?

    ## Why
    The canvas shows which parties can bring in the means for each step. A step for which nobody pays falls away first.
    A track in health care came to a halt when the money for its start was no longer there. Money that names no steps is
    meant for all of them, and so are the hours that a party gives to the whole track.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: werkfit, kind: preparation, title: Werkfit training}
      - {id: soft-landing, kind: aftercare, title: A soft landing}
    costs:
      - {kind: guidance, title: Job coach in aftercare, amount: € 11000, step: soft-landing}
    funding:
      - {scheme: participatiebudget, amount: € 30000, status: granted, covers: werkfit}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - {id: werkfit, kind: preparation, title: Werkfit training}
      - {id: soft-landing, kind: aftercare, title: A soft landing}
    costs:
      - {kind: guidance, title: Job coach in aftercare, amount: € 11000, step: soft-landing}
    funding:
      - {scheme: participatiebudget, amount: € 30000, status: granted, covers: [werkfit, soft-landing]}
    ```
    """
    if not listed(track.funding):
        yield from _no_funding(track)
        return
    steps, costs, without_costs = listed(track.steps), listed(track.costs), list[int]()
    for found in uncovered(track):
        if not found.costs:
            without_costs.append(found.step)
            continue
        yield gap(
            *("steps", found.step),
            related=tuple(("costs", number) for number in found.costs),
            step=step_name(steps[found.step], found.step),
            costs=tuple(cost_name(costs[number], number) for number in found.costs),
        )
    if without_costs:
        yield gap(
            "funding",
            variant="steps",
            related=tuple(("steps", place) for place in without_costs),
            steps=tuple(step_name(steps[place], place) for place in without_costs),
        )


def _no_funding(track: Track) -> Iterator[Gap]:
    """Costs without amounts, and nobody to pay them; with amounts it is the budget that does not close."""
    if not listed(track.costs) or not is_open(track.funding):
        return
    means = budget(track)
    if means.costs.sum.euros is None and means.money.most == 0:
        yield gap("funding", variant="unknown" if is_unknown(track.funding) else "no_funding")
