"""What one note changes in a file."""

from dataclasses import dataclass
from enum import StrEnum

from canvas.analysis.steps import steps_of
from canvas.domain.answer import given, is_open, is_waived, listed
from canvas.domain.bookkeeping import OpenQuestion
from canvas.domain.kinds import StepKind
from canvas.domain.outcomes import Target
from canvas.domain.part import Part
from canvas.domain.parties import Party
from canvas.domain.path import Path
from canvas.domain.places import place_of, value_at
from canvas.domain.steps import Activity, Step
from canvas.domain.track import Track
from canvas.editing.change import Append, Change, SetValue
from canvas.editing.new_ids import new_id
from canvas.editing.notes.naming import named_change
from canvas.editing.notes.parsing import Note
from canvas.editing.notes.saying import folded, says
from canvas.knowledge.blocks import COLUMNS
from canvas.knowledge.notes import NotePlace, NoteWay, note_places
from canvas.reading.read import Reading

_LONGEST_NAME = 6
_OF_SENTENCES = ".!;:,"


class Why(StrEnum):
    """Why a note became an open question."""

    ASKED = "asked"
    WITHOUT_CODE = "without_code"
    NO_CELL = "no_cell"
    NO_STEP = "no_step"
    SEVERAL_STEPS = "several_steps"
    NO_NAME = "no_name"
    NOT_NAMED = "not_named"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Placed:
    """The change that puts a note into a file, the path at which it lands, and why it is only a question there."""

    change: Change
    at: Path
    why: Why | None = None


def placed(note: Note, reading: Reading) -> Placed | None:
    """Where a note goes; None where it stands there already."""
    track = reading.track
    assert track is not None
    if not note.is_placed:
        return as_question(note, (), Why.NO_CELL if note.code else Why.WITHOUT_CODE, track)
    if is_asked(note, track):
        return None
    there = note_places()[note.block or note.column]  # type: ignore[index]
    step = _step(note, track)
    home = ("steps",) if isinstance(step, Why) else step or there.line or there.place[:1]
    if note.text.endswith("?"):
        return as_question(note, home, Why.ASKED, track)
    if isinstance(step, Why):
        return as_question(note, home, step, track)
    found = _found(note, there, home, reading)
    return as_question(note, home, found, track) if isinstance(found, Why) else found


def as_question(note: Note, at: Path, why: Why, track: Track) -> Placed | None:
    """The note as an open question, with the code of its cell."""
    if is_asked(note, track):
        return None
    home = at if value_at(at, track) else at[:1] if at and value_at(at[:1], track) else ()
    fields = {"question": _question(note), **({"at": place_of(home, track)} if home else {})}
    return Placed(Append(("open_questions",), OpenQuestion.model_validate(fields)), at, why)


def is_asked(note: Note, track: Track) -> bool:
    """The note is an open question already."""
    asked = (each.question for each in listed(track.open_questions))
    return any(isinstance(each, str) and folded(each) == folded(_question(note)) for each in asked)


def _question(note: Note) -> str:
    return f"{note.code}: {note.text}" if note.code else note.text


def _step(note: Note, track: Track) -> Path | Why:
    """The step of a note's column; the number behind the last for one that can be made, empty without a column."""
    kind = next((kind for kind, column in COLUMNS.items() if column is note.column), None)
    if kind is None:
        return ()
    found = steps_of(track, kind)
    if len(found) > 1:
        return Why.SEVERAL_STEPS
    if found:
        return ("steps", found[0][0])
    order = list(StepKind)
    later = any(order.index(other) > order.index(kind) for step in listed(track.steps) if (other := given(step.kind)))
    left_out = any(each.kind is kind for each in listed(track.left_out))
    return Why.NO_STEP if later or left_out or is_waived(track.steps) else ("steps", len(listed(track.steps)))


def _found(note: Note, there: NotePlace, home: Path, reading: Reading) -> Placed | Why | None:
    track = reading.track
    assert track is not None
    match there.way:
        case NoteWay.TEXT | NoteWay.NOTE:
            return _text(note, there, track)
        case NoteWay.MEMBER:
            path = there.place[:1]
            if says(value_at(path, track), note.text):
                return None
            return Placed(Append(path, Target.model_validate({there.place[1]: note.text})), path)
        case NoteWay.ACTIVITY:
            return _activity(note, there, home, reading)
        case NoteWay.PARTY:
            return _party(note, there.place, reading)
        case NoteWay.NAMED:
            return _named(note, there, home, reading)


def _text(note: Note, there: NotePlace, track: Track) -> Placed | Why | None:
    part = there.place[:1]
    stands = value_at(part, track)
    if is_waived(stands):
        return Why.WAIVED
    if says(stands, note.text):
        return None
    if there.way is NoteWay.TEXT and is_open(value_at(there.place, track)):
        return Placed(SetValue(there.place, note.text), there.place)
    path = (*part, "note")
    written = value_at(path, track)
    text = f"{written}\n{note.text}" if isinstance(written, str) else note.text
    return Placed(SetValue(path, text), path)


def _activity(note: Note, there: NotePlace, home: Path, reading: Reading) -> Placed | Why | None:
    """Something that happens in a step or along the steps; a step of a column that has none is made."""
    track = reading.track
    assert track is not None
    stands = value_at(home, track)
    if is_waived(stands) or is_waived(value_at((*home, "activities"), track)):
        return Why.WAIVED
    if says(stands, note.text):
        return None
    if there.line and home == there.line and is_open(value_at((*home, "goal"), track)):
        return Placed(SetValue((*home, "goal"), note.text), (*home, "goal"))
    activity = Activity.model_validate({"title": note.text, **({"kind": there.kind} if there.kind else {})})
    if home[0] == "steps" and not isinstance(stands, Part):
        return _in_new_step(note, activity, home, reading)
    path = (*home, "activities")
    return Placed(Append(path, activity), path)


def _in_new_step(note: Note, activity: Activity, home: Path, reading: Reading) -> Placed:
    kind = next(kind for kind, column in COLUMNS.items() if column is note.column)
    taken = {step.id for step in listed(reading.track.steps)} if reading.track else set()
    identifier = new_id({"kind": kind}, "step", reading.language, taken)
    step = Step.model_validate({"id": identifier, "kind": kind, "activities": (activity,)})
    return Placed(Append(("steps",), step), (*home, "activities"))


def _party(note: Note, path: Path, reading: Reading) -> Placed | Why | None:
    """A short note is the name of a party; a sentence is something to talk about."""
    assert reading.track is not None
    known = listed(reading.track.parties)
    if says(known, note.text) or any(folded(note.text) == party.id for party in known):
        return None
    if len(note.text.split()) > _LONGEST_NAME or any(sign in note.text for sign in _OF_SENTENCES):
        return Why.NO_NAME
    identifier = new_id({"name": note.text}, "party", reading.language, {party.id for party in known})
    return Placed(Append(path, Party.model_validate({"id": identifier, "name": note.text})), path)


def _named(note: Note, there: NotePlace, home: Path, reading: Reading) -> Placed | Why | None:
    assert reading.track is not None
    step = value_at(home, reading.track) if home[0] == "steps" else None
    if home[0] == "steps" and not isinstance(step, Step):
        return Why.NO_STEP
    identifier = given(step.id) if isinstance(step, Step) else None
    changes = named_change(note.text, there.place, identifier, reading)
    if changes is None:
        return Why.NOT_NAMED
    return next((Placed(change, change.path) for change in changes), None)
