"""Which form belongs to a code of the canvas, a place of the file, or a finding."""

from collections.abc import Iterable

from canvas.domain.finding import Finding
from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.domain.path import Path, written
from canvas.domain.places import resolve
from canvas.domain.track import Track
from canvas.editing.hints import meaning_at
from canvas.editing.questions import Question, open_questions, question_about
from canvas.editing.targets import NewMember, OnePlace, PartFields, is_plain, missing_steps, target_of
from canvas.knowledge.asking import field_question, first_fields
from canvas.knowledge.blocks import COLUMNS, Block, block
from canvas.knowledge.sources import OWN_CHOICE, sources
from canvas.knowledge.speaking import key
from canvas.reading.shapes import slot_at, slots
from canvas.rendering.voice import Voice
from canvas.studio.cells import Place, places
from canvas.studio.forms.form import Form, Goal, TalkedOver
from canvas.studio.forms.places import goal_at
from canvas.studio.forms.widening import goal_of
from canvas.studio.refusing import Refused
from canvas.studio.texts import Text

_FEW = 3
"""So many values are asked together."""


def form_for(text: Text, path: str, code: str, fingerprint: str = "") -> Form:
    """The form. Raises Refused where there is none, or the text cannot be read."""
    track = text.inspection.track
    if track is None:
        raise Refused(422, "not_yet_readable", text.language)
    if code:
        return _about(finding_at(text, path, code, fingerprint), text, track)
    if place := places().get(path):
        return _at_place(place, text, track)
    found = resolve(path, track) if path else None
    if found is None or slot_at(found) is None:
        raise Refused(404, "no_such_place", text.language, place=path)
    return _of_part(found, track, text.language)


def finding_at(text: Text, path: str, code: str, fingerprint: str = "") -> Finding:
    """The finding that a page speaks of; of several in one place the first. Raises Refused where it is gone."""
    for finding in _in_place(text, path, code):
        if fingerprint in ("", finding.fingerprint):
            return finding
    raise Refused(404, "no_such_finding", text.language, code=code)


def _in_place(text: Text, path: str, code: str) -> list[Finding]:
    return [each for each in text.inspection.findings if each.code == code and written(each.path) == path]


def has_form(finding: Finding, track: Track) -> bool:
    """Whether a value is an answer to it; what needs a talk has a form too, but none that closes it."""
    return target_of(finding, track) is not None or _there_already(finding.path) is not None


def cited(codes: Iterable[str]) -> str:
    """Where something comes from."""
    named = (sources()[code].cited for code in dict.fromkeys(codes) if code != OWN_CHOICE and code in sources())
    return "; ".join(named)


def _about(finding: Finding, text: Text, track: Track) -> Form:
    """The rule's question; the one of the field where that is narrower than what the rule asks."""
    language, asked = text.language, block(finding.block) if finding.block else None
    return Form(
        title=asked.titles[language] if asked else finding.code,
        question=question_about(finding, language),
        goal=_goal_about(finding, text, track),
        said=finding.message,
        why=finding.why,
        examples=(finding.help,),
        sources=finding.sources,
    )


def _goal_about(finding: Finding, text: Text, track: Track) -> Goal:
    if missing := missing_steps(finding.code, track):
        several = _in_place(text, written(finding.path), finding.code)
        kind = missing[min(several.index(finding), len(missing) - 1)]
        return goal_at(places()[block(COLUMNS[kind]).code], track)
    if target := target_of(finding, track):
        return goal_of(target, track)
    return Goal(_there_already(finding.path) or TalkedOver(finding.path))


def _there_already(path: Path) -> OnePlace | PartFields | None:
    """What somebody may want to write anew: a value, or all values of a small part."""
    slot = slot_at(path)
    if slot is None or not path:
        return None
    if is_plain(slot):
        return OnePlace(path)
    known = slots(slot.part) if slot.part else {}
    own = tuple(name for name in known if name not in Part.model_fields)
    return PartFields(path, own) if own and all(is_plain(known[name]) for name in own) and len(own) <= _FEW else None


def _at_place(place: Place, text: Text, track: Track) -> Form:
    """What is open in a block first; in a cell, and where nothing is open, one thing more."""
    language = text.language
    if place.column is None and (open_there := _first_open(place.block, text)):
        return _of_question(open_there, place.block, track, language)
    column = place.column or place.block
    titles = (column.titles[language], place.block.titles[language])
    is_crossing = place.column is not None and place.block is not place.column
    asked = Voice(track, language).word("cell_questions", place.code) if is_crossing else ""
    first, *more = place.block.questions[language]
    return Form(
        title=" – ".join(dict.fromkeys(titles)),
        question=asked or first,
        goal=goal_at(place, track),
        more=() if asked else tuple(more),
        examples=() if asked else (place.block.examples[language],),
        sources=place.block.sources,
    )


def _first_open(asked: Block, text: Text) -> Question | None:
    found = (each for each in open_questions(text.inspection) if each.block is asked.id and each.target is not None)
    return next(found, None)


def _of_question(question: Question, asked: Block, track: Track, language: Language) -> Form:
    assert question.target is not None
    return Form(
        title=asked.titles[language],
        question=question.text,
        goal=goal_of(question.target, track),
        more=() if question.code else asked.questions[language][1:],
        said=question.said,
        why=question.why,
        examples=tuple(filter(None, (question.help,))),
        sources=asked.sources,
    )


def _of_part(path: Path, track: Track, language: Language) -> Form:
    """A place of the file, whatever stands there."""
    slot, name = slot_at(path), _named(path, language)
    assert slot is not None
    if is_plain(slot):
        holder = slot_at(path[:-1])
        asked = field_question(holder.part.__name__, str(path[-1]), language) if holder and holder.part else None
        examples = (asked.example,) if asked and asked.example else ()
        question = asked.text if asked else meaning_at(path, language) or name
        return Form(name, question, Goal(OnePlace(path)), examples=examples)
    if slot.part:
        fields = tuple(each for each in first_fields(slot.part.__name__) if is_plain(slots(slot.part)[each]))
        return Form(name, name, Goal(PartFields(path, fields)))
    if slot.item and slot.item.part:
        return Form(name, name, Goal(NewMember(path, slot.item.part, first_fields(slot.item.part.__name__))))
    raise Refused(422, "no_form_there", language, place=name)


def _named(path: Path, language: Language) -> str:
    return " › ".join(key(step, language).capitalize() for step in path if isinstance(step, str))
