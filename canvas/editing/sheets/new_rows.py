"""Lines that somebody wrote anew: new members of lists, with an id where members have one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from canvas.domain.answer import is_missing
from canvas.domain.part import Part, Register
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.editing.answers import absence, validated
from canvas.editing.new_ids import new_id
from canvas.editing.sheets.findings import InputCode
from canvas.editing.sheets.located import Row
from canvas.editing.sheets.pages import Page, part_in
from canvas.editing.sheets.places import HOLDER
from canvas.editing.sheets.plan import Plan, asked_for, line_name, wrong_cell
from canvas.editing.sheets.told import Told, Verb
from canvas.editing.sheets.values import Known, Wrong, typed
from canvas.knowledge.vocabulary import folded_word
from canvas.reading.read import Reading
from canvas.reading.shapes import slot_at, slots

_ID = "id"
_NAMES = ("name", "title", "kind")


@dataclass(frozen=True, slots=True)
class NewRow:
    """A new line of a sheet; its id is the one that somebody typed or one made, empty where members have none."""

    page: Page
    row: Row
    id: str = ""

    @property
    def part(self) -> type[Part]:
        """What it becomes."""
        slot = slot_at(part_in(self.page))
        assert slot is not None
        assert slot.part is not None
        return slot.part


def with_ids(new: Sequence[NewRow], reading: Reading, known: Known, plan: Plan) -> Iterator[NewRow]:
    """The new lines of a sheet, each with its id."""
    if not new or _ID not in slots(new[0].part):
        yield from new
        return
    members = value_at(new[0].page.sheet.at, known.track)
    taken = {getattr(member, _ID, None) for member in (members if isinstance(members, tuple) else ())}
    for each in new:
        wanted = folded_word(each.row.texts.get(_ID, ""))
        if wanted and not _can_be_id(wanted, each.page):
            plan.wrong(InputCode.WRONG_CELL, each.row.cell(_ID), "id", said=each.row.texts[_ID])
            wanted = ""
        if wanted in taken:
            plan.wrong(InputCode.WRONG_CELL, each.row.cell(_ID), "id_taken", said=wanted, near="", heading="id")
        identifier = wanted or new_id(_names(each, known), str(each.page.sheet.at[-1]), reading.language, taken)
        taken.add(identifier)
        yield NewRow(each.page, each.row, identifier)


def registered(new: Sequence[NewRow]) -> dict[Register, dict[str, str]]:
    """The new parties and steps by their ids, with what people call them."""
    found: dict[Register, dict[str, str]] = {Register.PARTIES: {}, Register.STEPS: {}}
    for each in new:
        register = _register(each.page)
        if register is not None and register in found:
            found[register][each.id] = each.row.texts.get("name") or each.row.texts.get("title", "")
    return found


def plan_new(new: Sequence[NewRow], known: Known, plan: Plan) -> None:
    """The new members of each list, in the order of the sheets; what belongs to a new member goes into it."""
    whole: list[tuple[NewRow, dict[str, Any]]] = []
    for each in new:
        if each.page.is_form or each.page.sheet.members:
            plan.wrong(InputCode.WITHOUT_HOLDER, each.row.cell(), "no_more", sheet=each.page.title)
        elif not each.page.sheet.within:
            whole.append((each, _fields(each, known, plan)))
    for each in new:
        if each.page.sheet.within:
            _into_holder(each, known, plan, whole)
    for each, fields in whole:
        _add(each, each.page.sheet.at, fields, plan)


def _into_holder(each: NewRow, known: Known, plan: Plan, whole: list[tuple[NewRow, dict[str, Any]]]) -> None:
    """What belongs to a step, a line or a party."""
    fields, said = _fields(each, known, plan), each.row.holder.strip()
    there = next((one for one in each.page.holders if one.name.casefold() == said.casefold()), None)
    if there and not any(there.path[: len(path)] == path for path in plan.removed):
        _add(each, there.path, fields, plan)
        return
    for within in each.page.sheet.within:
        register = Register(within) if within in set(Register) else None
        meant = known.id_of(register, said) if register and said else None
        holder = next((inner for one, inner in whole if one.page.sheet.at == (within,) and one.id == meant), None)
        there = next((one for one in each.page.holders if meant and one.name == meant), None)
        if holder is not None:
            holder.setdefault(str(each.page.sheet.at[-1]), []).append(each.part.model_validate(fields))
            _tell(each, plan)
            return
        if there and not any(there.path[: len(path)] == path for path in plan.removed):
            _add(each, there.path, fields, plan)
            return
    choices = ", ".join(one.name for one in each.page.holders)
    variant = "message" if said else "missing"
    plan.wrong(InputCode.WITHOUT_HOLDER, each.row.cell(HOLDER), variant, said=said, known=choices or "–")


def _add(each: NewRow, path: Path, fields: dict[str, Any], plan: Plan) -> None:
    plan.added.setdefault(path, []).append(each.part.model_validate(fields))
    _tell(each, plan)


def _tell(each: NewRow, plan: Plan) -> None:
    name = line_name({**each.row.texts, _ID: ""}, each.id, each.row.holder)
    plan.told.append(Told(Verb.ADDED, each.page.title, name))


def _fields(each: NewRow, known: Known, plan: Plan) -> dict[str, Any]:
    """What a line says, by field; what cannot be read is told and left out."""
    fields: dict[str, Any] = {_ID: each.id} if each.id else {}
    for name, said in each.row.texts.items():
        asked = asked_for(each.page, None, name)
        if asked is None or not said or name == _ID:
            continue
        answer = typed(said, (*part_in(each.page), *asked.path), known)
        if isinstance(answer, Wrong):
            wrong_cell(plan, each.row.cell(name), answer, asked.heading)
        elif not is_missing(answer.value):
            holder = fields
            for step in asked.path[:-1]:
                holder = holder.setdefault(str(step), {})
            holder[str(asked.path[-1])] = answer.value
    return fields


def _can_be_id(said: str, page: Page) -> bool:
    """Words for an answer that is not there are no names, either."""
    return absence(said) is None and validated((*part_in(page), _ID), said) is not None


def _names(each: NewRow, known: Known) -> dict[str, Any]:
    """What an id can be made of."""
    said = {name: each.row.texts[name] for name in _NAMES if each.row.texts.get(name)}
    answers = {name: typed(text, (*part_in(each.page), name), known) for name, text in said.items()}
    return {name: answer.value for name, answer in answers.items() if not isinstance(answer, Wrong)}


def _register(page: Page) -> Register | None:
    at = page.sheet.at
    return Register(at[0]) if len(at) == 1 and at[0] in set(Register) else None
