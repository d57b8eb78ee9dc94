"""Many changes to a file at once: as with one at a time, but the file is read again only now and then."""

from collections.abc import Sequence
from typing import Any

from canvas.domain.answer import MISSING, Absent
from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.domain.track import Track
from canvas.editing.aiming import Aim
from canvas.editing.appending import AppendItems
from canvas.editing.change import Append, SetValue, changed, problems_in, with_operations
from canvas.editing.comparing import differences
from canvas.editing.operations import AppendItem, Operation
from canvas.editing.reaching import next_operations
from canvas.editing.refusal import CannotEditError, Reason
from canvas.reading.read import Reading
from canvas.reading.shapes import slot_at
from canvas.reading.writing import Plain, canonical, in_words

_FEW = 3
_MOST_ONE_BY_ONE = 500


def set_together(reading: Reading, changes: Sequence[SetValue]) -> Reading:
    """
    The file with all these values in their places; each place once, members of lists by their numbers.

    The same as `changed` with the changes one after the other. Raises CannotEditError.
    """
    if len(changes) <= _FEW or reading.track is None:
        return changed(reading, changes)
    now, later = _apart(changes, reading.track)
    try:
        after = _set_at_once(reading, now)
    except CannotEditError:
        half = len(now) // 2
        after = set_together(set_together(reading, now[:half]), now[half:])
    return set_together(after, later)


def added_together(reading: Reading, path: Path, parts: Sequence[Part]) -> Reading:
    """The file with new members at the end of a list. Raises CannotEditError."""
    after = changed(reading, [Append(path, parts[0])])
    rest = parts[1:]
    if len(rest) <= _FEW or after.track is None:
        return changed(after, [Append(path, part) for part in rest])
    try:
        return _added_at_once(after, path, rest)
    except CannotEditError as error:
        if error.reason is Reason.NOT_A_VALUE or len(rest) > _MOST_ONE_BY_ONE:
            raise
        return changed(after, [Append(path, part) for part in rest])


def _apart(changes: Sequence[SetValue], track: Track) -> tuple[list[SetValue], list[SetValue]]:
    """Those that can be done at once, and those for which one of the others has to make room first."""
    now, later, made = list[SetValue](), list[SetValue](), set[Path]()
    for change in changes:
        room = _first_absent(change.path, track)
        (later if room in made else now).append(change)
        made.add(room)
    return now, later


def _first_absent(path: Path, track: Track) -> Path:
    """The nearest place to the top on the way to a path that does not say anything."""
    ways = (path[:length] for length in range(1, len(path)))
    return next((way for way in ways if isinstance(value_at(way, track), Absent)), path)


def _set_at_once(reading: Reading, changes: Sequence[SetValue]) -> Reading:
    assert reading.track is not None
    data = canonical(reading.track)
    operations: list[Operation] = []
    for change in changes:
        found, done = next_operations(Aim(change.path, _words(change, reading, data), reading.language), reading.root)
        if not done:
            raise CannotEditError(Reason.NOT_AS_MEANT, change.path)
        operations += found
    after = with_operations(reading, operations)
    _only_what_was_meant(reading, after, changes)
    return after


def _words(change: SetValue, reading: Reading, data: Plain) -> Any:
    """What is to stand in the file, None for nothing."""
    slot = slot_at(change.path)
    if slot is None:
        raise CannotEditError(Reason.NO_SUCH_PLACE, change.path)
    if change.value is MISSING:
        return None
    return in_words(change.value, slot, reading.language, data) if change.words is None else change.words


def _added_at_once(reading: Reading, path: Path, parts: Sequence[Part]) -> Reading:
    assert reading.track is not None
    slot, members = slot_at((*path, 0)), value_at(path, reading.track)
    assert slot is not None
    assert isinstance(members, tuple)
    data = canonical(reading.track)
    words = tuple(in_words(part, slot, reading.language, data) for part in parts)
    operations, _ = next_operations(Aim((*path, len(members)), words[0], reading.language), reading.root)
    if len(operations) != 1 or not isinstance(operations[0], AppendItem):
        raise CannotEditError(Reason.NOT_AS_MEANT, path)
    after = with_operations(reading, [AppendItems(operations[0].way, words)])
    added = [SetValue((*path, len(members) + number), part) for number, part in enumerate(parts)]
    _only_what_was_meant(reading, after, added)
    return after


def _only_what_was_meant(before: Reading, after: Reading, changes: Sequence[SetValue]) -> None:
    """Every value is there, and no other place of the track became different."""
    if not problems_in(after) <= problems_in(before):
        raise CannotEditError(Reason.NOT_A_VALUE, changes[0].path)
    if before.track is None or after.track is None:
        raise CannotEditError(Reason.NOT_AS_MEANT, changes[0].path)
    meant = {change.path[:length] for change in changes for length in range(1, len(change.path) + 1)}
    rooms = {_first_absent(change.path, before.track) for change in changes}
    right = all(value_at(change.path, after.track) == change.value for change in changes)
    for path in differences(before.track, after.track) if right else ():
        if path not in meant and not any(path[:length] in rooms for length in range(1, len(path) + 1)):
            raise CannotEditError(Reason.NOT_AS_MEANT, path)
    if not right:
        raise CannotEditError(Reason.NOT_AS_MEANT, changes[0].path)
