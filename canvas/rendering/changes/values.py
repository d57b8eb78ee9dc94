"""An answer inside a sentence about a change."""

from collections.abc import Mapping
from enum import StrEnum

from canvas.domain.answer import Absent, is_missing
from canvas.domain.part import Part, Register
from canvas.reading.shapes import Slot, SlotKind, slots
from canvas.rendering.changes.naming import member_name, quoted
from canvas.rendering.telling import flat, inline, own_fields
from canvas.rendering.voice import Voice, lowered

_LONGEST = 160
"""A part that takes more than this is told by the names of what it holds."""

_TELLING = ("kind", "party", "lead", "duration", "amount", "status", "value", "of", "owner", "by")
"""What is told of a part that came or went, where it says so."""


def spoken(value: object, slot: Slot, voice: Voice) -> str:
    """An answer in words; texts of people stand in quotes. Empty where nothing is written."""
    if is_missing(value):
        return ""
    if isinstance(value, Part):
        return _part(value, voice)
    if isinstance(value, Mapping) and slot.item and slot.names:
        rows = (f"{voice.step(name)}: {spoken(inner, slot.item, voice)}" for name, inner in value.items())
        return "; ".join(rows)
    if isinstance(value, tuple) and slot.item:
        item = slot.item
        if item.kind is SlotKind.PART:
            return voice.listing(tuple(member_name(each, voice) or "…" for each in value))
        if item.kind is SlotKind.TEXT:
            return voice.listing(tuple(spoken(each, item, voice) for each in value))
        return _flat(value, item, voice)
    if isinstance(value, str) and not isinstance(value, StrEnum) and slot.kind is not SlotKind.NAME:
        return quoted(" ".join(value.split()))
    return _flat(value, slot, voice)


def facts_of(part: Part, voice: Voice) -> str:
    """The few facts by which a part that came or went is recognised."""
    name = member_name(part, voice)
    told = []
    for field in _TELLING:
        value = getattr(part, field, None)
        said = None if value is None or isinstance(value, Absent) else voice.value(value, _register(part, field))
        if said and lowered(said.words) != name:
            told.append(f"{lowered(voice.label(field))}: {_inside(value, said.words)}")
    return "; ".join(told)


def _register(part: Part, field: str) -> Register | None:
    slot = slots(type(part))[field]
    return slot.item.register if slot.item else slot.register


def _inside(value: object, words: str) -> str:
    return lowered(words) if isinstance(value, StrEnum | bool) else words


def _flat(value: object, slot: Slot, voice: Voice) -> str:
    said = voice.value(value, slot.register)
    if said is None:
        return ""
    words = flat(said)
    return lowered(words) if isinstance(value, StrEnum | bool) else words


def _part(part: Part, voice: Voice) -> str:
    """All of a small part, of a large one what it speaks of."""
    words = flat(inline(part, voice))
    if len(words) <= _LONGEST:
        return words
    fields = (name for name in own_fields(part, ()) if not is_missing(getattr(part, name)))
    return voice.listing(tuple(lowered(voice.label(name)) for name in fields))
