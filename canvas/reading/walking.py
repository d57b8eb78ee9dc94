"""Every value of a track, with its path and what may stand there."""

from collections.abc import Iterator, Mapping
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


def written(part: Part, path: Path = ()) -> Iterator[Written]:
    """All that is written in a part and in the parts inside it, in the order of the format."""
    values = part.__dict__
    for name, slot in slots(type(part)).items():
        value = values[name]
        if value is MISSING:
            continue
        here = (*path, name)
        if isinstance(value, Part):
            yield from written(value, here)
        elif isinstance(value, tuple) and slot.item:
            if slot.item.kind is SlotKind.PART:
                for place, member in enumerate(value):
                    yield from written(member, (*here, place))
            else:
                for place, member in enumerate(value):
                    yield Written((*here, place), slot.item, member)
        elif isinstance(value, Mapping) and slot.names:
            for key in value:
                yield Written((*here, key), slot.names, key)
        else:
            yield Written(here, slot, value)
