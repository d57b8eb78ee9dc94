"""Amounts of money, added up."""

import pytest

from canvas.analysis.money import total
from canvas.domain.answer import MISSING, NOT_APPLICABLE, UNKNOWN, Absent
from canvas.domain.language import Language
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track
from canvas.rendering.views.money import sum_words
from canvas.rendering.voice import Voice

SUMS = [
    ([], ""),
    (["€ 1000", "€ 500"], "€1,500"),
    (["€ 1000-2000", "€ 500"], "€1,500–2,500"),
    (["about € 1000", "€ 500"], "about €1,500"),
    (["max € 1000", "max € 500"], "at most €1,500"),
    (["€ 1000", "€ 2700 per place"], "€1,000 and €2,700 per place"),
    (["€ 1000", UNKNOWN], "€1,000; one amount is not known yet"),
    (["€ 1000", UNKNOWN, MISSING], "€1,000; 2 amounts are not known yet"),
    (["€ 1000", NOT_APPLICABLE], "€1,000"),
    ([UNKNOWN], "amount not known yet"),
]


@pytest.mark.parametrize(("amounts", "words"), SUMS)
def test_a_sum_says_what_it_knows_and_what_not(amounts: list[str | Absent], words: str) -> None:
    """A range stays a range, an estimate an estimate, and nothing unknown is taken for nothing."""
    read = [Quantity.parse(amount) if isinstance(amount, str) else amount for amount in amounts]

    assert sum_words(total(read), Voice(Track(), Language.EN)).replace("\u00a0", " ") == words
