"""How long steps and periods take, in weeks."""

from decimal import ROUND_HALF_UP, Decimal
from typing import TypeAlias

from canvas.domain.answer import given, listed
from canvas.domain.identity import Period
from canvas.domain.kinds import StepKind
from canvas.domain.path import Path
from canvas.domain.quantity import HOURS_PER_DAGDEEL, Bound, Per, Quantity, Unit
from canvas.domain.remember import remembered
from canvas.domain.steps import Step
from canvas.domain.track import Track

Weeks: TypeAlias = tuple[Decimal, Decimal]
"""From how many weeks to how many."""

_NONE, _WHOLE, _HALVES, _DAYS_IN_A_WEEK = Decimal(0), Decimal(1), Decimal(2), Decimal(7)
_AT_LEAST, _AT_MOST, _DAGDELEN = Bound.AT_LEAST, Bound.AT_MOST, Unit.DAGDELEN


def length(step: Step, dagdeel: Decimal = HOURS_PER_DAGDEEL) -> Weeks | None:
    """
    How long a step takes, in weeks, at least and at most; None when nothing in the file tells.

    Its duration says it, else its own dates, else the duration of the work that a learning-work step is about. Of
    dagdelen of so many hours it takes as many weeks as its hours a week need, else weeks of ten of them.
    """
    said = _said(step)
    if said and (weeks := _by_hours(said, step, dagdeel) or said.weeks):
        return (_NONE, weeks[1]) if said.bound is _AT_MOST else weeks
    period = given(step.period)
    return weeks_of(period) if period else None


@remembered
def lengths(track: Track) -> tuple[Weeks | None, ...]:
    """How long each step takes, by its place in the file."""
    dagdeel = track.dagdeel
    return tuple([length(step, dagdeel) for step in listed(track.steps)])


def _by_hours(said: Quantity, step: Step, dagdeel: Decimal) -> Weeks | None:
    """The weeks that a number of dagdelen takes at the pace of the step; None without one."""
    hours = given(step.hours) if said.unit is _DAGDELEN and said.per is Per.ONCE else None
    pace = hours.hours_per_week(dagdeel) if hours and hours.bound is not _AT_MOST else None
    return (said.low * dagdeel / pace[1], said.high * dagdeel / pace[0]) if pace and pace[0] else None


def is_open_ended(step: Step) -> bool:
    """Only the least that the step takes is known, such as `min 20 weeks`."""
    return bound_of(step) is _AT_LEAST


def bound_of(step: Step) -> Bound:
    """How sure the length of a step is."""
    said = _said(step)
    return said.bound if said else Bound.EXACT


def _said(step: Step) -> Quantity | None:
    """Elsewhere than in a learning-work step the work is what follows on the step, such as a contract."""
    if duration := given(step.duration):
        return duration
    work = given(step.work)
    if work is None or given(step.period) is not None or step.kind is not StepKind.LEARNING_WORK:
        return None
    return given(work.duration)


def weeks_of(period: Period) -> Weeks | None:
    """The weeks from start to end, at least and at most as its dates allow; None without both, or turned round."""
    start, end = given(period.start), given(period.end)
    if start is None or end is None or end.last() < start.first():
        return None
    least = max((end.first() - start.last()).days + 1, 0)
    most = (end.last() - start.first()).days + 1
    return least / _DAYS_IN_A_WEEK, most / _DAYS_IN_A_WEEK


def periods(track: Track) -> tuple[tuple[Path, Period], ...]:
    """The period of the track and those of its editions that take the same steps, each with its path."""
    found: list[tuple[Path, Period | None]] = [(("track", "period"), given(track.identity.period))]
    for place, edition in enumerate(listed(track.editions)):
        differs = given(edition.differs)
        if differs is None or not listed(differs.steps):
            found.append((("editions", place, "period"), given(edition.period)))
    return tuple((path, period) for path, period in found if period)


def in_half_weeks(least: Decimal, most: Decimal) -> Quantity:
    """Whole and half weeks, at least half a one; about so many where that is not just what it was."""
    low, high = (max((end * _HALVES).quantize(_WHOLE, ROUND_HALF_UP), _WHOLE) / _HALVES for end in (least, most))
    return Quantity(low, high, Bound.EXACT if (low, high) == (least, most) else Bound.ABOUT, Unit.WEEKS)


def in_weeks(weeks: Decimal) -> Quantity:
    """A number of weeks as people say it: whole weeks, at least one."""
    whole = Decimal(max(round(weeks), 1))
    return Quantity(whole, whole, unit=Unit.WEEKS)
