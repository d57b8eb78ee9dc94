"""What belongs in a place of the file, and how it is written, in a few words."""

from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.editing.words import editing_words
from canvas.knowledge.loading import meaning
from canvas.reading.shapes import SlotKind, slot_at

_BY_COMMA = (SlotKind.NAME, SlotKind.WORD)


def hint(path: Path, kind: SlotKind, language: Language) -> str:
    """How a single value of this kind is written; of a quantity, one that fits its place. Empty: as one likes."""
    hints = editing_words(language)["how_to_write"]
    fitting = hints["quantities"].get(path[-1]) if kind is SlotKind.QUANTITY else None
    return str(fitting or hints.get(kind.name.lower(), ""))


def hints(path: Path, language: Language) -> tuple[str, ...]:
    """How a value of this place is written, and how several are."""
    slot = slot_at(path)
    single = slot.item if slot and slot.kind is SlotKind.LIST else slot
    found = [hint(path, single.kind, language)] if single else []
    if slot and slot.kind is SlotKind.LIST and single:
        several = "several_words" if single.kind in _BY_COMMA else "several"
        found.append(str(editing_words(language)["how_to_write"][several]))
    return tuple(filter(None, found))


def meaning_at(path: Path, language: Language) -> str:
    """What a field is, as the reference of the file says it; empty for what is no field of a part."""
    holder, name = slot_at(path[:-1]), str(path[-1])
    if holder is None or holder.part is None:
        return ""
    owner = Part if name in Part.model_fields else holder.part
    return meaning(owner.__name__, name, language)
