"""
The examples on the pages of the rules, in the language of the reader.

They are written once, in English, beside the rule that they belong to. In another language their keys and kinds come
from the vocabulary, and what somebody would have written in their own words from a table.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from canvas.domain.answer import Absent
from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track
from canvas.reading.read import read_text
from canvas.reading.shapes import WHOLE_TRACK, Slot, SlotKind, slots
from canvas.reading.writing import write
from canvas.resources import data

_TABLES = {Language.NL: Path(__file__).parent / "words" / "examples.nl.yaml"}


@cache
def in_words(piece: str, language: Language) -> str:
    """A piece in the words of the language; one that cannot be read stays as it is."""
    track = read_text(piece).track
    return write(_retold(track, language), language) if track and language in _TABLES else piece


@cache
def own_words(language: Language) -> Mapping[str, str]:
    """Texts and ids of the examples, each with what takes its place in this language."""
    loaded: dict[str, str] = data(_TABLES[language])
    return loaded


def _retold(track: Track, language: Language) -> Track:
    retold: Track = _Retelling(own_words(language)).value(track, WHOLE_TRACK)
    return retold


class _Retelling:
    """Takes a track and gives the same one with other texts and ids."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self._table = table

    def value(self, value: Any, slot: Slot) -> Any:
        match value:
            case Part():
                inner = {name: self.value(getattr(value, name), own) for name, own in slots(type(value)).items()}
                return value.model_copy(update=inner)
            case tuple() if slot.item:
                return tuple(self.value(each, slot.item) for each in value)
            case Mapping():
                return {self._said(name): each for name, each in value.items()}
            case Absent(reason=str(reason)):
                return Absent(value.state, self._said(reason))
            case Quantity(note=str(note)):
                return replace(value, note=self._said(note))
            case str() if slot.kind in (SlotKind.TEXT, SlotKind.ID, SlotKind.NAME):
                return self._said(value)
            case str() if slot.kind is SlotKind.PLACE:
                return ".".join(self._said(step) for step in value.split("."))
        return value

    def _said(self, text: str) -> str:
        return self._table.get(text, text)
