"""Where a note from the wall goes, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from canvas.domain.kinds import ActivityKind, BlockId
from canvas.domain.path import Path
from canvas.knowledge.loading import load


class NoteWay(StrEnum):
    """What becomes of a note."""

    TEXT = "text"
    NOTE = "note"
    MEMBER = "member"
    ACTIVITY = "activity"
    NAMED = "named"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class NotePlace:
    """
    Where notes of one block go.

    `place` is a field, a part or a list in canonical names, empty for the step of the column; `kind` is that of the
    activity that a note becomes, and `line` the line in which it stands where it hung in no column.
    """

    way: NoteWay
    place: Path = ()
    kind: ActivityKind | None = None
    line: Path = ()


@cache
def note_places() -> Mapping[BlockId, NotePlace]:
    """The places of all blocks."""
    return MappingProxyType({BlockId(block): _place(entry) for block, entry in load("notes").items()})


def _place(entry: dict[str, str]) -> NotePlace:
    way = next(way for way in NoteWay if way.value in entry)
    said, line = entry[way.value], _path(entry.get("line", ""))
    if way is NoteWay.ACTIVITY:
        return NotePlace(way, (), ActivityKind(said) if said else None, line)
    return NotePlace(way, _path(said), None, line)


def _path(written: str) -> Path:
    return tuple(filter(None, written.split(".")))
