"""Work for which a diploma, a registration or a safety certificate is asked."""

from functools import cache
from typing import NamedTuple

from canvas.domain.dates import PartialDate
from canvas.knowledge.loading import load


class Valuation(NamedTuple):
    """How many working weeks it takes to have a foreign diploma valued, as it stood on the day `checked`."""

    shortest_weeks: int
    longest_weeks: int
    checked: PartialDate


@cache
def valuation() -> Valuation:
    """The time that the valuation of a diploma takes."""
    entry = load("recognition")["valuation"]
    return Valuation(entry["shortest_weeks"], entry["longest_weeks"], PartialDate.parse(entry["checked"]))


def asks_for_safety(sector: str) -> bool:
    """In the sector that people call by this name, employers often ask for a safety certificate."""
    return any(word.startswith(_safety_words()) for word in sector.casefold().split())


@cache
def _safety_words() -> tuple[str, ...]:
    return tuple(load("recognition")["safety_sectors"]["words"])
