"""Putting notes from the wall into a file, each where it hung."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.domain.path import Path
from canvas.domain.places import place_of
from canvas.editing.change import changed
from canvas.editing.comparing import numbered
from canvas.editing.notes.parsing import Note, notes_in
from canvas.editing.notes.placing import Placed, Why, as_question, placed
from canvas.editing.refusal import CannotEditError
from canvas.editing.words import editing_words
from canvas.knowledge.blocks import COLUMNS
from canvas.knowledge.notes import NoteWay, note_places
from canvas.reading.places import place_in
from canvas.reading.read import Reading
from canvas.reading.writing import canonical

_LONGEST = 70
_COLUMNS: tuple[BlockId | None, ...] = (None, *COLUMNS.values())


class Outcome(StrEnum):
    """What became of a note."""

    PLACED = "placed"
    ASKED = "asked"
    THERE = "there"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class NoteTold:
    """A note and what became of it: the place in the words of the file, and why it is only a question."""

    note: Note
    outcome: Outcome
    place: str = ""
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class NotesTaken:
    """The file afterwards, and what became of each note."""

    reading: Reading
    told: tuple[NoteTold, ...]


def notes_taken(text: str, reading: Reading) -> NotesTaken:
    """The file with the notes of a text, read again; a note that stands there already is not written twice."""
    told: list[NoteTold] = []
    for note in sorted(notes_in(text), key=_turn):
        reading, one = _taken(note, reading)
        told.append(one)
    return NotesTaken(reading, tuple(sorted(told, key=lambda each: each.note.line)))


def _turn(note: Note) -> tuple[int, bool]:
    """
    The columns from left to right, because a step that is made for a note comes behind the others.

    In each column, what names a step or a party comes after what may make it.
    """
    block = note.block or note.column
    return _COLUMNS.index(note.column), block is not None and note_places()[block].way is NoteWay.NAMED


def note_line(told: NoteTold, language: Language) -> str:
    """What became of a note, in one line."""
    said = editing_words(language)["notes"]
    text = told.note.text if len(told.note.text) <= _LONGEST else told.note.text[: _LONGEST - 1] + "…"
    head = said["head" if told.note.code else "head_without"].format(code=told.note.code, text=text)
    if told.outcome is Outcome.ASKED and told.why:
        return f"{head} {said['asked'][told.why.value].format(line=told.note.line)}"
    return f"{head} {said[told.outcome.value].format(place=told.place)}"


def _taken(note: Note, reading: Reading) -> tuple[Reading, NoteTold]:
    assert reading.track is not None
    found = placed(note, reading)
    tries: Iterable[Placed | None] = (found, as_question(note, (), Why.NOT_NAMED, reading.track))
    for one in tries:
        if one is None:
            return reading, NoteTold(note, Outcome.THERE)
        try:
            after = changed(reading, [one.change])
        except CannotEditError:
            continue
        outcome = Outcome.ASKED if one.why else Outcome.PLACED
        return after, NoteTold(note, outcome, _place(one.at, after), one.why)
    return reading, NoteTold(note, Outcome.REFUSED)


def _place(path: Path, reading: Reading) -> str:
    """A path as it is called in the file."""
    if reading.track is None or not path:
        return ""
    place = place_of(numbered(path, reading.track), reading.track)
    return place_in(place, canonical(reading.track), reading.language)
