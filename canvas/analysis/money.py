"""What a track costs, what there is to pay for it, and how certain that is; added up as far as that can be done."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from canvas.analysis.estimates import at_least, at_most, bound_of_sum
from canvas.analysis.parties import payments
from canvas.domain.answer import Absent, given, is_waived, listed
from canvas.domain.kinds import ContributionKind, FundingStatus
from canvas.domain.money import Funding
from canvas.domain.parties import Contribution, Party
from canvas.domain.quantity import Bound, Per, Quantity, Unit
from canvas.domain.remember import remembered
from canvas.domain.track import Track

HOPED_FOR = (FundingStatus.IDEA, FundingStatus.APPLIED)
"""Money that nobody can count on yet."""

Ends: TypeAlias = tuple[Decimal, Decimal | None]
"""The least and the most, in euros; None where there is no most."""

_MONEY, _EURO = ContributionKind.MONEY, Unit.EURO
_NOTHING = Decimal(0)
_WHOLE = Decimal(1)
_COUNTED = (Unit.ONE, Unit.PEOPLE)
_IN_EUROS, _ONCE, _PERSON = (Unit.EURO, Unit.ONE), Per.ONCE, Per.PERSON
_LARGEST = Decimal(10) ** 15
"""More than a file can hold: no sum of a track."""


class Sum(NamedTuple):
    """Euros that were added, other amounts that cannot be added to them, and how many lines name no amount."""

    euros: Quantity | None
    others: tuple[Quantity, ...]
    without: int

    @property
    def known(self) -> tuple[Quantity, ...]:
        """The amounts, those that were added first."""
        return ((self.euros,) if self.euros else ()) + self.others


class Side(NamedTuple):
    """One side of a budget: its sum, and the least and the most that this can be; `most` is None where nobody knows."""

    sum: Sum
    least: Decimal
    most: Decimal | None

    @property
    def euros(self) -> Quantity:
        """The sum; where nothing could be added the least that it is."""
        return self.sum.euros or euros(self.least)

    def is_less_than(self, costs: "Side") -> bool:
        """Even the most that it can be is less than the least of these costs, as far as there is a sum of them."""
        return costs.sum.euros is not None and self.most is not None and self.most < costs.least

    @property
    def is_whole(self) -> bool:
        """Every amount is in the sum."""
        return not (self.sum.others or self.sum.without)

    @property
    def is_exact(self) -> bool:
        """Every amount is in the sum, and none of them is an estimate or a range."""
        return self.is_whole and (self.sum.euros is None or self.sum.euros.is_exact)


class Budget(NamedTuple):
    """
    Costs against the money for them, in euros.

    `money` is all there is and may be, with what parties bring in where they do not pay it in a line of funding;
    `secured` is that without ideas and applications.
    """

    costs: Side
    money: Side
    secured: Side


def total(amounts: Iterable[Quantity | Absent]) -> Sum:
    """Add up; a range stays a range, and with one estimate in it the sum is an estimate."""
    once: list[Quantity] = []
    others: list[Quantity] = []
    without = 0
    for amount in amounts:
        if isinstance(amount, Absent):
            without += not is_waived(amount)
        else:
            (once if in_euros(amount) else others).append(amount)
    return Sum(_added(once), tuple(others), without)


def in_euros(amount: Quantity) -> bool:
    """The amount is a number of euros in all, so that it can be added to others."""
    return amount.unit in _IN_EUROS and amount.per is _ONCE


def euros(amount: Decimal) -> Quantity:
    """This number of euros in all."""
    return Quantity(amount, amount, unit=Unit.EURO)


def in_all(amount: Quantity | Absent, track: Track) -> Quantity | Absent:
    """An amount for each participant times their number, where that is known; any other amount as it is."""
    if isinstance(amount, Absent) or amount.per is not _PERSON:
        return amount
    group = given(track.target_group)
    size = given(group.size) if group else None
    if size is None or size.unit not in _COUNTED or amount.high * size.high > _LARGEST:
        return amount
    bound = size.bound if amount.bound is Bound.EXACT else amount.bound if size.is_exact else Bound.ABOUT
    return Quantity(amount.low * size.low, amount.high * size.high, bound, amount.unit)


def is_certain(status: FundingStatus | Absent) -> bool:
    """The money is granted."""
    return status is FundingStatus.GRANTED


def certain(track: Track) -> tuple[Funding, ...]:
    """The funding that is granted."""
    return tuple(each for each in listed(track.funding) if is_certain(each.status))


def not_certain(track: Track) -> tuple[Funding, ...]:
    """The funding that is not granted yet, or of which the file does not say how certain it is."""
    return tuple(each for each in listed(track.funding) if not is_certain(each.status))


@remembered
def budget(track: Track) -> Budget:
    """The costs, and the money that the track has or hopes for."""
    means = all_money(track)
    secured = [each.amount for each in means if each.status not in HOPED_FOR]
    money = side([each.amount for each in means], track)
    return Budget(
        costs=side([cost.amount for cost in listed(track.costs)], track),
        money=money,
        secured=money if len(secured) == len(means) else side(secured, track),
    )


def side(amounts: Iterable[Quantity | Absent], track: Track) -> Side:
    """These amounts together, and what they can be at least and at most."""
    every = [in_all(amount, track) for amount in amounts]
    added = [found for amount in every if (found := _ends(amount))]
    highest = [most for _, most in added if most is not None]
    together = total(every)
    known = not (together.others or together.without) and len(highest) == len(added)
    return Side(
        sum=together,
        least=sum([least for least, _ in added], _NOTHING),
        most=sum(highest, _NOTHING) if known else None,
    )


def ends(amount: Quantity | Absent, track: Track) -> Ends | None:
    """The least and the most that an amount can be; None when it cannot be added to others."""
    return _ends(in_all(amount, track))


def _ends(whole: Quantity | Absent) -> Ends | None:
    if isinstance(whole, Absent) or not in_euros(whole):
        return None
    if whole.is_exact:
        return whole.low, whole.high
    most = at_most(whole)
    return at_least(whole).low, most.high if most else None


@remembered
def is_estimated(track: Track) -> bool:
    """Among the amounts of costs and of money that can be added up there is an estimate, or an open end."""
    amounts = (in_all(each.amount, track) for each in (*listed(track.costs), *all_money(track)))
    return any(
        not isinstance(amount, Absent) and in_euros(amount) and amount.bound is not Bound.EXACT for amount in amounts
    )


def all_money(track: Track) -> tuple[Funding | Contribution, ...]:
    """The lines of funding, and the money that parties bring in beside them."""
    return (*listed(track.funding), *[each for _, each in money_brought_in(track)])


def money_brought_in(track: Track) -> Iterator[tuple[Party, Contribution]]:
    """What parties bring in that is money, or that counts in euros; what they pay in the funding is not told twice."""
    for party in listed(track.parties):
        for each in listed(party.brings):
            if is_money(each) and not any(_may_be(each, line) for line in payments(track, given(party.id) or "")):
                yield party, each


def _may_be(contribution: Contribution, line: Funding) -> bool:
    """A line of the same party may be the same money, but not where both say what they are for, and that is apart."""
    steps, covers = given(contribution.covers), given(line.covers)
    return steps is None or covers is None or not set(steps).isdisjoint(covers)


def is_money(contribution: Contribution) -> bool:
    """It is money, or it counts in euros."""
    if contribution.kind is _MONEY:
        return True
    amount = given(contribution.amount)
    return amount is not None and amount.unit is _EURO


def per_participant(amounts: Iterable[Quantity | Absent], track: Track) -> Quantity | None:
    """
    What these amounts are together for each participant, in whole euros; None where that cannot be told.

    What is an amount for each participant already does not depend on how many there are.
    """
    group = given(track.target_group)
    size = given(group.size) if group else None
    if size is None or size.unit not in _COUNTED or size.per is not Per.ONCE or not size.low:
        return None
    every = [each for each in amounts if not isinstance(each, Absent) and each.unit in _IN_EUROS]
    whole, each = (_added([one for one in every if one.per is per]) for per in (_ONCE, _PERSON))
    if whole is None and each is None:
        return None
    none = euros(_NOTHING)
    whole, each = whole or none, each or none
    is_exact = {whole.bound, each.bound, size.bound} == {Bound.EXACT}
    least, most = each.low + whole.low / size.high, each.high + whole.high / size.low
    bound = Bound.EXACT if is_exact else Bound.ABOUT
    return Quantity(least.quantize(_WHOLE), most.quantize(_WHOLE), bound, Unit.EURO, Per.PERSON)


def _added(amounts: Sequence[Quantity]) -> Quantity | None:
    if not amounts:
        return None
    return Quantity(
        low=sum([amount.low for amount in amounts], _NOTHING),
        high=sum([amount.high for amount in amounts], _NOTHING),
        bound=bound_of_sum(amount.bound for amount in amounts),
        unit=Unit.EURO,
    )
