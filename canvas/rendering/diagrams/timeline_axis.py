"""The axis of the timeline: where a week stands, and the marks of weeks and months along it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from canvas.analysis.schedule import Schedule
from canvas.domain.language import Language
from canvas.knowledge.speaking import number, short_month

_WEEK_STEPS = (1, 2, 4, 8, 13, 26, 52)
_MONTH_STEPS = (1, 2, 3, 6, 12)
_MONTHS_IN_A_YEAR, _DAYS_IN_A_WEEK = 12, 7
_WEEK_ROOM, _MONTH_ROOM = 38, 72


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """From week nought at `left` to the last week at `right`."""

    left: float
    right: float
    weeks: Decimal

    def x(self, week: Decimal) -> float:
        """Where a week begins; what lies outside stands at the edge."""
        share = float(week / self.weeks) if self.weeks else 0.0
        return round(self.left + (self.right - self.left) * min(max(share, 0.0), 1.0), 1)

    def week_ticks(self, found: Schedule, language: Language) -> tuple[Tick, ...]:
        """Every so many weeks, as far as weeks can be counted."""
        if not found.counted:
            return ()
        step = self._step(_WEEK_STEPS, Decimal(1), _WEEK_ROOM)
        count = int(min(found.counted, self.weeks) / step)
        return tuple(Tick(self.x(Decimal(each * step)), number(each * step, language)) for each in range(count + 1))

    def month_ticks(self, found: Schedule, language: Language) -> tuple[Tick, ...]:
        """The first of every so many months, where the start of the track is known."""
        if not found.first_day or not found.counted:
            return ()
        step = self._step(_MONTH_STEPS, Decimal(52) / _MONTHS_IN_A_YEAR, _MONTH_ROOM)
        until = min(found.counted, self.weeks)
        return tuple(
            Tick(self.x(week), short_month(day, language))
            for day in _months(found.first_day, step, until)
            if (week := Decimal((day - found.first_day).days) / _DAYS_IN_A_WEEK) <= until
        )

    def _step(self, steps: tuple[int, ...], weeks: Decimal, room: int) -> int:
        """The smallest step that leaves room for its marks; beyond the largest its multiples."""
        each = (self.right - self.left) / float(self.weeks) * float(weeks)
        fitting = next((step for step in steps if step * each >= room), None)
        return fitting or steps[-1] * int(room / (each * steps[-1]) + 1)


def _months(first: date, step: int, weeks: Decimal) -> Iterator[date]:
    """The first days of months from a day on."""
    month = first.year * _MONTHS_IN_A_YEAR + first.month - 1 + (first.day > 1)
    last = _last(first, weeks)
    while True:
        year, index = divmod(month, _MONTHS_IN_A_YEAR)
        if year > date.max.year or date(year, index + 1, 1) > last:
            return
        yield date(year, index + 1, 1)
        month += step


def _last(first: date, weeks: Decimal) -> date:
    try:
        return first + timedelta(days=int(weeks * _DAYS_IN_A_WEEK))
    except OverflowError:
        return date.max
