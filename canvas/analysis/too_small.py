"""Which numbers of a track are large enough for the people who take part, and not for another number of them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from canvas.analysis.estimates import at_least, at_most
from canvas.domain.answer import Absent, given, listed
from canvas.domain.path import Path
from canvas.domain.quantity import Per, Quantity, Unit
from canvas.domain.track import Track

_HEADS = (Unit.ONE, Unit.PEOPLE)
_PLACES = (*_HEADS, Unit.PLACES)


class TooSmall(NamedTuple):
    """The room in a step, the size of its group, or how many people one of a role guides; and where that stands."""

    path: Path
    says: Quantity


def too_small(before: Track, after: Track) -> tuple[TooSmall, ...]:
    """
    What has room for all who take part before and not for all who do after, in the order of the file.

    Who works in several groups already, or with several who guide, has planned for that: it is not told.
    """
    was, now = _people(before), _people(after)
    if now is None or (was is not None and now.low <= was.low):
        return ()
    return tuple(
        each for each in _rooms(before) if not _has_room(each.says, now) and (was is None or _has_room(each.says, was))
    )


def _people(track: Track) -> Quantity | None:
    group = given(track.target_group)
    size = given(group.size) if group else None
    return at_least(size) if size and size.unit in _HEADS and size.per is Per.ONCE else None


def _has_room(room: Quantity, people: Quantity) -> bool:
    """However kindly words such as about are read."""
    most = at_most(room)
    return most is None or most.high >= people.low


def _rooms(track: Track) -> Iterator[TooSmall]:
    for place, step in enumerate(listed(track.steps)):
        yield from _counted(("steps", place, "places"), step.places, _PLACES)
        yield from _counted(("steps", place, "group_size"), step.group_size, _HEADS)
    for place, role in enumerate(listed(track.roles)):
        yield from _counted(("roles", place, "caseload"), role.caseload, _HEADS)


def _counted(path: Path, written: Quantity | Absent, units: tuple[Unit, ...]) -> Iterator[TooSmall]:
    says = given(written)
    if says and says.unit in units and says.per in (Per.ONCE, Per.PERSON):
        yield TooSmall(path, replace(says, unit=Unit.ONE, per=Per.ONCE))
