"""F15."""

import re
from collections.abc import Iterator

from canvas.analysis.money import in_all, in_euros
from canvas.domain.answer import Absent, given, is_missing, is_unknown, is_waived, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Scheme, Stage
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track
from canvas.rules.naming import cost_name, money_name
from canvas.rules.rule import Fact, Gap, gap, rule

_EUROS = re.compile(r"€ ?\d[\d.,]*\d|\d[\d.,]* ?(?:€|euros?\b)", re.IGNORECASE)


@rule("F15", Severity.INFO, Stage.DESIGN, BlockId.RESOURCES, "seed003", "seed004")
def amount_not_added_up(track: Track) -> Iterator[Gap]:
    """
    Can the amounts be added up?

    ## Why
    Whether the budget closes can only be told when each line has a number of euros. Unknown amounts are normal: hardly
    any track publishes its budget. An estimate helps already, and an amount for each participant counts when the number
    of participants is there.

    ## Gap
    ```yaml
    track: {stage: design}
    costs:
      - {title: Job coach, amount: 0.4 fte}
      - {title: Trade lessons, amount: € 12000}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    costs:
      - {title: Job coach, amount: about € 32000, note: 0.4 fte}
      - {title: Trade lessons, amount: € 12000}
    ```
    """
    costs = [(place, cost) for place, cost in enumerate(listed(track.costs)) if not _adds_up(cost.amount, track)]
    money = [
        (place, line)
        for place, line in enumerate(listed(track.funding))
        if not _adds_up(line.amount, track) and given(line.scheme) is not Scheme.IN_KIND
    ]
    yield from _told("costs", [(place, cost_name(cost, place), cost.amount) for place, cost in costs])
    yield from _told("funding", [(place, money_name(line, place, track), line.amount) for place, line in money])


def _euros_in(name: Fact) -> str | None:
    """An amount in euros that stands in a title: it is meant as the amount."""
    found = _EUROS.search(name) if isinstance(name, str) else None
    return found[0].strip() if found else None


def _adds_up(amount: Quantity | Absent, track: Track) -> bool:
    """A sum of euros; an amount that the team does without is none that lacks."""
    in_sum = in_all(amount, track)
    return is_waived(in_sum) if isinstance(in_sum, Absent) else in_euros(in_sum)


def _told(section: str, left_out: list[tuple[int, Fact, Quantity | Absent]]) -> Iterator[Gap]:
    """One gap for all lines that say nothing of an amount, and one for each that says something."""
    in_title = {place: said for place, name, amount in left_out if is_missing(amount) and (said := _euros_in(name))}
    for place, said in in_title.items():
        yield gap(section, place, "amount", variant="in_title", amount=said)
    missing = [(place, name) for place, name, amount in left_out if is_missing(amount) and place not in in_title]
    if len(missing) > 1:
        related = tuple((section, place) for place, _ in missing)
        yield gap(section, variant=f"missing_{section}", related=related, lines=tuple(name for _, name in missing))
    for place, name, amount in left_out:
        if not isinstance(amount, Absent):
            yield gap(section, place, "amount", variant="other_unit", line=name, amount=amount)
        elif is_unknown(amount) or (len(missing) == 1 and place not in in_title):
            variant = "unknown" if is_unknown(amount) else "message"
            yield gap(section, place, "amount", variant=variant, line=name)
