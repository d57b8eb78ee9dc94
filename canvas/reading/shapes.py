"""
What may stand where in a file, read off the models once.

The model stays the only description of the format; this is its outline, which translating, writing, the editor's
schema and the reference of the file all follow.
"""

import types
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from canvas.domain.answer import Absent
from canvas.domain.dates import PartialDate
from canvas.domain.levels import LanguageLevel
from canvas.domain.part import IsCode, IsId, IsPlace, NamesOneOf, Part, Register
from canvas.domain.path import Path
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track


class SlotKind(Enum):
    """What a value is. Each is itself alone, so it is found in a table as fast as anything."""

    __hash__ = object.__hash__

    TEXT = auto()
    ID = auto()
    NAME = auto()
    PLACE = auto()
    CODE = auto()
    WORD = auto()
    FLAG = auto()
    NUMBER = auto()
    QUANTITY = auto()
    LEVEL = auto()
    DATE = auto()
    PART = auto()
    LIST = auto()
    TABLE = auto()


@dataclass(frozen=True, slots=True)
class Slot:
    """
    What may stand in one place.

    `part` is the class of a PART, `family` the enum of a WORD, `register` the list that a NAME refers to, and `item`
    what a LIST holds; in a TABLE `names` describes the keys and `item` the values.
    """

    kind: SlotKind
    part: type[Part] | None = None
    family: type[StrEnum] | None = None
    register: Register | None = None
    item: "Slot | None" = None
    names: "Slot | None" = None


@cache
def slots(part: type[Part]) -> dict[str, Slot]:
    """The slots of a part, by canonical key; note and source come last."""
    fields = part.model_fields
    own = [name for name in fields if name not in Part.model_fields]
    return {name: _slot_of(fields[name].annotation, fields[name].metadata) for name in (*own, *Part.model_fields)}


WHOLE_TRACK = Slot(SlotKind.PART, part=Track)

_PLAIN: dict[Any, SlotKind] = {
    str: SlotKind.TEXT,
    bool: SlotKind.FLAG,
    int: SlotKind.NUMBER,
    Quantity: SlotKind.QUANTITY,
    LanguageLevel: SlotKind.LEVEL,
    PartialDate: SlotKind.DATE,
}


def _slot_of(annotation: Any, metadata: Any = ()) -> Slot:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *marks = get_args(annotation)
        return _slot_of(inner, marks)
    if origin in (Union, types.UnionType):
        wanted = [choice for choice in get_args(annotation) if choice is not Absent]
        return _slot_of(wanted[0], metadata)
    for mark in metadata:
        if isinstance(mark, NamesOneOf):
            return Slot(SlotKind.NAME, register=mark.register)
        if isinstance(mark, IsId):
            return Slot(SlotKind.ID)
        if isinstance(mark, IsPlace):
            return Slot(SlotKind.PLACE)
        if isinstance(mark, IsCode):
            return Slot(SlotKind.CODE)
    if origin is tuple:
        return Slot(SlotKind.LIST, item=_slot_of(get_args(annotation)[0]))
    if origin is Mapping:
        names, values = get_args(annotation)
        return Slot(SlotKind.TABLE, names=_slot_of(names), item=_slot_of(values))
    if annotation in _PLAIN:
        return Slot(_PLAIN[annotation])
    if issubclass(annotation, StrEnum):
        return Slot(SlotKind.WORD, family=annotation)
    return Slot(SlotKind.PART, part=annotation)


def slot_at(path: Path) -> Slot | None:
    """What may stand at a path of a track, None where the format knows no such place."""
    slot: Slot | None = WHOLE_TRACK
    for step in path:
        if slot is None:
            return None
        slot = slots(slot.part).get(str(step)) if slot.part else slot.item
    return slot


@cache
def homes(name: str) -> tuple[str, ...]:
    """The keys under which a key belongs; the empty text stands for the top of the file."""
    return tuple(above for above, known in _parts().items() if any(name in keys for keys in known))


@cache
def families(name: str | None = None) -> tuple[type[StrEnum], ...]:
    """The families of kinds whose words may stand behind a key; without a key every family of the format."""
    found: dict[type[StrEnum], None] = {}
    waiting: list[type[Part]] = [Track]
    seen = set(waiting)
    for part in waiting:
        for key, slot in slots(part).items():
            held = [each for each in (slot, slot.item) if each]
            found.update({each.family: None for each in held if each.family and name in (None, key)})
            inner = [each.part for each in held if each.part and each.part not in seen]
            seen.update(inner)
            waiting += inner
    return tuple(found)


@cache
def _parts() -> dict[str, list[tuple[str, ...]]]:
    """For every key of the format that holds a part the keys in it, from the top down."""
    found: dict[str, list[tuple[str, ...]]] = {}
    waiting: list[tuple[str, type[Part]]] = [("", Track)]
    for above, part in waiting:
        own = tuple(key for key in slots(part) if key not in Part.model_fields)
        if own in found.setdefault(above, []):
            continue
        found[above].append(own)
        inner = ((key, slot.part or (slot.item.part if slot.item else None)) for key, slot in slots(part).items())
        waiting += [(key, held) for key, held in inner if held]
    return found


ANSWER_KEYS = ("answer", "reason")
"""The keys of an absence that gives its reason: `{answer: n/a, reason: ...}`."""

QUANTITY_KEYS = ("value", "note", "source")
"""The keys of a quantity that says where it comes from: `{value: about 70 %, source: ...}`."""
