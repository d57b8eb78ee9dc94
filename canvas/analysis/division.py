"""Money divided over the costs for which it is meant, as far as it goes."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Division:
    """
    How much each source pays of each cost, by their places; all in whole cents.

    `left` is what each source has over, `short` what each cost still lacks. No other division leaves less uncovered.
    """

    paid: dict[tuple[int, int], int]
    left: tuple[int, ...]
    short: tuple[int, ...]


def divide(
    sources: Sequence[int],
    costs: Sequence[int],
    reach: Sequence[frozenset[int]],
    first: int,
    before: Division | None = None,
) -> Division:
    """
    Divide sources over costs, each source over the costs within its reach and each by what these still need.

    The `first` sources go before the others. A division `before` this one goes on: what it paid is only paid by another
    where that covers more.
    """
    work = _Work(list(sources), list(costs), {})
    if before:
        work = _Work(list(before.left), list(before.short), dict(before.paid))
    for turn in (range(first), range(first, len(sources))):
        while work.spread(turn, reach):
            pass
        for source in turn:
            while work.make_room(source, reach):
                pass
    paid = {pair: amount for pair, amount in sorted(work.paid.items()) if amount}
    return Division(paid, tuple(work.left), tuple(work.short))


def short_in_turn(sources: Sequence[int], costs: Sequence[int], reach: Sequence[frozenset[int]]) -> tuple[int, ...]:
    """
    What each cost lacks when every cost takes all that it can get before the next one does.

    However many of the first costs one takes: together they lack no more than in the best division of all money over
    them alone.
    """
    work = _InTurn(list(sources), _turned(reach, len(costs)), [{} for _ in sources])
    return tuple(work.short_of(cost, needed) for cost, needed in enumerate(costs))


def _turned(reach: Sequence[frozenset[int]], count: int) -> list[list[int]]:
    """For each cost the sources that reach it."""
    payers: list[list[int]] = [[] for _ in range(count)]
    for source, costs in enumerate(reach):
        for cost in costs:
            payers[cost].append(source)
    return payers


@dataclass(slots=True)
class _InTurn:
    """What sources have left, who can pay each cost, and what each source pays of which costs."""

    left: list[int]
    payers: list[list[int]]
    paid: list[dict[int, int]]

    def short_of(self, cost: int, needed: int) -> int:
        """Pay a cost as far as that goes: from what is left, also where others first have to pay something else."""
        while needed and (way := self._way(cost)):
            amount = min([needed, self.left[way[-1][1]], *(self.paid[other][cost] for cost, other in _gives(way))])
            for target, source in way:
                self.paid[source][target] = self.paid[source].get(target, 0) + amount
            for target, source in _gives(way):
                self.paid[source][target] -= amount
                if not self.paid[source][target]:
                    del self.paid[source][target]
            self.left[way[-1][1]] -= amount
            needed -= amount
        return needed

    def _way(self, cost: int) -> list[tuple[int, int]]:
        """
        Who pays what instead, down to a source with something left: pairs of a cost and its new source, the first for
        this cost; empty where there is no such way.
        """
        came: dict[int, tuple[int, int] | None] = {cost: None}
        met: set[int] = set()
        waiting = deque([cost])
        while waiting:
            target = waiting.popleft()
            for source in self.payers[target]:
                if source in met:
                    continue
                met.add(source)
                if self.left[source]:
                    return _traced(came, target, source)
                for other in self.paid[source]:
                    if other not in came:
                        came[other] = (target, source)
                        waiting.append(other)
        return []


def _traced(came: dict[int, tuple[int, int] | None], target: int, source: int) -> list[tuple[int, int]]:
    way = [(target, source)]
    while step := came[way[-1][0]]:
        way.append(step)
    return way[::-1]


def _gives(way: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What each source on the way but the last stops paying: the cost that the next one pays instead."""
    return [(other, source) for (_, source), (other, _) in pairwise(way)]


@dataclass(slots=True)
class _Work:
    left: list[int]
    short: list[int]
    paid: dict[tuple[int, int], int]

    def spread(self, turn: range, reach: Sequence[frozenset[int]]) -> bool:
        """Every source offers what it has to the costs that need it, each cost takes what it needs; False when done."""
        offers: dict[int, dict[int, int]] = {}
        for source in turn:
            needy = [cost for cost in sorted(reach[source]) if self.short[cost]]
            needed = sum(self.short[cost] for cost in needy)
            have = min(self.left[source], needed)
            for cost in needy:
                offers.setdefault(cost, {})[source] = have * self.short[cost] // needed
        moved = False
        for cost, offered in offers.items():
            together, needed = sum(offered.values()), self.short[cost]
            for source, amount in offered.items():
                taken = amount if together <= needed else amount * needed // together
                self._pay(source, cost, taken)
                moved = moved or taken > 0
        return moved

    def make_room(self, source: int, reach: Sequence[frozenset[int]]) -> bool:
        """Use what a source has over, where others can pay another cost instead; False where nobody can."""
        if not self.left[source]:
            return False
        came: dict[int, tuple[int, int]] = {}
        waiting = deque([source])
        seen = {source}
        while waiting:
            payer = waiting.popleft()
            for cost in sorted(reach[payer]):
                if cost in came:
                    continue
                came[cost] = (payer, cost)
                if self.short[cost]:
                    self._shift(source, cost, came)
                    return True
                for other, paid_for in sorted(self.paid):
                    if paid_for == cost and other not in seen and self.paid[other, cost]:
                        seen.add(other)
                        waiting.append(other)
                        came[-other - 1] = (other, cost)
        return False

    def _shift(self, source: int, cost: int, came: dict[int, tuple[int, int]]) -> None:
        """Along the way back from a cost that lacks money: each payer pays it instead of another one."""
        gains: list[tuple[int, int]] = []
        gives: list[tuple[int, int]] = []
        payer, target = came[cost]
        gains.append((payer, target))
        while payer != source:
            gives.append(came[-payer - 1])
            target = came[-payer - 1][1]
            payer = came[target][0]
            gains.append((payer, target))
        amount = min([self.left[source], self.short[cost], *(self.paid[pair] for pair in gives)])
        for pair in gains:
            self.paid[pair] = self.paid.get(pair, 0) + amount
        for pair in gives:
            self.paid[pair] -= amount
        self.left[source] -= amount
        self.short[cost] -= amount

    def _pay(self, source: int, cost: int, amount: int) -> None:
        self.paid[source, cost] = self.paid.get((source, cost), 0) + amount
        self.left[source] -= amount
        self.short[cost] -= amount
