"""Amounts of money in words."""

from collections.abc import Iterable

from canvas.analysis.money import Sum
from canvas.domain.answer import listed
from canvas.domain.money import Funding
from canvas.knowledge.speaking import quantity
from canvas.rendering.voice import Voice


def sum_words(together: Sum, voice: Voice) -> str:
    """A sum in words: what is known, and how many amounts are not; empty when there is nothing at all."""
    text = voice.listing(tuple(quantity(amount, voice.language) for amount in together.known))
    if not together.without:
        return text
    if not text:
        return voice.word("values", "no_amount")
    name = "amounts_one" if together.without == 1 else "amounts_many"
    missing = voice.word("money", name, count=together.without)
    return voice.word("money", "and_unknown", known=text, missing=missing)


def payers(lines: Iterable[Funding], voice: Voice) -> tuple[str, ...]:
    """The names of all that pay, each once; none where a line does not say who pays it."""
    paying = [listed(line.party) for line in lines]
    return tuple(dict.fromkeys(voice.party(party) for several in paying for party in several)) if all(paying) else ()
