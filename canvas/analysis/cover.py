"""What is paid by what: steps without cover, and costs that are paid twice."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from canvas.analysis.money import HOPED_FOR, ends, side
from canvas.domain.answer import Absent, given, is_waived, listed
from canvas.domain.kinds import ContributionKind, CostKind
from canvas.domain.money import Funding
from canvas.domain.quantity import Quantity
from canvas.domain.remember import remembered
from canvas.domain.track import Track

_FOR_ALL = (ContributionKind.EFFORT, ContributionKind.TIME, ContributionKind.MONEY)
"""What is there for the whole track when a party names no steps for it."""

_Ways: TypeAlias = dict[CostKind | None, list[tuple[int, frozenset[str] | None]]]
"""The costs by kind, each by its place and the steps that it names; under None those without a kind."""


class Uncovered(NamedTuple):
    """A step for which nobody pays, with the places of the costs that are meant for it."""

    step: int
    costs: tuple[int, ...]


class Overpaid(NamedTuple):
    """Lines of money that together pay more than all costs they are meant for, with both sums."""

    lines: tuple[int, ...]
    costs: tuple[int, ...]
    paid: Quantity
    cost: Quantity


class PaidTwice(NamedTuple):
    """Two lines of money that pay the same kinds of cost in the same steps."""

    line: int
    other: int
    kinds: tuple[CostKind, ...]


def uncovered(track: Track) -> tuple[Uncovered, ...]:
    """
    The steps that no line of funding is meant for, and nothing that a party brings in.

    A line without steps is meant for all of them. For a step with costs of its own, hours that somebody brings in for
    the whole track do not count: they do not pay that cost.
    """
    if any(not given(money.covers) for money in listed(track.funding)):
        return ()
    brought = [each for party in listed(track.parties) for each in listed(party.brings)]
    for_all = {given(each.kind) for each in brought if isinstance(each.covers, Absent)}
    paid = {step for money in listed(track.funding) for step in listed(money.covers)}
    paid |= {step for each in brought for step in listed(each.covers)}
    if ContributionKind.MONEY in for_all:
        return ()
    found = []
    for place, step in enumerate(listed(track.steps)):
        if given(step.id) not in paid:
            costs = tuple(number for number, cost in enumerate(listed(track.costs)) if step.id in listed(cost.step))
            if costs or for_all.isdisjoint(_FOR_ALL):
                found.append(Uncovered(place, costs))
    return tuple(found)


def overpaid(track: Track) -> tuple[Overpaid, ...]:
    """
    Costs for which there is more money than they can be, counting money that is certain or expected.

    Only lines count that say what they pay. They are held against all costs that they can be meant for, so that nothing
    is said where the costs can be divided over them, or where a cost that a line pays is not in the list.
    """
    money, costs = listed(track.funding), listed(track.costs)
    if not money or not costs:
        return ()
    ways = _ways(track)
    reach = {number: _reach(line, ways) for number, line in enumerate(money) if _counts(line)}
    least = {number: found[0] for number in reach if (found := ends(money[number].amount, track))}
    most = [found[1] if (found := ends(cost.amount, track)) else None for cost in costs]
    too_much: dict[frozenset[int], Overpaid] = {}
    for reached in dict.fromkeys(filter(None, reach.values())):
        lines = tuple(number for number, own in reach.items() if own and own <= reached and number in least)
        highest = [high for number in reached if (high := most[number]) is not None]
        if len(highest) == len(reached) and sum(least[number] for number in lines) > sum(highest):
            paid = side((money[number].amount for number in lines), track)
            cost = side((costs[number].amount for number in reached), track)
            if paid.sum.euros and cost.sum.euros:
                too_much[reached] = Overpaid(lines, tuple(sorted(reached)), paid.sum.euros, cost.sum.euros)
    # what is too much for a few costs is told there, and not again for all costs around them
    return tuple(each for reached, each in too_much.items() if not any(other < reached for other in too_much))


def paid_twice(track: Track, alone: Iterable[int]) -> Iterator[PaidTwice]:
    """
    For each of these lines, which no other money may go with, the other lines that pay the same.

    Two costs of one kind in one step can be paid by two lines, so these are left out.
    """
    money, ways = listed(track.funding), _ways(track)
    for number in alone:
        line = money[number]
        for other, beside in enumerate(money):
            if beside.scheme == line.scheme or is_waived(beside.amount) or beside.status in HOPED_FOR:
                continue
            kinds = tuple(kind for kind in listed(line.pays) if kind in listed(beside.pays))
            steps = frozenset(listed(line.covers)).intersection(listed(beside.covers)) if kinds else None
            if steps and len({cost for kind in kinds for cost in _fitting(ways, kind, steps)}) < 2:
                yield PaidTwice(number, other, kinds)


def meant_for(money: Funding, track: Track) -> frozenset[int]:
    """
    The costs for which a line is meant, as far as they are in the list.

    Without kinds of cost these are all costs in its steps, without steps those in all of them.
    """
    ways = _ways(track)
    steps = None if given(money.covers) is None else frozenset(listed(money.covers))
    kinds: Iterable[CostKind | None] = listed(money.pays) or ways
    return frozenset(number for kind in kinds for number in _fitting(ways, kind, steps))


@remembered
def _ways(track: Track) -> _Ways:
    ways: _Ways = {}
    for number, cost in enumerate(listed(track.costs)):
        steps = None if given(cost.step) is None else frozenset(listed(cost.step))
        ways.setdefault(given(cost.kind), []).append((number, steps))
    return ways


def _reach(money: Funding, ways: _Ways) -> frozenset[int]:
    steps = None if given(money.covers) is None else frozenset(listed(money.covers))
    each = [_fitting(ways, kind, steps) for kind in listed(money.pays)]
    return frozenset().union(*each) if all(each) else frozenset()


def _fitting(ways: _Ways, kind: CostKind | None, steps: frozenset[str] | None) -> set[int]:
    """The costs of this kind in these steps; one that does not name its kind or step may be among them."""
    named = (*ways.get(kind, ()), *ways.get(None, ()))
    return {number for number, own in named if steps is None or own is None or not own.isdisjoint(steps)}


def _counts(money: Funding) -> bool:
    return bool(listed(money.pays)) and money.status not in HOPED_FOR
