"""
From applying to staying at work: for how many people there is room at each moment, how many are aimed at, and how many
got there.

Nothing is estimated. What stands here was written down, each number with the whole that it is a part of; the one sum is
who stopped, taken from those of whom it was said.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from canvas.analysis.counted import Counted, counted, is_heads
from canvas.analysis.editions import size_of
from canvas.analysis.steps import steps_of
from canvas.analysis.work_places import work_places
from canvas.domain.answer import given, listed
from canvas.domain.dates import PartialDate
from canvas.domain.kinds import OutcomeKind, StepKind
from canvas.domain.outcomes import Result, Target
from canvas.domain.path import Path
from canvas.domain.quantity import Bound, Quantity, Unit
from canvas.domain.track import Track
from canvas.domain.word import Word


class Moment(Word):
    """Where somebody can be on the way, in order."""

    APPLIED = "applied"
    SELECTED = "selected"
    STARTED = "started"
    FINISHED = "finished"
    PLACED = "placed"
    HALF_A_YEAR = "half-a-year"
    A_YEAR = "a-year"


_REACHED = {
    OutcomeKind.APPLIED: Moment.APPLIED,
    OutcomeKind.SELECTED: Moment.SELECTED,
    OutcomeKind.STARTED: Moment.STARTED,
    OutcomeKind.COMPLETED: Moment.FINISHED,
}
_AFTER = {Moment.HALF_A_YEAR: Decimal(26), Moment.A_YEAR: Decimal(52)}
_MONTHS = {Moment.HALF_A_YEAR: range(4, 9), Moment.A_YEAR: range(10, 15)}
_AT_WORK = (OutcomeKind.PAID_JOB, OutcomeKind.BBL, OutcomeKind.SUPPORTED_JOB)
_LEARNING = (StepKind.PREPARATION, StepKind.LEARNING_WORK)
_TURNED = {Bound.AT_MOST: Bound.AT_LEAST, Bound.AT_LEAST: Bound.AT_MOST, Bound.OVER: Bound.AT_MOST}


class Room(NamedTuple):
    """So many places, in the step at this place."""

    step: int
    places: Quantity


class People(NamedTuple):
    """How many people take part, where that stands; in which edition, None for the track."""

    path: Path
    size: Quantity
    edition: int | None


class Stage(NamedTuple):
    """
    What is written about one moment: the places, the people, what is aimed at and what came out.

    `measured` are the measurements planned for this moment, by their places.
    """

    moment: Moment
    rooms: tuple[Room, ...] = ()
    people: tuple[People, ...] = ()
    aims: tuple[Counted, ...] = ()
    results: tuple[Counted, ...] = ()
    measured: tuple[int, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nobody wrote anything about it."""
        return not (self.rooms or self.people or self.aims or self.results or self.measured)


def funnel(track: Track) -> tuple[Stage, ...]:
    """All moments in order; of most tracks little is known of some."""
    found = _outcomes(track)
    return tuple(
        Stage(
            moment,
            rooms=tuple(_rooms(track, moment)),
            people=tuple(_people(track)) if moment is Moment.SELECTED else (),
            aims=tuple(each for at, each in found if at is moment and isinstance(each.part, Target)),
            results=tuple(each for at, each in found if at is moment and isinstance(each.part, Result)),
            measured=tuple(_measured(track, moment)),
        )
        for moment in Moment
    )


def _rooms(track: Track, moment: Moment) -> Iterator[Room]:
    """The places of the steps in which people are at this moment; where they say none, what parties bring in for it."""
    kinds = {
        Moment.APPLIED: (StepKind.RECRUITMENT,),
        Moment.STARTED: _LEARNING,
        Moment.PLACED: (StepKind.MATCHING,),
    }.get(moment, ())
    rooms = [Room(place, places) for place, step in steps_of(track, *kinds) if (places := given(step.places))]
    yield from rooms
    found = work_places(track) if moment is Moment.STARTED else None
    offered = found.offered if found else None
    if found and offered and found.steps[0] not in [room.step for room in rooms]:
        yield Room(found.steps[0], replace(offered.places, unit=Unit.PLACES))


def _people(track: Track) -> Iterator[People]:
    """Who takes part: of editions that say so each its own, else the group of the track."""
    own = [
        People(("editions", place, "size"), size, place)
        for place, edition in enumerate(listed(track.editions))
        if (size := given(size_of(edition)))
    ]
    group = given(track.target_group)
    size = given(group.size) if group else None
    if own or size is None:
        yield from own
    else:
        yield People(("target_group", "size"), size, None)


def _outcomes(track: Track) -> list[tuple[Moment, Counted]]:
    """Targets and results with a number, each at its moment; what was reached beside the way has none."""
    found: list[tuple[Moment, Counted]] = []
    for each in counted(track):
        kind = given(each.part.kind)
        if kind in _REACHED:
            found.append((_REACHED[kind], each))
        elif kind is OutcomeKind.DROP_OUT:
            if finished := _who_did_not_stop(each):
                found.append((Moment.FINISHED, finished))
        elif kind in _AT_WORK and (moment := _moment_at_work(each, track)):
            found.append((moment, each))
    return found


def _who_did_not_stop(each: Counted) -> Counted | None:
    """The people that are left when those who stopped are taken off; None where they were not counted in people."""
    value, whole = each.value, each.whole
    if whole is None or not (is_heads(value) and is_heads(whole) and whole.is_exact) or value.high > whole.low:
        return None
    left = Quantity(whole.low - value.high, whole.low - value.low, _TURNED.get(value.bound, value.bound), whole.unit)
    return each._replace(value=left)


def _moment_at_work(each: Counted, track: Track) -> Moment | None:
    """
    At placement, or so many months later: the dates tell how long after the first of its sort it is counted.

    None for a moment that is neither.
    """
    when = _date(each.part)
    first = min(filter(None, (_date(other.part) for other in _same_sort(each, track))), default=None, key=_first)
    if when is None or first is None:
        return Moment.PLACED
    if when.month is None or first.month is None:
        return Moment.PLACED if when.year == first.year else None
    months = (when.first().year - first.first().year) * 12 + when.first().month - first.first().month
    if not months:
        return Moment.PLACED
    return next((moment for moment, around in _MONTHS.items() if months in around), None)


def _same_sort(each: Counted, track: Track) -> Iterator[Counted]:
    """The targets, or the results of the same group, about work."""
    for other in counted(track):
        if other.path[:-2] == each.path[:-2] and given(other.part.kind) in _AT_WORK:
            yield other


def _date(part: Target | Result) -> PartialDate | None:
    return given(part.by if isinstance(part, Target) else part.measured)


def _first(when: PartialDate) -> int:
    return when.first().toordinal()


def _measured(track: Track, moment: Moment) -> Iterator[int]:
    """The measurements at this moment after placement."""
    if moment not in _AFTER:
        return
    for place, measurement in enumerate(listed(track.measurements)):
        after = given(measurement.after)
        weeks = after.weeks if after else None
        if weeks and weeks[0] <= _AFTER[moment] <= weeks[1]:
            yield place
