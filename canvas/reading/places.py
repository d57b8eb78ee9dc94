"""Places that people name in a file, in the names that everything else uses."""

import re
from typing import Any

from canvas.domain.language import Language
from canvas.knowledge import vocabulary
from canvas.knowledge.kinds import kinds
from canvas.knowledge.vocabulary import folded_key, folded_word
from canvas.reading.shapes import WHOLE_TRACK, Slot, SlotKind, slots

_SEGMENT = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def place(text: str, data: Any) -> str:
    """
    A place in canonical names: `partijen.installateurs` becomes `parties.installateurs`.

    `data` is the file's content in canonical names: what is an id there is no kind. A place that the format does not
    know stays as it is written.
    """
    slot: Slot | None = WHOLE_TRACK
    canonical, here = "", data
    for word, number in _SEGMENT.findall(text):
        if slot is None:
            return text
        if number:
            canonical += f"[{number}]"
            slot, here = slot.item, _at(here, int(number))
            continue
        name = _name(word, slot, here)
        canonical += f".{name}" if canonical else name
        slot, here = _inner(slot, name), _at(here, name)
        if slot is None:
            return text
    return canonical or text


def place_in(canonical: str, data: Any, language: Language) -> str:
    """
    A canonical place in the words of a language; what is an id there stays as it is.

    A place that the format does not know stays as somebody wrote it: it was not made canonical either.
    """
    if canonical.startswith("."):
        return canonical
    slot: Slot | None = WHOLE_TRACK
    text, here = "", data
    for word, number in _SEGMENT.findall(canonical):
        if slot is None:
            return canonical
        if number:
            text += f"[{number}]"
            slot, here = slot.item, _at(here, int(number))
            continue
        said = _said(word, slot, here, language)
        text += f".{said}" if text else said
        slot, here = _inner(slot, word), _at(here, word)
    return text if text and slot else canonical


def _said(word: str, slot: Slot, here: Any, language: Language) -> str:
    if slot.kind is SlotKind.PART:
        return vocabulary.key_in(word, language)
    kind = slots(slot.item.part).get("kind") if slot.item and slot.item.part else None
    own = kinds(kind.family).get(word) if kind and kind.family else None
    if own is None or _has_id(here, word) or _has_id(here, own.words[language]):
        return word
    return own.words[language]


def _name(word: str, slot: Slot, here: Any) -> str:
    if slot.kind is SlotKind.PART:
        known = vocabulary.keys().get(folded_key(word))
        return known.name if known else word.strip()
    name = folded_word(word)
    if slot.kind is SlotKind.LIST and slot.item and slot.item.part and not _has_id(here, name):
        kind = slots(slot.item.part).get("kind")
        if kind and kind.family:
            return vocabulary.words(kind.family).get(name, name)
    return name


def _inner(slot: Slot, name: str) -> Slot | None:
    return slots(slot.part).get(name) if slot.kind is SlotKind.PART and slot.part else slot.item


def _has_id(members: Any, name: str) -> bool:
    return isinstance(members, list) and any(isinstance(each, dict) and each.get("id") == name for each in members)


def _at(here: Any, step: str | int) -> Any:
    if isinstance(here, dict):
        return here.get(step)
    if isinstance(here, list):
        if isinstance(step, int):
            return here[step] if step < len(here) else None
        return next(
            (each for each in here if isinstance(each, dict) and step in (each.get("id"), each.get("kind"))), None
        )
    return None
