"""
A track as a file: the way back from canonical values to the words of a language.

What is written here is read as the same track again. What a track does not say is not written.
"""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from canvas.domain.answer import Absence, Absent, is_missing
from canvas.domain.dates import PartialDate
from canvas.domain.language import Language
from canvas.domain.levels import LanguageLevel
from canvas.domain.part import Part
from canvas.domain.quantity import Bound, Per, Quantity, Unit
from canvas.domain.track import Track
from canvas.knowledge import vocabulary
from canvas.reading.places import place_in
from canvas.reading.shapes import Slot, SlotKind, slots
from canvas.reading.yaml_text import Braced, block

Plain = dict[str, Any]


def write(track: Track, language: Language) -> str:
    """The track as the text of a file in this language, in the order of the format."""
    return block(_InWords(language, canonical(track)).part(track))


def canonical(track: Track) -> Plain:
    """The track as plain data with canonical names: texts, numbers, flags, lists and mappings."""
    return _Canonical().part(track)


def open_data(value: object) -> Any:
    """
    A track, or any answer in it, as plain data with canonical names for programs of others.

    An absence is always an object, `{"answer": "unknown"}`; what a part does not say is not there. Read as a file, the
    data of a track is the same track again.
    """
    return _OpenData().value(value)


def in_words(value: Any, slot: Slot, language: Language, data: Plain) -> Any:
    """One value of a track as plain data in the words of a language; `data` is the canonical content of its file."""
    writing = _InWords(language, data)
    return writing.place(value) if slot.kind is SlotKind.PLACE else writing.value(value)


class _Canonical:
    """Plain data with canonical names."""

    def part(self, part: Part) -> Plain:
        said = ((name, slot, getattr(part, name)) for name, slot in slots(type(part)).items())
        return {
            self.key(name): self.place(value) if slot.kind is SlotKind.PLACE else self.value(value)
            for name, slot, value in said
            if not is_missing(value)
        }

    def value(self, value: Any) -> Any:
        match value:
            case Part():
                return self.part(value)
            case Absent():
                return self.absent(value)
            case tuple():
                return self.several([self.value(each) for each in value])
            case Mapping():
                return {name: self.value(each) for name, each in value.items()}
            case StrEnum():
                return self.word(value)
            case bool():
                return self.flag(value)
            case LanguageLevel():
                return self.level(value)
            case Quantity():
                return self.quantity(value)
            case PartialDate():
                return str(value)
        return value

    def absent(self, absent: Absent) -> Any:
        state = self.absence(absent.state)
        return {self.key("answer"): state, self.key("reason"): absent.reason} if absent.reason else state

    def quantity(self, quantity: Quantity) -> Any:
        told = {"value": self.amount(quantity), "note": quantity.note, "source": quantity.source}
        named = {self.key(name): text for name, text in told.items() if text is not None}
        return named if len(named) > 1 else told["value"]

    def several(self, values: list[Any]) -> Any:
        return values

    def key(self, name: str) -> str:
        return name

    def word(self, kind: StrEnum) -> str:
        return kind.value

    def flag(self, flag: bool) -> Any:
        return flag

    def absence(self, state: Absence) -> str:
        return state.value

    def level(self, level: LanguageLevel) -> str:
        return str(level)

    def place(self, place: Any) -> Any:
        return self.value(place)

    def amount(self, quantity: Quantity) -> str:
        words = (quantity.bound.value, _range(quantity), quantity.unit.value, _per(quantity.per.value))
        return " ".join(filter(None, words))


class _OpenData(_Canonical):
    """The same for programs of others: an absence never looks like a value."""

    def absent(self, absent: Absent) -> Any:
        return {"answer": absent.state.value, **({"reason": absent.reason} if absent.reason else {})}


class _InWords(_Canonical):
    """The same with the words of a language."""

    def __init__(self, language: Language, data: Plain) -> None:
        self._language = language
        self._data = data

    def several(self, values: list[Any]) -> Any:
        """One id or text alone needs no brackets; a comma in it would part it in two."""
        alone = values[0] if len(values) == 1 else None
        return alone if isinstance(alone, str) and "," not in alone else values

    def absent(self, absent: Absent) -> Any:
        return _in_braces(super().absent(absent))

    def quantity(self, quantity: Quantity) -> Any:
        return _in_braces(super().quantity(quantity))

    def key(self, name: str) -> str:
        return vocabulary.key_in(name, self._language)

    def word(self, kind: StrEnum) -> str:
        return vocabulary.word_in(kind, self._language)

    def flag(self, flag: bool) -> str:
        return vocabulary.boolean_in(flag, self._language)

    def absence(self, state: Absence) -> str:
        return vocabulary.absence_in(state, self._language)

    def level(self, level: LanguageLevel) -> str:
        return vocabulary.any_level_in(self._language) if level.is_any else str(level)

    def place(self, place: Any) -> Any:
        return place_in(place, self._data, self._language) if isinstance(place, str) else self.value(place)

    def amount(self, quantity: Quantity) -> str:
        bound, unit, per = quantity.bound, quantity.unit, quantity.per
        amount = _range(quantity, "," if self._language is Language.NL else ".")
        single = quantity.low == quantity.high == 1
        words = (
            self._quantity_word("bounds", bound.value) if bound is not Bound.EXACT else "",
            "€" if unit is Unit.EURO else "",
            amount,
            self._quantity_word("units", unit.value, single=single) if unit not in (Unit.ONE, Unit.EURO) else "",
            _per(self._quantity_word("periods", per.value)) if per is not Per.ONCE else "",
        )
        return " ".join(filter(None, words))

    def _quantity_word(self, group: str, word: str, *, single: bool = False) -> str:
        return vocabulary.quantity_word_in(group, word, self._language, single=single)


def _in_braces(value: Any) -> Any:
    return Braced(value) if isinstance(value, dict) else value


def _range(quantity: Quantity, mark: str = ".") -> str:
    low, high = _number(quantity.low, mark), _number(quantity.high, mark)
    return low if quantity.low == quantity.high else f"{low}-{high}"


def _number(number: Decimal, mark: str) -> str:
    whole, _, decimals = f"{number:f}".partition(".")
    decimals = decimals.rstrip("0")
    if len(decimals) == 3:
        decimals += "0"  # three digits behind a mark are read as thousands
    return f"{whole}{mark}{decimals}" if decimals else whole


def _per(period: str) -> str:
    return f"per {period}" if period else ""
