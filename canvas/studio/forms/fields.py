"""The fields of a form: what is asked, how it is answered, and what stands there already."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from canvas.domain.answer import Absence, is_missing
from canvas.domain.language import Language
from canvas.domain.part import Register
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.domain.track import Track
from canvas.editing.answers import Choice, choices
from canvas.editing.comparing import numbered
from canvas.editing.hints import hints, meaning_at
from canvas.editing.targets import NewMember, OnePlace, PartFields
from canvas.knowledge import vocabulary
from canvas.knowledge.speaking import key
from canvas.reading.read import Reading
from canvas.reading.shapes import Slot, SlotKind, slot_at
from canvas.reading.writing import canonical, in_words
from canvas.studio.forms.form import Brought, Form, TalkedOver
from canvas.studio.telling import studio_words

_SHORT = frozenset({"name", "title", "issuer", "instrument", "level", "region"})
"""Texts that are a few words; the others are sentences."""

BROUGHT = ("kind", "title", "amount", "status")
PARTY: Path = ("roles", 0, "party", 0)
"""A place for one party, whichever part it is asked for."""


class FieldKind(StrEnum):
    """How something is answered."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Field:
    """
    One field; `path` is where its answer belongs.

    `other`: a party may be named that is not in the file yet. `now` is what stands there, as it can be given as an
    answer.
    """

    name: str
    path: Path
    label: str
    kind: FieldKind
    choices: tuple[Choice, ...]
    several: bool
    other: bool
    required: bool
    hint: str
    now: str | tuple[str, ...]


def fields(form: Form, reading: Reading, spoken: Language) -> tuple[Field, ...]:
    """The fields of a form; the words among which one chooses are those of the file."""
    track = reading.track
    assert track is not None
    return tuple(_fields(form, reading, track, spoken))


def _fields(form: Form, reading: Reading, track: Track, spoken: Language) -> Iterator[Field]:
    match form.goal.target:
        case OnePlace(path):
            yield _field(path, reading, track, spoken, required=True)
        case PartFields(path, names):
            for name in names:
                yield _field((*path, name), reading, track, spoken)
        case NewMember(path, _, names):
            for number, name in enumerate(names):
                yield _field((*path, 0, name), reading, track, spoken, required=number == 0, is_new=True)
        case Brought():
            yield _field(PARTY, reading, track, spoken, name="party", required=True, is_new=True)
            for name in BROUGHT:
                yield _field(("parties", 0, "brings", 0, name), reading, track, spoken, is_new=True)
        case TalkedOver():
            question = _field(("open_questions", 0, "question"), reading, track, spoken, required=True, is_new=True)
            yield replace(question, hint=studio_words(spoken)["forms"]["talk"])


def _field(
    path: Path,
    reading: Reading,
    track: Track,
    spoken: Language,
    *,
    name: str = "",
    required: bool = False,
    is_new: bool = False,
) -> Field:
    slot = slot_at(path)
    assert slot is not None
    single = slot.item if slot.kind is SlotKind.LIST and slot.item else slot
    known = choices(path, track, reading.language) or _yes_or_no(single, reading.language)
    several = slot.kind is SlotKind.LIST
    named = name or str(path[-1])
    return Field(
        name=named,
        path=path,
        label=key(named, spoken).capitalize(),
        kind=_kind(single, named, several=several, with_choices=bool(known)),
        choices=known if several or not known else (*known, _unknown(reading.language, spoken)),
        several=several,
        other=single.register is Register.PARTIES,
        required=required,
        hint=_hint(path, single, spoken, with_choices=bool(known)),
        now="" if is_new else _now(path, slot, reading, track),
    )


def _kind(single: Slot, name: str, *, several: bool, with_choices: bool) -> FieldKind:
    if with_choices:
        return FieldKind.CHOICE
    if single.kind is SlotKind.DATE:
        return FieldKind.DATE
    if single.kind is SlotKind.NUMBER:
        return FieldKind.NUMBER
    is_long = several or (single.kind is SlotKind.TEXT and name not in _SHORT)
    return FieldKind.TEXT if is_long else FieldKind.LINE


def _hint(path: Path, single: Slot, spoken: Language, *, with_choices: bool) -> str:
    """What it is, and how it is written where it is not chosen."""
    meant = "" if single.register else meaning_at(path, spoken)
    written = "" if with_choices else "; ".join(hints(path, spoken)[:1])
    return " ".join(filter(None, (meant, f"{written[:1].upper()}{written[1:]}." if written else "")))


def _yes_or_no(single: Slot, language: Language) -> tuple[Choice, ...]:
    if single.kind is not SlotKind.FLAG:
        return ()
    words = (vocabulary.boolean_in(value, language) for value in (True, False))
    return tuple(Choice(word, word) for word in words)


def _unknown(language: Language, spoken: Language) -> Choice:
    return Choice(vocabulary.absence_in(Absence.UNKNOWN, language), studio_words(spoken)["forms"]["unknown"])


def _now(path: Path, slot: Slot, reading: Reading, track: Track) -> str | tuple[str, ...]:
    """What stands there in the words of the file; nothing where it is more than a form can show."""
    value: Any = value_at(numbered(path, track), track)
    if is_missing(value):
        return ""
    said = in_words(value, slot, reading.language, canonical(track))
    if isinstance(said, list):
        return tuple(said) if all(isinstance(each, str) for each in said) else ()
    if not isinstance(said, str):
        return ""
    return (said,) if slot.kind is SlotKind.LIST else said
