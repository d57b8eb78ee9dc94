"""Every value of a track, with its path and what may stand there."""

from collections.abc import Mapping
from typing import NamedTuple

from canvas.domain.answer import MISSING
from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.domain.remember import remembered
from canvas.domain.track import Track
from canvas.reading.shapes import Slot, SlotKind, slots


class Written(NamedTuple):
    """One thing that a file says: a value that is no part of a track itself, an absence, or a name in a table."""

    path: Path
    slot: Slot
    value: object


@remembered
def everything(track: Track) -> tuple[Written, ...]:
    """All that is written in a track."""
    return tuple(written(track))


def of_kinds(track: Track, *kinds: SlotKind) -> list[Written]:
    """What is written in a track and is of these kinds; absences are of the kind that stands in their place."""
    grouped = _by_kind(track)
    return [each for kind in kinds for each in grouped[kind]]


@remembered
def _by_kind(track: Track) -> dict[SlotKind, list[Written]]:
    grouped: dict[SlotKind, list[Written]] = {kind: [] for kind in SlotKind}
    for each in everything(track):
        grouped[each.slot.kind].append(each)
    return grouped


def written(part: Part, path: Path = ()) -> list[Written]:
    """All that is written in a part and in the parts inside it, in the order of the format."""
    found: list[Written] = []
    _collect(part, path, found)
    return found


def _collect(part: Part, path: Path, found: list[Written]) -> None:
    values = part.__dict__
    for name, slot in slots(type(part)).items():
        value = values[name]
        if value is MISSING:
            continue
        here = (*path, name)
        kind = slot.kind
        if kind is SlotKind.LIST and isinstance(value, tuple) and slot.item:
            if slot.item.kind is SlotKind.PART:
                for place, member in enumerate(value):
                    _collect(member, (*here, place), found)
            else:
                found += [Written((*here, place), slot.item, member) for place, member in enumerate(value)]
        elif kind is SlotKind.PART and isinstance(value, Part):
            _collect(value, here, found)
        elif kind is SlotKind.TABLE and isinstance(value, Mapping) and slot.names:
            found += [Written((*here, key), slot.names, key) for key in value]
        else:
            found.append(Written(here, slot, value))
