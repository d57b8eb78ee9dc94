"""What has to change in a file so that it says what somebody filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from canvas.domain.answer import is_missing
from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.domain.quantity import Quantity
from canvas.editing.change import SetValue
from canvas.editing.sheets.columns import Asked
from canvas.editing.sheets.findings import InputCode, InputFinding
from canvas.editing.sheets.located import Row
from canvas.editing.sheets.pages import Line, Page
from canvas.editing.sheets.places import HOLDER
from canvas.editing.sheets.state import Remembered
from canvas.editing.sheets.told import Told, Verb
from canvas.editing.sheets.values import Known, Typed, Wrong, cell_text, counting_the_same, typed
from canvas.reading.shapes import slot_at

_ID = "id"


@dataclass(slots=True)
class Plan:
    """Values to set, members to add to lists, and parts to take away, with what is told of it and what is wrong."""

    sets: list[SetValue] = field(default_factory=list)
    added: dict[Path, list[Part]] = field(default_factory=dict)
    removed: list[Path] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    findings: list[InputFinding] = field(default_factory=list)

    @property
    def is_hindered(self) -> bool:
        """Something is wrong that has to be mended first."""
        return any(finding.code is not InputCode.NOT_THERE for finding in self.findings)

    def wrong(self, code: InputCode, place: str, variant: str = "message", **facts: Any) -> None:
        """One finding more."""
        self.findings.append(InputFinding(code, place, variant, facts))


@dataclass(frozen=True, slots=True)
class Compared:
    """A line that came back, with what it was when the workbook was written, and what it is in the file today."""

    page: Page
    row: Row
    before: Remembered
    now: Line | None


def compare(each: Compared, known: Known, plan: Plan) -> None:
    """What somebody did to one line; where the file was changed too, it is told and nothing is planned."""
    changed = [name for name in each.row.texts if name in each.before.texts and _differs(each, name)]
    _look_at_what_is_fixed(each, changed, plan)
    changed = [name for name in changed if not _is_fixed(each, name)]
    if not changed:
        return
    if _is_emptied(each):
        _remove(each, plan)
        return
    if each.now is None:
        plan.wrong(InputCode.CHANGED_IN_BOTH, each.row.cell(changed[0]), "gone")
        return
    for name in changed:
        _set(each, each.now, name, known, plan)


def wrong_cell(plan: Plan, place: str, wrong: Wrong, heading: str) -> None:
    """What was typed is none of what belongs there."""
    variant = wrong.kind.name.lower() + ("_near" if wrong.near else "")
    plan.wrong(InputCode.WRONG_CELL, place, variant, said=wrong.said, near=wrong.near, heading=heading)


def asked_for(page: Page, line: Line | None, name: str) -> Asked | None:
    """What a column asks, or the line itself."""
    if page.is_form:
        return line.asked if line else None
    return next((each for each in page.asked if each.field == name), None)


def line_name(texts: Mapping[str, str], identifier: str, holder: str) -> str:
    """What a line is called where it is told of it."""
    called = next((texts[name] for name in ("name", "title", "question", "kind", "goal") if texts.get(name)), "")
    return ", ".join(filter(None, (holder, identifier or called)))


def _differs(each: Compared, name: str) -> bool:
    return each.row.texts[name] != each.before.texts[name]


def _is_fixed(each: Compared, name: str) -> bool:
    """An id by which others name the part."""
    return name == _ID and bool(each.before.id)


def _look_at_what_is_fixed(each: Compared, changed: list[str], plan: Plan) -> None:
    row = each.row
    if _ID in changed and _is_fixed(each, _ID) and row.texts[_ID]:
        plan.wrong(InputCode.FIXED_CELL, row.cell(_ID), "id", said=row.texts[_ID], was=each.before.id)
    if row.holder and row.holder != each.before.holder:
        plan.wrong(InputCode.FIXED_CELL, row.cell(HOLDER), "holder", said=row.holder, was=each.before.holder)


def _is_emptied(each: Compared) -> bool:
    """Nothing is left of a line but what is fixed; a column that did not come back says nothing of this."""
    if each.page.is_form:
        return False
    said = [name for name, text in each.before.texts.items() if text and not _is_fixed(each, name)]
    typed_in = any(text for name, text in each.row.texts.items() if not _is_fixed(each, name))
    return bool(said) and not typed_in and all(name in each.row.texts for name in said)


def _remove(each: Compared, plan: Plan) -> None:
    now, row = each.now, each.row
    if now is None:
        return
    if now.mark != each.before.mark:
        plan.wrong(InputCode.CHANGED_IN_BOTH, row.cell(), "emptied")
        return
    plan.removed.append(now.path)
    name = line_name(now.texts, now.id, now.holder)
    plan.told.append(Told(Verb.REMOVED, each.page.title, name))


def _set(each: Compared, now: Line, name: str, known: Known, plan: Plan) -> None:
    row, page = each.row, each.page
    asked = asked_for(page, now, name)
    said, was, stands = row.texts[name], each.before.texts[name], now.texts.get(name, "")
    if asked is None:
        plan.wrong(InputCode.CHANGED_IN_BOTH, row.cell(name), "gone")
        return
    if said == stands:
        return
    path = now.place(name)
    there = value_at(path, known.track)
    answer = typed(said, path, known, stands)
    if isinstance(answer, Wrong):
        wrong_cell(plan, row.cell(name), answer, asked.heading)
        return
    answer = counting_the_same(answer, there)
    if isinstance(answer.value, Quantity) and (slot := slot_at(path)):
        said = cell_text(answer.value, slot, known.language, known.data) if answer.words is None else said
    if answer.value == _bare(there) or (is_missing(answer.value) and not stands):
        return
    if stands != was:
        plan.wrong(InputCode.CHANGED_IN_BOTH, row.cell(name), said=said or "–", was=was or "–", now=stands or "–")
        return
    plan.sets.append(_setting(path, answer, there))
    verb = Verb.EMPTIED if not said else Verb.CHANGED if stands else Verb.FILLED
    column = asked.heading
    line = _title(now, page) if page.is_form or page.sheet.members else line_name(now.texts, now.id, now.holder)
    plan.told.append(Told(verb, page.title, line, column, stands, said))


def _setting(path: Path, answer: Typed, there: object) -> SetValue:
    """A new value; a number keeps the note and the source that stand with it in the file."""
    if isinstance(answer.value, Quantity) and isinstance(there, Quantity) and (there.note or there.source):
        return SetValue(path, replace(answer.value, note=there.note, source=there.source))
    return SetValue(path, answer.value, answer.words)


def _bare(value: object) -> object:
    return replace(value, note=None, source=None) if isinstance(value, Quantity) else value


def _title(line: Line, page: Page) -> str:
    """The name of a part that is no member of a list, where the sheet is not called the same."""
    return "" if line.title == page.title else line.title
