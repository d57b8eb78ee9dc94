"""
Which costs money can pay: those that it is meant for, as far as it runs when they come.

A line of money runs in its own period. Money that is not granted yet, under a scheme, is certain to run only while the
scheme holds. Lines for the same steps that follow one another, such as one for each year, are each taken to pay what
comes in its time.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from canvas.analysis.cover import meant_for
from canvas.analysis.days import StepDays, step_days
from canvas.analysis.money import is_certain
from canvas.domain.answer import given, listed
from canvas.domain.money import Funding
from canvas.domain.track import Track
from canvas.knowledge.schemes import schemes

_A_DAY = timedelta(days=1)
_Key: TypeAlias = tuple[tuple[str, ...], int]
"""The steps that money is for, none for all of them, and a cost."""

_NOWHERE: Mapping[int, date] = MappingProxyType({})


class Reach(NamedTuple):
    """
    The costs that a line of money can pay, by their places.

    `meant` are all that it is meant for, `may` those that may come while it runs, `surely` those that it can pay
    whenever they come. With `lapses` it is the end or the beginning of its scheme that makes a difference. `stops` is,
    for those costs that it pays at first and perhaps not later, the first day on which it does not run any more.
    """

    meant: frozenset[int]
    may: frozenset[int]
    surely: frozenset[int]
    lapses: bool
    stops: Mapping[int, date]

    @property
    def is_limited(self) -> bool:
        """When it runs makes a difference."""
        return self.meant != self.surely


class _Window(NamedTuple):
    """The first day and the last on which money runs."""

    since: date
    until: date


_ALWAYS = _Window(date.min, date.max)


class _Fit(NamedTuple):
    """
    Whether money runs on a day on which a cost may come, and on all days on which it comes for sure.

    `stops` is the first day after it, where it runs for sure when the cost begins.
    """

    meets: bool
    holds: bool
    stops: date | None


@dataclass(frozen=True, slots=True)
class _When:
    """The days of the steps that money and a cost are both for, and how each window fits with them."""

    days: tuple[StepDays, ...]
    fits: dict[_Window, _Fit] = field(default_factory=dict)

    def fit(self, window: _Window) -> _Fit:
        """How money that runs in this window fits with these days."""
        if window not in self.fits:
            meets = not self.days or any(
                (each.runs_from or date.min) <= window.until and window.since <= (each.ends_by or date.max)
                for each in self.days
            )
            holds = meets and self.are_in([window])
            self.fits[window] = _Fit(meets, holds, self._stops(window))
        return self.fits[window]

    def are_in(self, windows: Sequence[_Window]) -> bool:
        """All days on which these steps run for sure, however long they take, are in one of these windows."""
        return all(
            any(window.since <= each.begins_by and each.runs_to <= window.until for window in windows)
            for each in self.days
            if each.begins_by and each.runs_to and each.begins_by <= each.runs_to
        )

    def _stops(self, window: _Window) -> date | None:
        begins = [each.runs_from for each in self.days if each.runs_from]
        runs = len(begins) == len(self.days) > 0 and window.since <= min(begins)
        return window.until + _A_DAY if runs and window.until < date.max else None


def reaches(lines: Iterable[Funding], track: Track) -> tuple[Reach, ...]:
    """What each of these lines can pay."""
    lines = tuple(lines)
    meant, own = [meant_for(line, track) for line in lines], [_own(line) for line in lines]
    held = [_while_its_scheme_holds(line, window) for line, window in zip(lines, own, strict=True)]
    if all(window == _ALWAYS for window in held):
        return tuple(Reach(costs, costs, costs, lapses=False, stops=_NOWHERE) for costs in meant)
    when = _when(lines, meant, track)
    windows: dict[_Key, set[_Window]] = {key: set() for key in when}
    for line, costs, window in zip(lines, meant, held, strict=True):
        for cost in costs:
            windows[listed(line.covers), cost].add(window)
    following = {key: _following(windows[key], when[key]) for key in when}
    found = []
    for line, costs, told, certain in zip(lines, meant, own, held, strict=True):
        fits = {cost: when[listed(line.covers), cost].fit(certain) for cost in costs}
        may = frozenset(cost for cost in costs if when[listed(line.covers), cost].fit(told).meets)
        surely = frozenset(cost for cost in may if fits[cost].holds or certain in following[listed(line.covers), cost])
        stops = {cost: day for cost in may - surely if (day := fits[cost].stops)}
        found.append(Reach(costs, may, surely, lapses=certain != told and may != surely, stops=stops))
    return tuple(found)


def _own(line: Funding) -> _Window:
    period = given(line.period)
    start, end = (given(period.start), given(period.end)) if period else (None, None)
    return _Window(start.first() if start else date.min, end.last() if end else date.max)


def _while_its_scheme_holds(line: Funding, own: _Window) -> _Window:
    """What is granted stays granted."""
    scheme = given(line.scheme)
    if scheme is None or is_certain(line.status):
        return own
    facts = schemes()[scheme]
    return _Window(max(own.since, facts.holds_from or date.min), min(own.until, facts.holds_until or date.max))


def _when(lines: Sequence[Funding], meant: Sequence[frozenset[int]], track: Track) -> dict[_Key, _When]:
    """The days of the steps that money and a cost are both for; lines and costs for the same steps share them."""
    days, steps = step_days(track), [given(step.id) for step in listed(track.steps)]
    shared: dict[tuple[tuple[str, ...], tuple[str, ...]], _When] = {}
    found = {}
    for line, costs in zip(lines, meant, strict=True):
        covers = listed(line.covers)
        for cost in costs:
            names = listed(listed(track.costs)[cost].step)
            if (covers, names) not in shared:
                both = [place for place, name in enumerate(steps) if all(name in of for of in (covers, names) if of)]
                shared[covers, names] = _When(tuple(days[place] for place in both if place in days))
            found[covers, cost] = shared[covers, names]
    return found


def _following(windows: Iterable[_Window], when: _When) -> frozenset[_Window]:
    """Those that follow one another and leave no gap, of the windows that do not hold all the days of a cost alone."""
    parts = sorted(each for each in windows if when.fit(each).meets and not when.fit(each).holds)
    if len(parts) < 2 or not when.are_in(list(_joined(parts))):
        return frozenset()
    apart = []
    until = date.min
    for place, part in enumerate(parts):
        if (not place or until < part.since) and (part == parts[-1] or part.until < parts[place + 1].since):
            apart.append(part)
        until = max(until, part.until)
    return frozenset(apart)


def _joined(windows: Sequence[_Window]) -> Iterator[_Window]:
    """Windows in order of time, those that overlap or follow without a day between them as one."""
    joined = windows[0]
    for window in windows[1:]:
        if joined.until < date.max and joined.until + _A_DAY < window.since:
            yield joined
            joined = window
        else:
            joined = _Window(joined.since, max(joined.until, window.until))
    yield joined
