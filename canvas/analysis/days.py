"""On which days the steps of a track run, as far as the file tells."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from canvas.analysis.lengths import Weeks, is_open_ended, lengths
from canvas.analysis.order import sequence
from canvas.domain.answer import given, listed
from canvas.domain.remember import remembered
from canvas.domain.steps import Step
from canvas.domain.track import Track

_DAYS_IN_A_WEEK = 7


class StepDays(NamedTuple):
    """
    What is certain of the days of a step, each None where the file does not tell.

    It begins on `begins_by` at the latest and is over by `ends_by`; it begins on `runs_from` at the earliest and still
    runs on `runs_to`.
    """

    begins_by: date | None
    ends_by: date | None
    runs_from: date | None
    runs_to: date | None


@remembered
def step_days(track: Track) -> Mapping[int, StepDays]:
    """
    The days of each step, by its place in the file; empty where steps wait for each other.

    A step that has dates of its own keeps them; any other begins when the steps before it end, the first with the
    period of the track.
    """
    steps, (earlier, placed) = listed(track.steps), sequence(track)
    period = given(track.identity.period)
    start = given(period.start) if period else None
    first, last = (start.first(), start.last()) if start else (None, None)
    found: dict[int, StepDays] = {}
    for place in placed or ():
        before = [found[other] for other in earlier[place]]
        by = _latest([each.ends_by for each in before]) if before else last
        since = max((each.runs_to for each in before if each.runs_to), default=None) if before else first
        found[place] = _days(steps[place], lengths(track)[place], by, since)
    return found


def _latest(days: list[date | None]) -> date | None:
    known = [day for day in days if day]
    return max(known) if len(known) == len(days) else None


def _days(step: Step, weeks: Weeks | None, begins_by: date | None, runs_from: date | None) -> StepDays:
    period = given(step.period)
    start, end = (given(period.start), given(period.end)) if period else (None, None)
    if start:
        begins_by, runs_from = start.last(), start.first()
    ends_by = _after(begins_by, weeks[1]) if weeks and not is_open_ended(step) else None
    runs_to = _after(runs_from, weeks[0], but=1) if weeks else runs_from
    return StepDays(begins_by, end.last() if end else ends_by, runs_from, end.first() if end else runs_to)


def _after(day: date | None, weeks: Decimal, *, but: int = 0) -> date | None:
    """So many weeks later, but for some days; None where no calendar reaches that far."""
    try:
        return day + timedelta(days=max(int(weeks * _DAYS_IN_A_WEEK) - but, 0)) if day else None
    except OverflowError:
        return None
