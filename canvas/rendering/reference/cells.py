"""What may stand behind a key, in words."""

from enum import StrEnum

from canvas.domain.language import Language
from canvas.knowledge import vocabulary
from canvas.knowledge.kinds import kinds
from canvas.reading.shapes import Slot, SlotKind
from canvas.rendering.reference.markdown import code, link
from canvas.rendering.reference.outline import section_of
from canvas.rendering.reference.words import reference_words

_FEW = 5


def may_stand(slot: Slot, name: str, language: Language) -> str:
    """The cell for a key: plain words, with links to the part or the kinds that it holds."""
    may = reference_words(language)["file"]["may"]
    key = vocabulary.key_in(name, language)
    match slot.kind:
        case SlotKind.PART if slot.part:
            return str(may["part"]).format(link=link(code(key), section_of(slot.part).title(language)))
        case SlotKind.LIST if slot.item and slot.item.part:
            return str(may["parts"]).format(link=link(code(key), section_of(slot.item.part).title(language)))
        case SlotKind.LIST if slot.item:
            return str(may["more"]).format(one=may_stand(slot.item, name, language))
        case SlotKind.TABLE if slot.item and slot.item.family:
            return str(may["table"]).format(words=_words(slot.item.family, language))
        case SlotKind.WORD if slot.family:
            return _kind(slot.family, language)
        case SlotKind.NAME if slot.register:
            return str(may[slot.register.value])
        case SlotKind.FLAG:
            yes, no = (code(vocabulary.boolean_in(value, language)) for value in (True, False))
            return str(may["yes_no"]).format(yes=yes, no=no)
        case SlotKind.QUANTITY | SlotKind.DATE | SlotKind.LEVEL | SlotKind.ID:
            return _linked(slot.kind, language)
    return str(may[slot.kind.name.lower()])


def family_title(family: type[StrEnum], language: Language) -> str:
    """The heading above the kinds of a family."""
    return str(reference_words(language)["file"]["families"][family.__name__])


def _kind(family: type[StrEnum], language: Language) -> str:
    """A few words are named, of many words the table is."""
    if len(family) <= _FEW:
        return _words(family, language)
    title = family_title(family, language)
    return str(reference_words(language)["file"]["may"]["kind"]).format(link=link(title, title))


def _words(family: type[StrEnum], language: Language) -> str:
    *first, last = (code(kind.words[language]) for kind in kinds(family).values())
    return ", ".join(first) + str(reference_words(language)["file"]["alternatives"]) + last


def _linked(kind: SlotKind, language: Language) -> str:
    said = reference_words(language)["file"]
    headings = {
        SlotKind.QUANTITY: "quantities",
        SlotKind.DATE: "dates",
        SlotKind.LEVEL: "levels",
        SlotKind.ID: "ids",
    }
    return link(said["may"][kind.name.lower()], said["value_titles"][headings[kind]])
