"""What the format says of the place where somebody is."""

from dataclasses import dataclass

from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.editor.cursor import Cursor
from canvas.reading.entries import entries
from canvas.reading.shapes import WHOLE_TRACK, Slot, SlotKind


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the format: the part that it belongs to, its canonical name, and what may stand behind it."""

    part: type[Part]
    name: str
    slot: Slot


@dataclass(frozen=True, slots=True)
class Standing:
    """
    What may stand at a place, and the key that asks for it.

    `key` is the last key on the way there; None at the top of the file.
    """

    slot: Slot
    key: Key | None

    @property
    def part(self) -> type[Part] | None:
        """The part that is written here, where it is one or the only one of a list."""
        return one_of(self.slot).part


def standing_at(way: Path) -> Standing | None:
    """What may stand at the end of a way of written keys; None where the format knows no such place."""
    slot, key = WHOLE_TRACK, None
    for step in way:
        if isinstance(step, int):
            if slot.kind is not SlotKind.LIST or slot.item is None:
                return None
            slot = slot.item
            continue
        holder = one_of(slot)
        if holder.kind is SlotKind.TABLE and holder.item:
            slot = holder.item
        elif (found := key_in(holder.part, step)) is not None:
            slot, key = found.slot, found
        else:
            return None
    return Standing(slot, key)


def key_at(cursor: Cursor) -> Key | None:
    """The key of the format on which a cursor stands, also before its colon is written."""
    standing = standing_at(cursor.way) if cursor.key is None else None
    if standing is None:
        return None
    # a quantity has no part of its own, but a note and a source as every part may have
    part = Part if standing.slot.kind is SlotKind.QUANTITY else standing.part
    return key_in(part, cursor.word.text.strip("\"'"))


def key_in(part: type[Part] | None, written: str) -> Key | None:
    """What a written key stands for in a part."""
    entry = entries(part)[written] if part else None
    return Key(part, entry.name, entry.slot) if part and entry else None


def one_of(slot: Slot) -> Slot:
    """What one value may be where one may stand without its list."""
    return slot.item if slot.kind is SlotKind.LIST and slot.item else slot
