"""Between which weeks each step runs, as far as the file tells: at the earliest and at the latest."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from canvas.analysis.lengths import Weeks, is_open_ended, lengths
from canvas.analysis.order import sequence
from canvas.analysis.schedule import Schedule, schedule
from canvas.domain.answer import given, listed
from canvas.domain.remember import remembered
from canvas.domain.steps import Step
from canvas.domain.track import Track

_DAYS_IN_A_WEEK = 7
_NOUGHT = Decimal(0)


class Span(NamedTuple):
    """
    When a step runs, in weeks from the start of the track.

    It begins at `soonest` at the earliest and by `start` at the latest, it is over at `done` at the earliest and by
    `end` at the latest; None where nobody knows how late it can be. A length that nobody knows can be none at all.
    """

    soonest: Decimal
    start: Decimal | None
    done: Decimal
    end: Decimal | None


@remembered
def spans(track: Track) -> tuple[Span, ...]:
    """
    The span of each step, by its place in the file.

    A step begins when the last of those before it ends, or on its own date, which may be any day of a month. Of steps
    that wait for each other only their own dates tell when they run.
    """
    steps, (earlier, placed), axis = listed(track.steps), sequence(track), schedule(track)
    found: dict[int, Span] = {}
    for place in earlier if placed is None else placed:
        ahead = None if placed is None else [found[other] for other in earlier[place]]
        found[place] = _span(steps[place], lengths(track)[place], ahead, axis)
    return tuple(found[place] for place in range(len(steps)))


@remembered
def sooner(track: Track) -> Mapping[int, Decimal]:
    """
    The steps that may begin before they do on the axis, because a step before them may be over sooner: from when.

    What comes after a step of which nobody knows the end is left out: on the axis it stands nowhere in particular.
    """
    if sequence(track)[1] is None:
        return {}
    runs = schedule(track).runs
    return {
        place: span.soonest
        for place, span in enumerate(spans(track))
        if span.soonest < runs[place].start and not runs[place].is_adrift
    }


def _span(step: Step, weeks: Weeks | None, ahead: Sequence[Span] | None, axis: Schedule) -> Span:
    soonest, start = _begin(ahead)
    period = given(step.period)
    begins, ends = (given(period.start), given(period.end)) if period and axis.first_day else (None, None)
    if begins:
        soonest, start = _week(begins.first(), axis), _week(begins.last(), axis)
    if ends:
        done, over = (_week(day, axis, after=1) for day in (ends.first(), ends.last()))
        return Span(soonest, start, max(soonest, done), over)
    least, most = weeks or (_NOUGHT, None)
    end = None if start is None or most is None or is_open_ended(step) else start + most
    return Span(soonest, start, soonest + least, end)


def _begin(ahead: Sequence[Span] | None) -> tuple[Decimal, Decimal | None]:
    if ahead is None:
        return _NOUGHT, None
    ends = [span.end for span in ahead]
    known = [end for end in ends if end is not None]
    return max((span.done for span in ahead), default=_NOUGHT), (
        max(known, default=_NOUGHT) if len(known) == len(ends) else None
    )


def _week(day: date, axis: Schedule, *, after: int = 0) -> Decimal:
    """How many weeks after the start this day begins, or one so many days later; never before the start."""
    return max(axis.week_of(day) or _NOUGHT, _NOUGHT) + Decimal(after) / _DAYS_IN_A_WEEK
