"""When each step runs on a time axis: in weeks from the start of the track, also where lengths are not known."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from canvas.analysis.lengths import Weeks, is_open_ended, lengths
from canvas.analysis.order import sequence
from canvas.domain.answer import given, listed
from canvas.domain.dates import PartialDate
from canvas.domain.remember import remembered
from canvas.domain.steps import Step
from canvas.domain.track import Track

_DAYS_IN_A_WEEK = 7
_NOUGHT = Decimal(0)
_SHARE, _ALONE, _SHORTEST = Decimal(8), Decimal(8), Decimal(2)


@dataclass(frozen=True, slots=True)
class Run:
    """
    When a step runs, in weeks.

    It runs at least until `sure` and at most until `end`; `is_open` where nobody says when it ends, and then `end` is
    only a place on the axis. `is_adrift`: it starts after a step of which nobody says when that ends.
    """

    start: Decimal
    sure: Decimal
    end: Decimal
    is_open: bool
    is_adrift: bool


@dataclass(frozen=True, slots=True)
class Schedule:
    """
    The steps on one axis, by their places in the file.

    `first_day` is the day of week nought, None where the file does not tell. Weeks can be counted until `counted`; all
    that is told ends at `weeks`.
    """

    runs: Mapping[int, Run]
    first_day: date | None
    counted: Decimal
    weeks: Decimal

    def week_of(self, day: date) -> Decimal | None:
        """How many weeks after the start a day is."""
        return Decimal((day - self.first_day).days) / _DAYS_IN_A_WEEK if self.first_day else None


@remembered
def schedule(track: Track) -> Schedule:
    """
    Put every step on the axis.

    A step starts when the longest of those before it ends, or on its own date. Steps that wait for each other stand in
    the order of the file.
    """
    steps, (earlier, placed) = listed(track.steps), sequence(track)
    if placed is None:
        earlier, placed = {place: (place - 1,) if place else () for place in earlier}, tuple(earlier)
    first_day = _first_day(track)
    nominal = _nominal(lengths(track))
    runs: dict[int, Run] = {}
    for place in placed:
        ahead = [runs[other] for other in earlier[place]]
        runs[place] = _run(steps[place], lengths(track)[place], ahead, first_day, nominal)
    last = max((run.end for run in runs.values()), default=_NOUGHT)
    adrift = [run.start for run in runs.values() if run.is_adrift]
    told = [run.sure if run.is_open else run.end for run in runs.values() if not run.is_adrift]
    return Schedule(MappingProxyType(runs), first_day, min([max(told, default=_NOUGHT), *adrift]), last)


def _run(step: Step, weeks: Weeks | None, ahead: list[Run], first_day: date | None, nominal: Decimal) -> Run:
    start = max((run.end for run in ahead), default=_NOUGHT)
    is_adrift = any(run.is_open or run.is_adrift for run in ahead)
    period = given(step.period)
    begins, ends = (given(period.start), given(period.end)) if period else (None, None)
    if begins and first_day:
        start, is_adrift = _weeks(begins.first(), first_day), False
    if weeks is None and ends and first_day and not is_adrift:
        weeks = _until(ends, start, first_day)
    if weeks is None:
        return Run(start, start, start + nominal, is_open=True, is_adrift=is_adrift)
    sure, end = start + weeks[0], start + weeks[1]
    if is_open_ended(step):
        return Run(start, end, end + nominal / 2, is_open=True, is_adrift=is_adrift)
    return Run(start, sure, end, is_open=False, is_adrift=is_adrift)


def _until(ends: PartialDate, start: Decimal, first_day: date) -> Weeks | None:
    least, most = (_weeks(day, first_day) - start for day in (ends.first(), ends.last()))
    return (max(least, _NOUGHT), most) if most > 0 else None


def _weeks(day: date, first_day: date) -> Decimal:
    return Decimal(max((day - first_day).days, 0)) / _DAYS_IN_A_WEEK


def _first_day(track: Track) -> date | None:
    """The first day of the track, else the first on which a step begins."""
    period = given(track.identity.period)
    start = given(period.start) if period else None
    if start:
        return start.first()
    periods = [given(step.period) for step in listed(track.steps)]
    starts = [start.first() for period in periods if period and (start := given(period.start))]
    return min(starts, default=None)


def _nominal(lengths: tuple[Weeks | None, ...]) -> Decimal:
    """The room on the axis for a length that nobody knows: a part of what is known, so that it can be seen."""
    known = sum((weeks[1] for weeks in lengths if weeks), _NOUGHT)
    return max(known / _SHARE, _SHORTEST) if known else _ALONE
