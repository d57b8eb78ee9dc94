"""A value of a track as the text of a cell, and what somebody typed in a cell as a value."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import islice
from typing import Any

from canvas.domain.answer import MISSING, Absent, is_missing
from canvas.domain.language import Language
from canvas.domain.part import Register
from canvas.domain.path import Path
from canvas.domain.places import resolve
from canvas.domain.quantity import Per, Quantity, Unit
from canvas.domain.track import Track
from canvas.editing.answers import absence, validated
from canvas.knowledge import vocabulary
from canvas.knowledge.kinds import kinds
from canvas.knowledge.vocabulary import folded_word
from canvas.reading import wording
from canvas.reading.likeness import nearest
from canvas.reading.places import place
from canvas.reading.shapes import Slot, SlotKind, slot_at
from canvas.reading.writing import Plain, canonical, in_words

BETWEEN = "; "
"""Between kinds and ids in one cell; texts stand on lines of their own."""

_MOST_COMPARED = 200
_MOST_UNITS = 32_000  # what fits into a cell, in the units in which spreadsheets count
_NOT_IN_A_CELL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_BETWEEN = re.compile(r"[;\n]")
_MONEY = ("costs", "funding")
_WORDS_STAY = (SlotKind.QUANTITY, SlotKind.DATE, SlotKind.LEVEL)


@dataclass(frozen=True, slots=True)
class Typed:
    """The value of a cell, and how it was typed where those words are to stand in the file."""

    value: Any
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Wrong:
    """What was typed is none of what belongs there; `near` is the known word most like it."""

    kind: SlotKind
    said: str
    near: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """
    What cells may name: the ids of the track and of what the sheets add, by register and by what leads to them.

    `data` is the canonical content of the file, for places.
    """

    track: Track
    data: Plain
    language: Language
    ids: Mapping[Register, Mapping[str, str]]

    def id_of(self, register: Register, said: str) -> str | None:
        """The id that is meant, by itself or by its name; `ids` has them by both."""
        return self.ids[register].get(folded_word(said))


def tidied(text: str) -> str:
    """A text as a cell gives it back: without signs that no sheet can hold, and without spaces around it."""
    return _NOT_IN_A_CELL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def fits(text: str) -> bool:
    """Whether a text has room in one cell."""
    return len(text.encode("utf-16-le")) // 2 <= _MOST_UNITS


def cell_text(value: Any, slot: Slot, language: Language, data: Plain) -> str:
    """What a cell shows of a value, in the words of a language; nothing for what is missing."""
    if is_missing(value):
        return ""
    if isinstance(value, Absent):
        word = vocabulary.absence_in(value.state, language)
        return tidied(f"{word}: {value.reason}" if value.reason else word)
    if isinstance(value, tuple) and slot.item:
        between = "\n" if slot.item.kind is SlotKind.TEXT else BETWEEN
        return tidied(between.join(cell_text(each, slot.item, language, data) for each in value))
    if isinstance(value, StrEnum):
        return kinds(type(value))[value.value].labels[language]
    if isinstance(value, Quantity):
        value = replace(value, note=None, source=None)
    return tidied(str(in_words(value, slot, language, data)))


def typed(text: str, path: Path, known: Known, before: str = "") -> Typed | Wrong:
    """
    The value that a text is in the place at a path; an empty cell says nothing.

    Names that stood in the cell `before` may stay, whether they lead anywhere or not.
    """
    slot = slot_at(path)
    assert slot is not None
    text = tidied(text)
    if not text:
        return Typed(MISSING)
    if (absent := absence(text)) is not None:
        return Typed(absent)
    single = slot.item if slot.kind is SlotKind.LIST and slot.item else slot
    pieces = _pieces(text, slot, known)
    stood = {folded_word(piece) for piece in _BETWEEN.split(before)}
    said = [_piece(piece, single, known, stood) for piece in pieces]
    if wrong := next((each for each in said if isinstance(each, Wrong)), None):
        return wrong
    value = validated(path, said if single is not slot else said[0])
    if value is None:
        return Wrong(single.kind, text)
    answer = Typed(value, text if slot.kind in _WORDS_STAY else None)
    return _in(Unit.EURO, Per.ONCE, answer) if path[0] in _MONEY and path[-1] == "amount" else answer


def counting_the_same(answer: Typed, stood: object) -> Typed:
    """A bare number counts what the quantity that stood there counted; a share may have become a number of people."""
    if not isinstance(stood, Quantity) or stood.unit is Unit.PERCENT:
        return answer
    return _in(stood.unit, stood.per, answer)


def _in(unit: Unit, per: Per, answer: Typed) -> Typed:
    """The answer in this unit where it is a number without one."""
    value = answer.value
    bare = isinstance(value, Quantity) and value.unit is Unit.ONE and value.per is Per.ONCE
    return Typed(replace(value, unit=unit, per=per)) if bare and unit is not Unit.ONE else answer


def _pieces(text: str, slot: Slot, known: Known) -> list[str]:
    """The members of a list, one by one; anything else is one piece."""
    if slot.kind is not SlotKind.LIST or slot.item is None:
        return [text]
    if slot.item.kind is SlotKind.TEXT:
        return [line.strip() for line in text.split("\n") if line.strip()]
    found: list[str] = []
    for piece in filter(None, map(str.strip, _BETWEEN.split(text))):
        whole = not isinstance(_piece(piece, slot.item, known, ()), Wrong)  # a label may have a comma in it
        found += [piece] if whole else [part.strip() for part in piece.split(",") if part.strip()]
    return found


def _piece(said: str, single: Slot, known: Known, stood: Collection[str]) -> Any:
    """One value in canonical form."""
    if single.kind is SlotKind.WORD and single.family:
        words = _ways_to_say(single.family)
        meant = words.get(folded_word(said))
        return meant or Wrong(SlotKind.WORD, said, _near_word(said, single.family, known.language))
    if single.kind is SlotKind.NAME and single.register and single.register in known.ids:
        meant = known.id_of(single.register, said)
        if meant is None and folded_word(said) not in stood:
            return Wrong(SlotKind.NAME, said, _near_name(said, known.ids[single.register]))
        return meant or folded_word(said)
    if single.kind is SlotKind.PLACE:
        meant = place(said, known.data)
        return meant if resolve(meant, known.track) is not None else Wrong(SlotKind.PLACE, said)
    return wording.value(said, single)


@cache
def _ways_to_say(family: type[StrEnum]) -> Mapping[str, str]:
    """Every word that stands for a kind, also what people call it; an own word goes before a label of another kind."""
    labels = {folded_word(label): id for id, kind in kinds(family).items() for label in kind.labels.values()}
    return {**labels, **vocabulary.words(family)}


def _near_word(said: str, family: type[StrEnum], language: Language) -> str:
    near = nearest(folded_word(said), _ways_to_say(family), most=1)
    return kinds(family)[_ways_to_say(family)[near[0]]].labels[language] if near else ""


def _near_name(said: str, ids: Mapping[str, str]) -> str:
    near = nearest(folded_word(said), islice(ids, _MOST_COMPARED), most=1)
    return ids[near[0]] if near else ""


def known_of(track: Track, language: Language, added: Mapping[Register, Mapping[str, str]]) -> Known:
    """What cells may name in a track, with what the sheets add to it."""
    own: dict[Register, dict[str, str]] = {}
    for register in (Register.PARTIES, Register.STEPS):
        members = getattr(track, register.value)
        parts = members if isinstance(members, tuple) else ()
        names = {each.id: _called(each) for each in parts if isinstance(each.id, str)} | dict(added.get(register, {}))
        by_name = {folded_word(name): identifier for identifier, name in names.items() if name}
        own[register] = {**by_name, **{identifier: identifier for identifier in names}}
    return Known(track, canonical(track), language, own)


def _called(part: Any) -> str:
    return next((name for field in ("name", "title") if isinstance(name := getattr(part, field, None), str)), "")
