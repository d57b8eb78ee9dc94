"""
Changes to a file by the places of its track: set, add or take away a value, whatever is written there now.

This is the way in for everything that writes back into a file: answers, sheets, notes, forms.
"""

from collections.abc import Iterable
from collections.abc import Sequence as Many
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from canvas.domain.answer import MISSING, Absent
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.domain.track import Track
from canvas.editing.aiming import Aim
from canvas.editing.comparing import differences, numbered
from canvas.editing.operate import operated
from canvas.editing.operations import InsertItem, Operation, Replace
from canvas.editing.reaching import next_operations
from canvas.editing.refusal import CannotEditError, Reason
from canvas.reading.nodes import Sequence
from canvas.reading.problems import ProblemCode
from canvas.reading.read import Reading, read_text
from canvas.reading.shapes import slot_at
from canvas.reading.spans import node_at
from canvas.reading.writing import canonical, in_words

_MOST_OPERATIONS = 32
_HEAD = "\ufeff"


@dataclass(frozen=True, slots=True)
class SetValue:
    """
    A value for the place at a path in canonical names; what is missing around it is made.

    A member of a list goes by its number or by its id or kind: `("parties", "roc", "interest")`. The number behind
    the last adds a member, and so does an id that no member has. The value is one of the domain: a text, a quantity,
    a kind, a part, an absence. MISSING takes away what stands there. `words` are how somebody said it, where those
    are to stand in the file: `circa 12 weken`.
    """

    path: Path
    value: Any
    words: Any = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Append:
    """One more member of the list at a path."""

    path: Path
    value: Any
    words: Any = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Insert:
    """
    One more member of the list at a path, before the one with the number `place`; that and those behind move up.

    Where there are not so many, or one stands there without its list, it comes behind the others.
    """

    path: Path
    place: int
    value: Any


@dataclass(frozen=True, slots=True)
class TakeAway:
    """What stands at a path goes, with its key; of a list the member."""

    path: Path


Change: TypeAlias = SetValue | Append | Insert | TakeAway


def changed(reading: Reading, changes: Iterable[Change]) -> Reading:
    """
    The file with all changes made, one after the other, read again.

    Everything else stays as it is written, and the track differs in these places alone. Otherwise, or when a place
    is none of the format, this raises CannotEditError and nothing is changed.
    """
    for change in changes:
        if isinstance(change, Insert) and _is_between(change, reading):
            reading = _inserted(reading, change)
        else:
            reading = _changed(reading, _set(change, reading))
    return reading


def _is_between(change: Insert, reading: Reading) -> bool:
    is_list = isinstance(node_at(change.path, reading.root), Sequence)
    return is_list and change.place < len(_members(change.path, reading))


def _set(change: Change, reading: Reading) -> SetValue:
    """Every change as the setting of a value."""
    match change:
        case SetValue():
            return change
        case TakeAway(path):
            return SetValue(path, MISSING)
        case Append(path, value, words):
            return SetValue((*path, len(_members(path, reading))), value, words)
        case Insert(path, _, value):
            return SetValue((*path, len(_members(path, reading))), value)


def _members(path: Path, reading: Reading) -> tuple[object, ...]:
    members = value_at(path, reading.track) if reading.track else ()
    return members if isinstance(members, tuple) else ()


def _inserted(before: Reading, change: Insert) -> Reading:
    """The file with a member more before one that is there."""
    place = (*change.path, change.place)
    slot = slot_at(place)
    if slot is None or before.track is None:
        raise CannotEditError(Reason.NO_SUCH_PLACE, place)
    words = in_words(change.value, slot, before.language, canonical(before.track))
    (there, *_), _ = next_operations(Aim(place, words, before.language), before.root)
    assert isinstance(there, Replace)
    after = with_operations(before, [InsertItem(there.way[:-1], there.way[-1], words)])
    known = _members(change.path, before)
    expected = (*known[: change.place], change.value, *known[change.place :])
    if not problems_in(after) <= problems_in(before) or _members(change.path, after) != expected:
        raise CannotEditError(Reason.NOT_AS_MEANT, place)
    return after


def _changed(before: Reading, change: SetValue) -> Reading:
    slot = slot_at(change.path)
    if slot is None or not change.path:
        raise CannotEditError(Reason.NO_SUCH_PLACE, change.path)
    if before.track and value_at(numbered(change.path, before.track), before.track) == change.value:
        return before
    data = canonical(before.track) if before.track else {}
    words = None
    if change.value is not MISSING:
        words = in_words(change.value, slot, before.language, data) if change.words is None else change.words
    aim = Aim(change.path, words, before.language)
    after = before
    for _ in range(_MOST_OPERATIONS):
        operations, done = next_operations(aim, after.root)
        after = _operated(after, operations, aim)
        if done:
            break
    _only_what_was_meant(before, after, change)
    return after


def _operated(reading: Reading, operations: Many[Operation], aim: Aim) -> Reading:
    if reading.root is None:
        return _begun(reading, aim)
    return with_operations(reading, operations)


def with_operations(reading: Reading, operations: Many[Operation]) -> Reading:
    """The file with operations done on its text, read again."""
    if not operations:
        return reading
    head = _HEAD if reading.text.startswith(_HEAD) else ""
    return read_text(head + operated(reading.text.removeprefix(head), operations))


def _begun(reading: Reading, aim: Aim) -> Reading:
    """The first key of a file that says nothing yet."""
    if any(problem.code is not ProblemCode.EMPTY_FILE for problem in reading.problems) or aim.words is None:
        raise CannotEditError(Reason.NOT_AS_MEANT, aim.path)
    text = reading.text
    between = "" if not text or text.endswith("\n") else "\n"
    return read_text(text + between + aim.whole_file())


def _only_what_was_meant(before: Reading, after: Reading, change: SetValue) -> None:
    """The value is there, and no other place of the track became different."""
    if not problems_in(after) <= problems_in(before):
        raise CannotEditError(Reason.NOT_A_VALUE, change.path)
    known = before.track or (Track() if before.root is None else None)
    if known is None:
        return
    if after.track is None:
        raise CannotEditError(Reason.NOT_AS_MEANT, change.path)
    if change.value is MISSING:
        return  # members of a list may have moved up; the trees were compared already
    place = numbered(change.path, known)
    right = value_at(place, after.track) == change.value
    if not right or not all(is_within(path, place, known) for path in differences(known, after.track)):
        raise CannotEditError(Reason.NOT_AS_MEANT, change.path)


def is_within(path: Path, place: Path, before: Track) -> bool:
    """Whether a path is at a place, or at what had to be made or replaced around it."""
    there = (place[:length] for length in range(1, len(place)))
    made = next((part for part in there if isinstance(value_at(part, before), Absent)), place)
    return path[: len(made)] == made or place[: len(path)] == path


def problems_in(reading: Reading) -> set[tuple[ProblemCode, Path]]:
    """What is wrong with a file, and where."""
    return {(problem.code, problem.path) for problem in reading.problems if not problem.code.is_hint}
