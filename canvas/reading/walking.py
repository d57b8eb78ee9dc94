"""Every value of a track, with its path and what may stand there."""

from functools import cache
from typing import TypeAlias

from canvas.domain.answer import MISSING, Absent
from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.domain.remember import remembered
from canvas.domain.track import Track
from canvas.reading.shapes import Slot, SlotKind, slots

Written: TypeAlias = tuple[Path, Slot, object]
"""One thing that a file says, at its place: a value that is no part itself, an absence, or a name in a table."""


def values(track: Track, *kinds: SlotKind) -> list[Written]:
    """What is written in a track and is of these kinds."""
    found = _walked(track)
    return [each for kind in kinds for each in found[kind.value]]


def absences(track: Track) -> list[Written]:
    """What a track says that it does not know, or does without."""
    return _walked(track)[_ABSENT]


def written(part: Part) -> list[Written]:
    """All that is written in a part and in the parts inside it, kind by kind."""
    return [each for of_one_kind in _walk(part) for each in of_one_kind]


_Found = list[list[Written]]
_ABSENT = 0  # the kinds count from one


@remembered
def _walked(track: Track) -> _Found:
    return _walk(track)


def _walk(part: Part) -> _Found:
    found: _Found = [[] for _ in range(len(SlotKind) + 1)]
    _collect(part, (), found)
    return found


_PART, _LIST = SlotKind.PART.value, SlotKind.LIST.value


@cache
def _kinds(part: type[Part]) -> dict[str, tuple[int, Slot, Slot | None, int]]:
    """
    The slots of a part, each with its kind as a number, and the slot of what is in it with the number of its kind.

    This is asked for every value of every file.
    """
    kinds = {}
    for name, slot in slots(part).items():
        inner = slot.item if slot.kind is SlotKind.LIST else slot.names
        kinds[name] = (slot.kind.value, slot, inner, inner.kind.value if inner else 0)
    return kinds


def _collect(part: Part, path: Path, found: _Found) -> None:
    kinds = _kinds(type(part))
    for name, value in part.__dict__.items():
        if value is MISSING:
            continue
        kind, slot, inner, kind_inside = kinds[name]
        here = (*path, name)
        if type(value) is Absent:
            found[_ABSENT].append((here, slot, value))
        elif kind < _PART:
            found[kind].append((here, slot, value))
        elif kind == _PART:
            _collect(value, here, found)
        elif inner is None:
            continue
        elif kind != _LIST:
            found[kind_inside] += [((*here, key), inner, key) for key in value]
        elif kind_inside == _PART:
            for place, member in enumerate(value):
                if isinstance(member, Part):
                    _collect(member, (*here, place), found)
                else:
                    found[_PART].append(((*here, place), inner, member))
        else:
            found[kind_inside] += [((*here, place), inner, member) for place, member in enumerate(value)]
