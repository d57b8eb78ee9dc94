"""What a page lets change in a text: answers, fixes, findings that are left as they are, and notes."""

from canvas.domain.path import Path
from canvas.editing.accepting import acceptance
from canvas.editing.change import with_operations
from canvas.editing.drift import difference
from canvas.editing.fixes import fixes_for
from canvas.editing.notes.taking_in import Outcome, note_line, notes_taken
from canvas.editing.refusal import CannotEditError
from canvas.editing.words import refusal
from canvas.reading.line_starts import LineStarts
from canvas.reading.nodes import reach
from canvas.reading.places import place
from canvas.reading.read import Reading
from canvas.reading.spans import node_at
from canvas.reading.writing import canonical
from canvas.studio.asking import Accept, AskForm, GiveAnswer, Mend, TakeNote
from canvas.studio.forms.fields import Field, fields
from canvas.studio.forms.filling import filled, where
from canvas.studio.forms.which import cited, finding_at, form_for
from canvas.studio.refusing import Refused, Told
from canvas.studio.replies import Data
from canvas.studio.texts import Text


def form(text: Text, question: AskForm) -> Data:
    """A form as a page shows it."""
    made = form_for(text, question.path, question.code, question.fingerprint)
    return {
        "title": made.title,
        "question": made.question,
        "more": made.more,
        "said": made.said,
        "why": made.why,
        "examples": made.examples,
        "source": cited(made.sources),
        "fields": [_field(each) for each in fields(made, text.reading, text.language)],
    }


def answer(text: Text, question: GiveAnswer) -> Data:
    """The text with a form filled in."""
    made = form_for(text, question.path, question.code, question.fingerprint)
    after = filled(made, question.values, text.reading, text.language)
    return {**_changed(text, after.reading, after.at), "place": where(after, text.language)}


def fix(text: Text, question: Mend) -> Data:
    """The text with one finding mended."""
    finding = finding_at(text, question.path, question.code, question.fingerprint)
    found = (each for each in fixes_for(text.reading, text.inspection) if each.finding == finding)
    mend = next(found, None)
    if mend is None:
        raise Refused(422, "no_fix", text.language, code=question.code)
    try:
        after = with_operations(text.reading, [mend.operation])
    except CannotEditError as error:
        raise Told(422, refusal(error, text.language)) from None
    return _changed(text, after, finding.path)


def accept(text: Text, question: Accept) -> Data:
    """The text with a finding left as it is."""
    finding = finding_at(text, question.path, question.code, question.fingerprint)
    found = acceptance(text.reading, text.inspection, finding, text.look, question.reason.strip())
    if found is None:
        raise Refused(422, "not_accepted", text.language, code=question.code)
    return {"text": found.text, "cursor": _place(found.text, found.reason)}


def note(text: Text, question: TakeNote) -> Data:
    """The text with a note from the wall in its place."""
    if text.inspection.track is None:
        raise Refused(422, "not_yet_readable", text.language)
    said = " ".join(question.note.split())
    if not said:
        raise Refused(422, "nothing_filled", text.language)
    taken = notes_taken(f"{question.cell}: {said}" if question.cell else said, text.reading)
    if not taken.told:
        raise Refused(422, "nothing_filled", text.language)
    told = taken.told[0]
    if told.outcome is Outcome.REFUSED:
        raise Told(422, note_line(told, text.language))
    return {
        **_changed(text, taken.reading, ()),
        "placed": "open_questions" if told.outcome is Outcome.ASKED else _canonical(told.place, taken.reading),
        "told": note_line(told, text.language),
    }


def _field(field: Field) -> Data:
    return {
        "name": field.name,
        "label": field.label,
        "kind": field.kind,
        "choices": [{"value": each.word, "label": each.label} for each in field.choices],
        "several": field.several,
        "other": field.other,
        "required": field.required,
        "hint": field.hint,
        "value": field.now,
    }


def _canonical(named: str, reading: Reading) -> str:
    return place(named, canonical(reading.track)) if reading.track else named


def _changed(before: Text, after: Reading, at: Path) -> Data:
    """The text as it is now, with the cursor at what is new: the value at a path, else where the texts part."""
    node = node_at(at, after.root) if at else None
    edit = difference(before.text, after.text)
    begin = edit.start + len(edit.text) - len(edit.text.lstrip())
    return {"text": after.text, "cursor": _place(after.text, begin if node is None else reach(node)[0])}


def _place(text: str, place: int) -> dict[str, int]:
    span = LineStarts(text).span(place, place)
    return {"line": span.line, "column": span.column}
