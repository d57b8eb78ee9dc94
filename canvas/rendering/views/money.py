"""Amounts of money, added up as far as they can be."""

from collections.abc import Iterable
from dataclasses import dataclass

from canvas.domain.answer import Absent, given, is_waived, listed
from canvas.domain.kinds import FundingStatus
from canvas.domain.money import Funding
from canvas.domain.quantity import Bound, Per, Quantity, Unit
from canvas.knowledge.speaking import quantity
from canvas.rendering.voice import Voice


@dataclass(frozen=True, slots=True)
class Sum:
    """Euros that were added, other amounts that cannot be added to them, and how many lines name no amount."""

    euros: Quantity | None
    others: tuple[Quantity, ...]
    without: int

    @property
    def known(self) -> tuple[Quantity, ...]:
        """The amounts, those that were added first."""
        return ((self.euros,) if self.euros else ()) + self.others

    def words(self, voice: Voice) -> str:
        """The sum in words: what is known, and how many amounts are not; empty when there is nothing at all."""
        text = voice.listing(tuple(quantity(amount, voice.language) for amount in self.known))
        if not self.without:
            return text
        if not text:
            return voice.word("values", "no_amount")
        name = "amounts_one" if self.without == 1 else "amounts_many"
        return voice.word("money", "and_unknown", known=text, missing=voice.word("money", name, count=self.without))


def total(amounts: Iterable[Quantity | Absent]) -> Sum:
    """Add up; a range stays a range, and with one estimate in it the sum is an estimate."""
    every = [amount for amount in amounts if not is_waived(amount)]
    known = [amount for amount in map(given, every) if amount is not None]
    once = [amount for amount in known if amount.unit in (Unit.EURO, Unit.ONE) and amount.per is Per.ONCE]
    others = tuple(amount for amount in known if amount not in once)
    return Sum(_added(once), others, len(every) - len(known))


def _added(amounts: list[Quantity]) -> Quantity | None:
    if not amounts:
        return None
    bounds = {amount.bound for amount in amounts}
    return Quantity(
        low=sum((amount.low for amount in amounts[1:]), amounts[0].low),
        high=sum((amount.high for amount in amounts[1:]), amounts[0].high),
        bound=bounds.pop() if len(bounds) == 1 else Bound.ABOUT,
        unit=Unit.EURO,
    )


def certain(voice: Voice) -> tuple[Funding, ...]:
    """The funding that is granted."""
    return tuple(each for each in listed(voice.track.funding) if given(each.status) is FundingStatus.GRANTED)


def hoped_for(voice: Voice) -> tuple[Funding, ...]:
    """The funding that is not granted yet, or of which the file does not say how certain it is."""
    return tuple(each for each in listed(voice.track.funding) if given(each.status) is not FundingStatus.GRANTED)


def payers(lines: Iterable[Funding], voice: Voice) -> tuple[str, ...]:
    """The names of all that pay, each once."""
    return tuple(dict.fromkeys(voice.party(party) for line in lines for party in listed(line.party)))
