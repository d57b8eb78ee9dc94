"""Putting a workbook that came back into its file: only what somebody changed in it, or nothing at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from canvas.domain.answer import given
from canvas.domain.path import Path
from canvas.editing.change import TakeAway, changed
from canvas.editing.refusal import CannotEditError
from canvas.editing.several import added_together, set_together
from canvas.editing.sheets.book import Grid
from canvas.editing.sheets.findings import InputCode, InputFinding
from canvas.editing.sheets.linking import linked
from canvas.editing.sheets.located import Located, Row, located
from canvas.editing.sheets.new_rows import NewRow, plan_new, registered, with_ids
from canvas.editing.sheets.pages import Line, Page, pages
from canvas.editing.sheets.plan import Compared, Plan, compare, line_name
from canvas.editing.sheets.state import STATE_SHEET, Remembered, State, read_state
from canvas.editing.sheets.told import Told, Verb
from canvas.editing.sheets.values import known_of
from canvas.reading.read import Reading

_ID = "id"
_MANY = 500


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The file afterwards, the same where something hindered; what changed, and what is to be said of it."""

    reading: Reading
    told: tuple[Told, ...]
    findings: tuple[InputFinding, ...]

    @property
    def is_hindered(self) -> bool:
        """Something has to be mended first."""
        return any(finding.code is not InputCode.NOT_THERE for finding in self.findings)


def taken_in(grids: Sequence[Grid], reading: Reading) -> TakenIn:
    """
    The file with what was filled in on the sheets, read again.

    What was changed in the workbook alone goes into the file; what was changed in the file alone stays. What was
    changed in both, and what cannot be read, is a finding, and then nothing goes in.
    """
    assert reading.track is not None
    state = read_state(next((grid.rows for grid in grids if grid.name == STATE_SHEET), ()))
    if state is None:
        return TakenIn(reading, (), (InputFinding(InputCode.OTHER_WORKBOOK),))
    identifier = given(reading.track.identity.id) or ""
    if state.track != identifier:
        facts = {"track": state.track or "–", "id": identifier or "–"}
        return TakenIn(reading, (), (InputFinding(InputCode.OTHER_WORKBOOK, "", "other_track", facts),))
    plan = _planned(grids, state, reading)
    if plan.is_hindered:
        return TakenIn(reading, (), tuple(plan.findings))
    try:
        after = _done(plan, reading)
    except CannotEditError as error:
        variant = "many" if len(plan.told) > _MANY else error.reason.value
        finding = InputFinding(InputCode.CANNOT_WRITE, "", variant, {"count": len(plan.told)})
        return TakenIn(reading, (), (*plan.findings, finding))
    return TakenIn(after, tuple(plan.told), tuple(plan.findings))


def _planned(grids: Sequence[Grid], state: State, reading: Reading) -> Plan:
    assert reading.track is not None
    plan, new = Plan(), list[NewRow]()
    today = pages(reading.track, state.language)
    own = known_of(reading.track, state.language, {})
    links = _links(today, state)
    found = [located(page, _fields(page, state), grids) for page in today]
    lines: list[Compared] = []
    for each in found:
        plan.findings += each.findings
        known_rows, new_rows = _sorted_out(each, state.lines.get(each.page.sheet.id, {}), plan)
        of_page = links[each.page.sheet.id]
        lines += [Compared(each.page, row, before, of_page[before.key]) for row, before in known_rows]
        new += with_ids([NewRow(each.page, row) for row in new_rows], reading, own, plan)
        plan.told += _left(each, state, {before.key for _, before in known_rows}, of_page)
    known = known_of(reading.track, state.language, registered(new))
    for line in lines:
        compare(line, known, plan)
    _without_what_goes(plan)
    plan_new(new, known, plan)
    return plan


def _fields(page: Page, state: State) -> tuple[str, ...]:
    """The columns that the workbook was written with."""
    lines = state.lines.get(page.sheet.id, {})
    return tuple(next(iter(lines.values())).texts) if lines else page.fields


def _links(today: Sequence[Page], state: State) -> dict[str, Mapping[str, Line | None]]:
    """Which line of the workbook is which of today, sheet by sheet; first those that hold others."""
    links: dict[str, Mapping[str, Line | None]] = {}
    holders: dict[str, str | None] = {}
    for page in sorted(today, key=lambda each: bool(each.sheet.within)):
        links[page.sheet.id] = linked(page, state.lines.get(page.sheet.id, {}), holders)
        holders |= {key: line.key if line else None for key, line in links[page.sheet.id].items()}
    return links


def _sorted_out(
    each: Located, before: Mapping[str, Remembered], plan: Plan
) -> tuple[list[tuple[Row, Remembered]], list[Row]]:
    """The lines that were there already, and the new ones; who copies a line copies its key."""
    known: list[tuple[Row, Remembered]] = []
    new: list[Row] = []
    first: dict[str, Row] = {}
    for row in each.rows:
        was = before.get(row.key)
        if was and row.key not in first:
            first[row.key] = row
            known.append((row, was))
        elif was and row.texts == first[row.key].texts and row.holder == first[row.key].holder:
            plan.wrong(InputCode.FIXED_CELL, row.cell(), "twice", other=first[row.key].cell())
        elif was and any(row.texts.values()):
            new.append(replace(row, texts={**row.texts, _ID: ""}) if _ID in row.texts else row)
        elif any(row.texts.values()) and not each.page.is_form:
            new.append(row)
    if before and not known and any(any(row.texts.values()) for row in each.rows):
        plan.wrong(InputCode.OTHER_WORKBOOK, each.rows[0].sheet, "keys")
        return [], []
    return known, new


def _left(each: Located, state: State, seen: set[str], links: Mapping[str, Line | None]) -> list[Told]:
    """Lines that did not come back: nothing is taken away for that."""
    if not each.rows:
        return []
    lines = state.lines.get(each.page.sheet.id, {})
    gone = [lines[key] for key, line in links.items() if key not in seen and line]
    return [Told(Verb.LEFT, each.page.title, line_name(line.texts, line.id, line.holder)) for line in gone]


def _without_what_goes(plan: Plan) -> None:
    """What stands in a part that goes as a whole needs no change of its own."""

    def inside(path: Path) -> bool:
        return any(path[: len(gone)] == gone and path != gone for gone in plan.removed)

    plan.sets = [each for each in plan.sets if not inside(each.path)]
    plan.removed = [path for path in plan.removed if not inside(path)]


def _done(plan: Plan, reading: Reading) -> Reading:
    """First what is set, then what is new, which comes behind the rest, and what goes from the last to the first."""
    after = set_together(reading, plan.sets)
    for path, parts in plan.added.items():
        after = added_together(after, path, parts)
    return changed(after, [TakeAway(path) for path in sorted(plan.removed, key=_order, reverse=True)])


def _order(path: Path) -> tuple[tuple[str, int], ...]:
    return tuple((step, 0) if isinstance(step, str) else ("", step) for step in path)
