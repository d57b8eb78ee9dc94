"""What falls step by step, and in which cell of the canvas."""

from collections.abc import Iterator
from typing import NamedTuple

from canvas.analysis.falling import Fall, Hold
from canvas.analysis.order import in_order
from canvas.domain.answer import given, listed
from canvas.domain.kinds import BlockId, LineKind
from canvas.domain.steps import Step
from canvas.domain.track import Track
from canvas.knowledge.blocks import COLUMNS, STEP_ROW, Band, block, blocks
from canvas.rendering.views.falling import fall_words
from canvas.rendering.what_if.both import Both

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


class Row(NamedTuple):
    """A row of the matrix: the steps themselves, or one of the five blocks; the code, and what it is called."""

    code: str
    title: str


class FallenCell(NamedTuple):
    """
    Where a row crosses a step: its code on the canvas, empty for a step without a column; what falls there, and of what
    there is less.
    """

    code: str
    falls: tuple[str, ...]
    less: tuple[str, ...]


class FallenStep(NamedTuple):
    """
    A step, and all that falls in it and of which there is less there, the nearest to the daily work first.

    `number` counts in the order of the track; `cells` stand in the order of the rows. `loses_lead`: it is led now.
    """

    place: int
    number: int
    title: str
    loses_lead: bool
    falls: tuple[str, ...]
    less: tuple[str, ...]
    cells: tuple[FallenCell, ...]


def rows(told: Both) -> tuple[Row, ...]:
    """The rows of the matrix, the steps themselves first."""
    codes = (STEP_ROW, *(each.code for each in blocks() if each.spot.band is Band.ROW))
    return tuple(Row(code, told.word(code)) for code in codes)


def fallen_steps(told: Both) -> tuple[FallenStep, ...]:
    """All steps in their order, also those in which nothing falls."""
    steps = listed(told.before.track.steps)
    codes = [row.code for row in rows(told)]
    found = []
    for number, place in enumerate(in_order(told.before.track), start=1):
        column = _column(steps[place])
        here = [fall for fall in told.found.falls if place in fall.steps]
        cells = tuple(_cell(code, column, here, told) for code in codes)
        loses_lead = any(fall.hold is Hold.LEAD for fall in here)
        title = told.before.step_title(steps[place])
        falls, less = (tuple(_words(here, told, wholly=wholly)) for wholly in (True, False))
        found.append(FallenStep(place, number, title, loses_lead, falls, less, cells))
    return tuple(found)


def beside_the_steps(told: Both) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What falls and what there is less of that belongs to no step."""
    outside = [fall for fall in told.found.falls if not fall.steps]
    return tuple(_words(outside, told, wholly=True)), tuple(_words(outside, told, wholly=False))


def cell_of(fall: Fall, place: int, track: Track) -> str | None:
    """The code of the cell of the canvas in which something falls in the step at this place; None without a column."""
    column = _column(listed(track.steps)[place])
    return f"{column}-{_row_of(fall)}" if column else None


def _column(step: Step) -> str:
    """The code of the column in which a step stands; empty for a step without one."""
    kind = given(step.kind)
    return block(COLUMNS[kind]).code if kind and kind in COLUMNS else ""


def _cell(code: str, column: str, here: list[Fall], told: Both) -> FallenCell:
    falls = [fall for fall in here if _row_of(fall) == code]
    return FallenCell(
        f"{column}-{code}" if column else "",
        tuple(_words(falls, told, wholly=True)),
        tuple(_words(falls, told, wholly=False)),
    )


def _row_of(fall: Fall) -> str:
    """The code of the row in which something falls."""
    if fall.hold in _IN_ROW:
        return block(_IN_ROW[fall.hold]).code
    return block(_IN_LINE[fall.line]).code if fall.line else STEP_ROW


def _words(falls: list[Fall], told: Both, *, wholly: bool) -> Iterator[str]:
    return iter(dict.fromkeys(fall_words(fall, told.before) for fall in falls if fall.wholly is wholly))
