"""What falls step by step, and in which cell of the canvas."""

from typing import NamedTuple

from canvas.analysis.falling import Fall, Hold
from canvas.analysis.falling_where import column_of, row_of
from canvas.analysis.order import in_order
from canvas.domain.answer import listed
from canvas.knowledge.blocks import STEP_ROW, Band, blocks
from canvas.rendering.views.falling import several
from canvas.rendering.voice import Voice
from canvas.rendering.what_if.both import Both


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
        column = column_of(steps[place])
        here = [fall for fall in told.found.falls if place in fall.steps]
        cells = tuple(_cell(code, column, here, told) for code in codes)
        loses_lead = any(fall.hold is Hold.LEAD for fall in here)
        title = told.before.step_title(steps[place])
        falls, less = (fallen_words(here, told.before, wholly=wholly) for wholly in (True, False))
        found.append(FallenStep(place, number, title, loses_lead, falls, less, cells))
    return tuple(found)


def beside_the_steps(told: Both) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What falls and what there is less of that belongs to no step."""
    outside = [fall for fall in told.found.falls if not fall.steps]
    return fallen_words(outside, told.before, wholly=True), fallen_words(outside, told.before, wholly=False)


def fallen_words(falls: list[Fall], voice: Voice, *, wholly: bool) -> tuple[str, ...]:
    """What falls, or of what there is less, each thing once."""
    return several(tuple(fall for fall in falls if fall.wholly is wholly), voice)


def _cell(code: str, column: str, here: list[Fall], told: Both) -> FallenCell:
    falls = [fall for fall in here if row_of(fall) == code]
    return FallenCell(
        f"{column}-{code}" if column else "",
        fallen_words(falls, told.before, wholly=True),
        fallen_words(falls, told.before, wholly=False),
    )
