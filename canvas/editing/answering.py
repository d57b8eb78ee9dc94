"""Putting what somebody answers into the file."""

from collections.abc import Mapping
from typing import Any

from canvas.domain.answer import UNKNOWN, is_missing
from canvas.domain.bookkeeping import OpenQuestion
from canvas.domain.path import Path
from canvas.domain.places import place_of, value_at
from canvas.editing.answers import Answer, only_seen
from canvas.editing.change import Append, Change, Insert, SetValue, changed
from canvas.editing.comparing import numbered
from canvas.editing.new_ids import new_id
from canvas.editing.questions import Question
from canvas.editing.targets import NewMember, OnePlace
from canvas.reading.read import Reading
from canvas.reading.shapes import slots


def answered(reading: Reading, path: Path, answer: Answer) -> Reading:
    """The file with an answer in its place. Raises CannotEditError."""
    return changed(reading, [SetValue(path, answer.value, answer.words)])


def with_member(reading: Reading, target: NewMember, said: Mapping[str, Any]) -> Reading:
    """
    The file with one more member in a list, made of what was said by field; it gets an id where members have one.

    Raises CannotEditError.
    """
    fields = {**target.given, **said}
    if "id" in slots(target.part) and "id" not in fields and reading.track:
        fields["id"] = _id_for(fields, target.path, reading)
    member = target.part.model_validate(fields)
    one_more = Append(target.path, member) if target.place is None else Insert(target.path, target.place, member)
    return changed(reading, [one_more])


def put_off(reading: Reading, question: Question, text: str, owner: tuple[str, ...]) -> Reading:
    """
    The file with an open question, at the place that it is about; a value that is missing there is unknown from now on.

    `owner` are the ids of the parties that find the answer, none where nobody does yet. Raises CannotEditError.
    """
    assert reading.track is not None
    place = question.target.path if isinstance(question.target, OnePlace) else question.path
    changes: list[Change] = []
    if isinstance(question.target, OnePlace) and is_missing(value_at(numbered(place, reading.track), reading.track)):
        changes.append(SetValue(place, UNKNOWN))
    asked = changed(reading, changes)
    assert asked.track is not None
    at = place_of(numbered(place, asked.track), asked.track)
    open_question = {"question": only_seen(text), "at": at, **({"owner": owner} if owner else {})}
    return changed(asked, [Append(("open_questions",), OpenQuestion.model_validate(open_question))])


def _id_for(fields: Mapping[str, Any], path: Path, reading: Reading) -> str:
    members = value_at(path, reading.track) if reading.track else ()
    taken = {getattr(member, "id", None) for member in (members if isinstance(members, tuple) else ())}
    return new_id(fields, str(path[-1]), reading.language, taken)
