"""The cell of the poster in which a line of a sheet is read."""

from collections.abc import Iterable

from canvas.domain.answer import given, listed
from canvas.domain.kinds import ActivityKind, BlockId, LineKind
from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.domain.steps import Activity, Step
from canvas.domain.track import Track
from canvas.knowledge.blocks import COLUMNS, STEP_ROW, block
from canvas.knowledge.kinds import line_of
from canvas.knowledge.sheets import Sheet

_NAMES_STEPS = ("covers", "step")


def code_of(sheet: Sheet, path: Path, part: object, track: Track) -> str:
    """The code of the block or the cell, such as `B4` or `C3-R2`; empty where the poster has no place for it."""
    if isinstance(part, Step):
        return _column(part)
    if path[0] == "lines":
        return _row(LineKind(str(path[1]).replace("_", "-")))
    if path[0] == "steps":
        holder = value_at(path[:2], track)
        column = _column(holder) if isinstance(holder, Step) else ""
        line = _line(part.kind) if isinstance(part, Activity) else None
        row = _row(line) if line else STEP_ROW
        return f"{column}-{row}" if column else ""
    own = sheet.blocks[0].code if sheet.blocks else ""
    columns = {_column(step) for step in _named(part, track)} if isinstance(part, Part) else set()
    return f"{columns.pop()}-{own}" if own.startswith("R") and len(columns) == 1 and "" not in columns else own


def _column(step: Step) -> str:
    kind = given(step.kind)
    return block(COLUMNS[kind]).code if kind and kind in COLUMNS else ""


def _line(kind: object) -> LineKind | None:
    return line_of(kind) if isinstance(kind, ActivityKind) else None


def _row(line: LineKind) -> str:
    return block(BlockId(line.value)).code


def _named(part: Part, track: Track) -> Iterable[Step]:
    """The steps for which a cost, a contribution or a line of money is meant."""
    for field in _NAMES_STEPS:
        for identifier in listed(getattr(part, field, ())):
            if step := track.step(identifier):
                yield step
