"""
Money over time: from which week on what is not paid.

Money is spent in the order in which costs come, so that what is short is short as late as it can be. No other way to
divide the money goes further: from the first of these weeks on something is unpaid, whatever the parties choose.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from canvas.analysis.cover import meant_for
from canvas.analysis.division import short_in_turn
from canvas.analysis.means import cents, means
from canvas.analysis.money import is_certain
from canvas.analysis.schedule import schedule
from canvas.domain.answer import given, listed
from canvas.domain.money import Cost
from canvas.domain.track import Track

_NOUGHT = Decimal(0)


class Weeks(NamedTuple):
    """From and until, in weeks from the start of the track; None where that cannot be counted."""

    start: Decimal | None
    end: Decimal | None


class Unpaid(NamedTuple):
    """
    A cost that nobody pays, or not wholly: its place, and how many cents of how many are short.

    `least` and `most` differ where an amount is a range. `weeks` are those of the steps that it is for; what is short
    of a part of it becomes so somewhere in these weeks.
    """

    cost: int
    least: int
    most: int
    whole: int
    weeks: Weeks

    @property
    def is_wholly(self) -> bool:
        """Nothing of it is paid for sure."""
        return self.least == self.most == self.whole


def unpaid(track: Track, *, granted: bool = False) -> tuple[Unpaid, ...]:
    """
    The costs that are not covered, the first in time first; those of which nobody knows when come last.

    With `granted` only money counts that is granted. A cost or a line of money without an amount cannot be counted.
    """
    costs = listed(track.costs)
    known = [place for place, cost in enumerate(costs) if cents(cost.amount, track, most=True)]
    if not known:
        return ()
    when = {place: weeks_of(costs[place], track) for place in known}
    known.sort(key=lambda place: _in_time(when[place]))
    sources = [line for line, _ in means(track) if is_certain(line.status) or not granted]
    reach = [_reach(meant_for(line, track), known) for line in sources]
    worst, best = (
        short_in_turn(
            [cents(line.amount, track, most=most_money) or 0 for line in sources],
            [cents(costs[place].amount, track, most=not most_money) or 0 for place in known],
            reach,
        )
        for most_money in (False, True)
    )
    return tuple(
        Unpaid(place, min(least, most), most, cents(costs[place].amount, track, most=True) or 0, when[place])
        for place, least, most in zip(known, best, worst, strict=True)
        if most
    )


def weeks_of(cost: Cost, track: Track) -> Weeks:
    """The weeks of the steps that a cost is for; without steps it is for all of them."""
    found, names = schedule(track), listed(cost.step)
    runs = [run for place, run in found.runs.items() if not names or given(listed(track.steps)[place].id) in names]
    if not runs:
        return Weeks(None, None)
    first = min(runs, key=lambda run: run.start)
    start = None if first.is_adrift else first.start
    end = None if any(run.is_open or run.is_adrift for run in runs) else max(run.end for run in runs)
    return Weeks(start, end)


def _in_time(weeks: Weeks) -> tuple[bool, Decimal, bool, Decimal]:
    return weeks.start is None, weeks.start or _NOUGHT, weeks.end is None, weeks.end or _NOUGHT


def _reach(costs: frozenset[int], known: Sequence[int]) -> frozenset[int]:
    """The costs that a line can be meant for, by their turns."""
    return frozenset(turn for turn, place in enumerate(known) if place in costs)
