"""What a value says, in a form in which two values are equal when they say the same, whatever their order."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeAlias

from canvas.domain.answer import Absent, is_missing
from canvas.domain.part import Part, Register
from canvas.domain.places import place_of, resolve
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track
from canvas.reading.shapes import Slot, SlotKind, slots

Renamed: TypeAlias = Mapping[tuple[Register, str], str]
"""The new id of each part that has another id now."""

_NOBODY: Renamed = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Naming:
    """
    How ids are read in the track at hand: `renamed` gives those of another track their new one.

    With `hidden` every id that a place names counts as the same; so parts can be compared before it is known which ids
    are new. With `wordless` all texts and own ids do; so a part is known again in another language.
    """

    track: Track
    renamed: Renamed = field(default_factory=lambda: _NOBODY)
    hidden: bool = False
    wordless: bool = False

    def id(self, register: Register | None, identifier: str) -> str:
        """The id by which both tracks know a part."""
        if register is None:
            return identifier
        return "" if self.hidden else self.renamed.get((register, identifier), identifier)

    def text(self, written: str | None) -> str | None:
        """A text, or an own id, as far as it counts."""
        return "" if self.wordless and written is not None else written

    def place(self, written: str) -> str:
        """A place as both tracks would name it."""
        path = resolve(written, self.track)
        section, _, rest = (place_of(path, self.track) if path else written).partition(".")
        member, dot, inner = rest.partition(".")
        if section not in tuple(Register):
            return f"{section}.{rest}"
        return f"{section}.{self.id(Register(section), member)}{dot}{inner}"


def bare(naming: Naming) -> Naming:
    """Without words, and without the ids that a translation may have changed too."""
    return replace(naming, hidden=True, wordless=True)


def form(value: object, slot: Slot, naming: Naming, *, but: str = "") -> Hashable:
    """The form of a value, None where nothing is written; of a part without one of its fields."""
    if isinstance(value, Absent):
        return None if is_missing(value) else (value.state, naming.text(value.reason))
    match slot.kind:
        case SlotKind.PART if isinstance(value, Part):
            known = slots(type(value))
            said = ((name, form(inner, known[name], naming)) for name, inner in vars(value).items() if name != but)
            return frozenset(each for each in said if each[1] is not None) or None
        case SlotKind.LIST if isinstance(value, tuple) and slot.item:
            item = slot.item
            return frozenset(Counter(form(each, item, naming) for each in value).items()) or None
        case SlotKind.TABLE if isinstance(value, Mapping) and slot.names and slot.item:
            names, item = slot.names, slot.item
            rows = ((form(key, names, naming), form(inner, item, naming)) for key, inner in value.items())
            return frozenset(rows) or None
        case SlotKind.NAME if isinstance(value, str):
            return naming.id(slot.register, value)
        case SlotKind.PLACE if isinstance(value, str):
            return naming.place(value)
        case SlotKind.QUANTITY if isinstance(value, Quantity):
            source = naming.id(Register.SOURCES, value.source) if value.source else None
            return (value.low, value.high, value.bound, value.unit, value.per, naming.text(value.note), source)
        case SlotKind.TEXT | SlotKind.ID if isinstance(value, str):
            return naming.text(value)
    assert isinstance(value, Hashable)
    return value
