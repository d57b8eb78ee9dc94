"""A form, filled in: what was said becomes values, and these go into the file."""

from collections.abc import Mapping, Sequence

from canvas.domain.answer import Absent
from canvas.domain.language import Language
from canvas.domain.places import place_of
from canvas.editing.answers import Answer, Misread, only_seen, read_answer
from canvas.editing.hints import hint
from canvas.editing.newcomers import is_needed, unknown_parties, with_party
from canvas.editing.refusal import CannotEditError
from canvas.editing.targets import NewMember
from canvas.editing.words import refusal
from canvas.knowledge.speaking import key
from canvas.reading.places import place_in
from canvas.reading.read import Reading
from canvas.reading.writing import canonical
from canvas.studio.forms.fields import Field, FieldKind, fields
from canvas.studio.forms.form import Brought, Form
from canvas.studio.forms.writing import Answers, Filled, written
from canvas.studio.refusing import Refused, Told
from canvas.studio.telling import studio_words

Values = Mapping[str, str | list[str]]
_IN_TEXTS, _IN_WORDS = "; ", ", "


def filled(form: Form, values: Values, reading: Reading, spoken: Language) -> Filled:
    """The file with what was said in its place. Raises Refused, with a sentence for each field that does not fit."""
    asked = fields(form, reading, spoken)
    said = {field.name: text for field in asked if (text := _said(field, values)) is not None}
    if not any(said.values()) and not any(field.now for field in asked if field.name in said):
        raise Refused(422, "nothing_filled", spoken)
    try:
        reading = _with_newcomers(asked, said, reading)
        return written(form.goal, _answers(form, asked, said, reading, spoken), reading)
    except CannotEditError as error:
        raise Told(422, refusal(error, spoken), problems=[]) from None


def where(filled: Filled, spoken: Language) -> str:
    """The place of the answer as people call it."""
    track = filled.reading.track
    assert track is not None
    named = place_in(place_of(filled.at, track), canonical(track), filled.reading.language)
    return named.replace(".", " › ").replace("_", " ") or key("track", spoken)


def _said(field: Field, values: Values) -> str | None:
    """What was said in a field; None where nothing was, or what stands there already."""
    said = values.get(field.name)
    if said is None:
        return None
    text = only_seen(_joined(said, field)).strip()
    return None if text == _joined(field.now, field) else text


def _joined(said: str | Sequence[str], field: Field) -> str:
    """Several answers as somebody types them in one."""
    if isinstance(said, str):
        return said
    between = _IN_TEXTS if field.kind is FieldKind.TEXT else _IN_WORDS
    return between.join(each for each in said if each.strip())


def _with_newcomers(asked: Sequence[Field], said: Mapping[str, str], reading: Reading) -> Reading:
    """Parties that are named and not in the file yet are put there."""
    for field in asked:
        text = said.get(field.name, "")
        track = reading.track
        if not field.other or not text or track is None or isinstance(_read(field, text, reading), Answer):
            continue
        for name in unknown_parties(text, field.path, track, reading.language):
            reading = with_party(reading, name)
    return reading


def _read(field: Field, text: str, reading: Reading) -> Answer | Misread:
    assert reading.track is not None
    return read_answer(text, field.path, reading.track, reading.language)


def _answers(
    form: Form, asked: Sequence[Field], said: Mapping[str, str], reading: Reading, spoken: Language
) -> Answers:
    """The values that were said. Raises Refused."""
    answers: dict[str, Answer | None] = {}
    problems: list[dict[str, str]] = []
    told = studio_words(spoken)["misread"]
    for field in asked:
        text = said.get(field.name)
        if not text:
            if text is not None and field.now:
                answers[field.name] = None
            elif field.required and not field.now:
                problems.append({"field": field.name, "message": told["needed"]})
            continue
        answer = _read(field, text, reading)
        if isinstance(answer, Misread):
            problems.append({"field": field.name, "message": _misread(answer, text, field, spoken)})
        elif _is_nobody(form, field, answer.value):
            problems.append({"field": field.name, "message": told["needed"]})
        else:
            answers[field.name] = answer
    if problems:
        raise Refused(422, "not_filled", spoken, more={"problems": problems})
    return answers


def _is_nobody(form: Form, field: Field, value: object) -> bool:
    """What is new must have a name, and what is brought in somebody who brings it."""
    match form.goal.target:
        case NewMember():
            return is_needed(field.name, value)
        case Brought():
            return field.name == "party" and isinstance(value, Absent)
    return False


def _misread(answer: Misread, text: str, field: Field, spoken: Language) -> str:
    told = studio_words(spoken)["misread"]
    sentence: str = told.get(answer.kind.name.lower(), told["other"])
    return sentence.format(said=text, hint=hint(field.path, answer.kind, spoken))
