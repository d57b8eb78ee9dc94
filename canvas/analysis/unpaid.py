"""
Money over time: what is not paid, and between which weeks that begins.

Money is spent in the order in which costs come. Together no less is short with any other division, but other costs can
be. When in its weeks a cost comes is not known, but for this: something of it is needed when they begin, and all of it
when they end.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from canvas.analysis.cost_weeks import Weeks, begun, ended, weeks_of
from canvas.analysis.division import short_in_turn
from canvas.analysis.means import cents, means, money_that_is
from canvas.analysis.reach import Reach, reaches
from canvas.analysis.schedule import schedule
from canvas.domain.answer import is_waived, listed
from canvas.domain.money import Funding
from canvas.domain.remember import remembered
from canvas.domain.track import Track

_FIRST = 1
"""The cent of a cost that is needed as soon as it begins."""


class Unpaid(NamedTuple):
    """
    A cost that nobody pays, or not wholly: its place, and how many cents of how many are short.

    `least` and `most` differ where the file has a range, and where the cost can come when the money does not run. What
    money pays then, it pays for another cost: together the costs can lack less than the most of each, and more than the
    least. `is_wholly`: nothing of it is paid for sure.
    """

    cost: int
    least: int
    most: int
    whole: int
    weeks: Weeks
    is_wholly: bool

    @property
    def earliest(self) -> int:
        """The number of the first week in which something of it can be short."""
        return begun(self.weeks.soonest)

    @property
    def latest(self) -> int | None:
        """The number of the last week in which that can begin; None where nobody knows."""
        if self.is_wholly:
            return None if self.weeks.start is None else max(begun(self.weeks.start), self.earliest)
        return None if self.weeks.end is None else max(ended(self.weeks.end), self.earliest)


class Shortage(NamedTuple):
    """
    All costs that are not covered, how many cents are short in all, and the first week in which there is too little.

    That is no week before `earliest`, with the money for the costs that come first. However the money is divided, it is
    `latest` at the latest; None where nobody knows, and where it is not sure that something is short. With `limited` a
    line of money runs in other weeks than its costs come, with `lapses` it is the scheme of one that may not hold then,
    with `uncounted` there is one whose amount is not known.
    """

    costs: tuple[Unpaid, ...]
    least: int
    most: int
    earliest: int
    latest: int | None
    limited: bool
    lapses: bool
    uncounted: bool

    @property
    def is_sure(self) -> bool:
        """Something is short, whatever the file leaves open."""
        return self.least > 0


class _Side(NamedTuple):
    """Amounts of lines of money and of costs, and which line reaches which cost, by their turns."""

    sources: list[int]
    costs: list[int]
    reach: list[frozenset[int]]


def unpaid(track: Track, *, granted: bool = False) -> tuple[Unpaid, ...]:
    """The costs that are not covered; empty where nothing is short."""
    found = shortage(track, granted=granted)
    return found.costs if found else ()


def shortage(track: Track, *, granted: bool = False) -> Shortage | None:
    """
    What is short, the first in time first; last that of which nobody knows when. None where nothing is.

    With `granted` only money counts that is granted. A cost or a line of money without an amount cannot be counted.
    """
    return _with_granted(track) if granted else _with_all(track)


@remembered
def _with_all(track: Track) -> Shortage | None:
    return _shortage(track, [line for line, _ in means(track)])


@remembered
def _with_granted(track: Track) -> Shortage | None:
    return _shortage(track, money_that_is(track, certain=True))


def _shortage(track: Track, lines: Sequence[Funding]) -> Shortage | None:
    costs = listed(track.costs)
    known = [place for place, cost in enumerate(costs) if cents(cost.amount, track, most=True)]
    if not known:
        return None
    when = {place: weeks_of(costs[place], track) for place in known}
    known.sort(key=lambda place: when[place].in_time)
    reached = reaches(lines, track)
    best, worst = (_side(lines, known, reached, track, best=best) for best in (True, False))
    least = short_in_turn(*best)
    most = least if worst == best else short_in_turn(*worst)
    if not any(most):
        return None
    always = most if worst.reach == best.reach else short_in_turn(worst.sources, worst.costs, best.reach)
    found = []
    for turn, place in enumerate(known):
        if least[turn] or most[turn]:
            weeks = when[place] if always[turn] else _after_money_stops(place, when[place], reached, track)
            found.append(_unpaid(place, (least[turn], most[turn]), (best.costs[turn], worst.costs[turn]), weeks))
    earliest = min(each.earliest for each in found)
    latest = _latest(best, [when[place] for place in known]) if any(least) else None
    counted = [reach for reach, have in zip(reached, best.sources, strict=True) if have]
    return Shortage(
        costs=tuple(found),
        least=sum(least),
        most=sum(most),
        earliest=earliest,
        latest=latest and max(latest, earliest),
        limited=any(reach.is_limited and not reach.lapses for reach in counted),
        lapses=any(reach.lapses for reach in counted),
        uncounted=any(cents(line.amount, track, most=True) is None and not is_waived(line.amount) for line in lines),
    )


def _unpaid(cost: int, short: tuple[int, int], whole: tuple[int, int], weeks: Weeks) -> Unpaid:
    """How much of a cost is short, and how large it is, each in the best case and in the worst."""
    return Unpaid(cost, min(short), max(short), whole[1], weeks, is_wholly=short == whole)


def _after_money_stops(cost: int, weeks: Weeks, reached: Sequence[Reach], track: Track) -> Weeks:
    """The weeks of a cost after its money stops, where it is only short because of that."""
    partly = [each for each in reached if cost in each.may - each.surely]
    days = [each.stops[cost] for each in partly if cost in each.stops]
    moment = schedule(track).week_of(min(days)) if days and len(days) == len(partly) else None
    return weeks if moment is None else weeks._replace(soonest=max(weeks.soonest, moment))


def _side(
    lines: Sequence[Funding], known: Sequence[int], reached: Sequence[Reach], track: Track, *, best: bool
) -> _Side:
    """The most money for the least costs, or the least money for the most costs."""
    costs, turns = listed(track.costs), {place: turn for turn, place in enumerate(known)}
    return _Side(
        [cents(line.amount, track, most=best) or 0 for line in lines],
        [cents(costs[place].amount, track, most=not best) or 0 for place in known],
        [frozenset(turns[cost] for cost in (each.may if best else each.surely) if cost in turns) for each in reached],
    )


def _latest(best: _Side, when: Sequence[Weeks]) -> int | None:
    """
    The week by which something is short, whatever the parties choose and however late in its weeks a cost comes.

    By then the costs of which the weeks are over need all they need, and those that have begun need something.
    """
    needs: list[tuple[Decimal, bool, int, int]] = []
    for turn, (weeks, amount) in enumerate(zip(when, best.costs, strict=True)):
        first = min(amount, _FIRST) if weeks.start is not None else 0
        if weeks.start is not None and first:
            needs.append((weeks.start, True, turn, first))
        if weeks.end is not None and amount > first:
            needs.append((weeks.end, False, turn, amount - first))
    needs.sort()
    of_cost: list[list[int]] = [[] for _ in when]
    for number, (_, _, turn, _) in enumerate(needs):
        of_cost[turn].append(number)
    reach = [frozenset(number for turn in turns for number in of_cost[turn]) for turns in best.reach]
    short = short_in_turn(best.sources, [amount for *_, amount in needs], reach)
    for (moment, begins, _, _), lacking in zip(needs, short, strict=True):
        if lacking:
            return begun(moment) if begins else ended(moment)
    return None
