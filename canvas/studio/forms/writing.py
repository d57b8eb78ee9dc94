"""The values of a form, written into the file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from canvas.analysis.steps import steps_of
from canvas.domain.answer import given, is_missing, listed
from canvas.domain.bookkeeping import OpenQuestion
from canvas.domain.kinds import StepKind
from canvas.domain.parties import Contribution
from canvas.domain.path import Path
from canvas.domain.places import place_of, value_at
from canvas.domain.steps import Step
from canvas.domain.track import Track
from canvas.editing.answering import with_member
from canvas.editing.answers import Answer
from canvas.editing.change import Append, Change, SetValue, TakeAway, changed
from canvas.editing.comparing import numbered
from canvas.editing.targets import NewMember, OnePlace, PartFields
from canvas.reading.read import Reading
from canvas.studio.forms.form import Brought, Goal, TalkedOver
from canvas.studio.forms.places import step_place

Answers = Mapping[str, Answer | None]
"""Values by field; None where what stands there is to go."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The file with the answers, and where the first of them stands."""

    reading: Reading
    at: Path


def written(goal: Goal, answers: Answers, reading: Reading) -> Filled:
    """The file with the values where the goal says. Raises CannotEditError."""
    if goal.new_step:
        reading = _with_step(reading, goal.new_step)
    match goal.target:
        case OnePlace(path):
            return _fields_written({path: answers.get(str(path[-1]))}, reading)
        case PartFields(path):
            return _fields_written({(*path, name): answer for name, answer in answers.items()}, reading)
        case NewMember() as target:
            return _member_written(_in_order(target, answers, reading), answers, reading)
        case Brought(step):
            return _brought(_id_of(goal.new_step, reading) if goal.new_step else step, answers, reading)
        case TalkedOver(about):
            return _talked_over(about, answers, reading)


def _with_step(reading: Reading, kind: StepKind) -> Reading:
    """The file with a step of this kind before those that come later."""
    assert reading.track is not None
    step = NewMember(("steps",), Step, (), {"kind": kind}, place=step_place(kind, reading.track))
    return with_member(reading, step, {})


def _id_of(kind: StepKind, reading: Reading) -> str | None:
    found = steps_of(reading.track, kind) if reading.track else ()
    return given(found[0][1].id) if found else None


def _fields_written(answers: Mapping[Path, Answer | None], reading: Reading) -> Filled:
    changes: list[Change] = [
        SetValue(path, answer.value, answer.words) if answer else TakeAway(path) for path, answer in answers.items()
    ]
    after = changed(reading, changes)
    first = next(iter(answers))
    return Filled(after, numbered(first, after.track or Track()))


def _in_order(target: NewMember, answers: Answers, reading: Reading) -> NewMember:
    """A step of which somebody says the kind comes before those that come later."""
    kind = answers.get("kind")
    if target.part is not Step or target.place is not None or kind is None or reading.track is None:
        return target
    return replace(target, place=step_place(kind.value, reading.track)) if kind.value in list(StepKind) else target


def _member_written(target: NewMember, answers: Answers, reading: Reading) -> Filled:
    known = value_at(target.path, reading.track) if reading.track else ()
    number = len(known) if isinstance(known, tuple) else 0
    after = with_member(reading, target, {name: answer.value for name, answer in answers.items() if answer})
    return Filled(after, (*target.path, number if target.place is None else target.place))


def _brought(step: str | None, answers: Answers, reading: Reading) -> Filled:
    """A contribution, with the party that brings it."""
    party = answers["party"]
    assert party is not None
    parties = listed(reading.track.parties) if reading.track else ()
    number = next(place for place, each in enumerate(parties) if given(each.id) == party.value)
    covers = {"covers": (step,)} if step else {}
    said = {name: answer for name, answer in answers.items() if name != "party"}
    return _member_written(NewMember(("parties", number, "brings"), Contribution, (), covers), said, reading)


def _talked_over(about: Path, answers: Answers, reading: Reading) -> Filled:
    """An open question about the nearest place that is written."""
    track, answer = reading.track, answers["question"]
    assert track is not None
    assert answer is not None
    while about and is_missing(value_at(about, track)):
        about = about[:-1]
    place = {"at": place_of(about, track)} if about else {}
    question = OpenQuestion.model_validate({"question": answer.value, **place})
    after = changed(reading, [Append(("open_questions",), question)])
    return Filled(after, ("open_questions", len(listed(track.open_questions))))
