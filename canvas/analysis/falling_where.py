"""Where something falls: in which steps, and in which cells of the canvas."""

from collections.abc import Iterable
from typing import NamedTuple

from canvas.analysis.falling import Fall, Hold
from canvas.domain.answer import given, listed
from canvas.domain.kinds import BlockId, LineKind
from canvas.domain.steps import Step
from canvas.domain.track import Track
from canvas.knowledge.blocks import COLUMNS, STEP_ROW, block

_IN_ROW = {
    Hold.LEAD: BlockId.ROLES,
    Hold.ROLE: BlockId.ROLES,
    Hold.PLACES: BlockId.RESOURCES,
    Hold.MEANS: BlockId.RESOURCES,
    Hold.MONEY: BlockId.RESOURCES,
}
_IN_LINE = {
    LineKind.LANGUAGE: BlockId.LANGUAGE,
    LineKind.GUIDANCE: BlockId.GUIDANCE,
    LineKind.EMPLOYER_SUPPORT: BlockId.EMPLOYER_SUPPORT,
}


class Hit(NamedTuple):
    """The steps in which something falls, and those in which there is only less of something; by their places."""

    falls: tuple[int, ...]
    less: tuple[int, ...]


def hit(falls: Iterable[Fall]) -> Hit:
    """In which steps something falls that nobody else does or pays, and in which others are left."""
    found: dict[bool, set[int]] = {True: set(), False: set()}
    for fall in falls:
        found[fall.wholly].update(fall.steps)
    return Hit(tuple(sorted(found[True])), tuple(sorted(found[False] - found[True])))


def cell_of(fall: Fall, place: int, track: Track) -> str | None:
    """The code of the cell of the canvas in which something falls in the step at this place; None without a column."""
    column = column_of(listed(track.steps)[place])
    return f"{column}-{row_of(fall)}" if column else None


def column_of(step: Step) -> str:
    """The code of the column in which a step stands; empty for a step without one."""
    kind = given(step.kind)
    return block(COLUMNS[kind]).code if kind and kind in COLUMNS else ""


def row_of(fall: Fall) -> str:
    """The code of the row in which something falls."""
    if fall.hold in _IN_ROW:
        return block(_IN_ROW[fall.hold]).code
    return block(_IN_LINE[fall.line]).code if fall.line else STEP_ROW
