"""The order in which the reference tells of the parts: each where it occurs first, below the key of the top level."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.domain.track import Track
from canvas.knowledge import vocabulary
from canvas.reading.shapes import Slot, slots
from canvas.rendering.reference.markdown import code


@dataclass(frozen=True, slots=True)
class Section:
    """The keys behind which a part stands, all of one part; `top` says that it is a key of the top level."""

    names: tuple[str, ...]
    part: type[Part] | None
    top: bool

    def title(self, language: Language) -> str:
        """The heading: the keys as a file of this language writes them."""
        return ", ".join(code(vocabulary.key_in(name, language)) for name in self.names)


@cache
def outline() -> tuple[Section, ...]:
    """All sections, in the order of the page."""
    return tuple(_sections())


def section_of(part: type[Part]) -> Section:
    """The section that tells of a part."""
    return next(section for section in outline() if section.part is part)


def own_slots(part: type[Part]) -> dict[str, Slot]:
    """The slots of a part without those that every part has."""
    return {name: slot for name, slot in slots(part).items() if part is Part or name not in Part.model_fields}


def families() -> tuple[type[StrEnum], ...]:
    """The families of kinds, in the order in which the page meets them."""
    found: dict[type[StrEnum], None] = {}
    for section in outline():
        for slot in own_slots(section.part).values() if section.part else ():
            while slot.item:
                slot = slot.item
            if slot.family:
                found.setdefault(slot.family)
    return tuple(found)


def part_in(slot: Slot) -> type[Part] | None:
    """The part that a slot holds, alone or in a list."""
    return slot.part or (slot.item.part if slot.item else None)


def _sections() -> Iterator[Section]:
    top = own_slots(Track)
    seen = {part for slot in top.values() if (part := part_in(slot))}
    for name, slot in top.items():
        part = part_in(slot)
        yield Section((name,), part, top=True)
        if part:
            yield from _inner(part, seen)


def _inner(part: type[Part], seen: set[type[Part]]) -> Iterator[Section]:
    """The parts inside a part that no section told of yet."""
    names: dict[type[Part], list[str]] = {}
    for name, slot in own_slots(part).items():
        inner = part_in(slot)
        if inner and inner not in seen:
            names.setdefault(inner, []).append(name)
    for inner, keys in names.items():
        seen.add(inner)
        yield Section(tuple(keys), inner, top=False)
        yield from _inner(inner, seen)
