"""How much a quantity means at least and at most."""

import pytest

from canvas.analysis.estimates import at_least, at_most
from canvas.domain.quantity import Quantity

RANGES = [
    ("€ 1000", "1000 euro", "1000 euro"),
    ("€ 1000-2000", "1000 euro", "2000 euro"),
    ("about € 1000", "900 euro", "1100 euro"),
    ("over € 1000", "1000 euro", "1100 euro"),
    ("max € 1000", "0 euro", "1000 euro"),
    ("min € 1000", "1000 euro", None),
    ("about 10 hours per week", "9 hours per week", "11 hours per week"),
]


@pytest.mark.parametrize(("said", "least", "most"), RANGES)
def test_an_estimate_has_a_margin(said: str, least: str, most: str | None) -> None:
    """What is exact stays exact, and an open end stays open."""
    quantity = Quantity.parse(said)
    highest = at_most(quantity)

    assert str(at_least(quantity)) == least
    assert (str(highest) if highest else None) == most
