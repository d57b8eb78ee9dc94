"""Every line of money that a plan counts on, with who pays, and amounts as cents to divide."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from canvas.analysis.money import in_all, in_euros, is_certain, money_brought_in
from canvas.domain.answer import Absent, listed
from canvas.domain.money import Funding
from canvas.domain.parties import Party
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track

_CENTS = 100


def means(track: Track) -> Iterator[tuple[Funding, Party | None]]:
    """Every line of funding with the first that pays, and what else parties bring in as money."""
    for line in listed(track.funding):
        yield line, next((party for name in listed(line.party) if (party := track.party(name))), None)
    for party, each in money_brought_in(track):
        named = party.id if isinstance(party.id, Absent) else (party.id,)
        yield Funding(title=each.title, party=named, amount=each.amount, status=each.status, covers=each.covers), party


def money_that_is(track: Track, *, certain: bool) -> tuple[Funding, ...]:
    """Of all money that a plan counts on what is granted, or of what nobody can be sure yet."""
    return tuple(line for line, _ in means(track) if is_certain(line.status) is certain)


def cents(amount: Quantity | Absent, track: Track, *, most: bool) -> int | None:
    """An amount as a number of cents, of a range the most or the least; None where it cannot be added to others."""
    whole = in_all(amount, track)
    if isinstance(whole, Absent) or not in_euros(whole):
        return None
    return int(((whole.high if most else whole.low) * _CENTS).quantize(Decimal(1), ROUND_HALF_UP))
