"""What the canvas is made of, decided and in words: boxes, columns, rows and cells."""

from dataclasses import dataclass

from canvas.analysis.coverage import BlockState
from canvas.domain.kinds import BlockId, Sector
from canvas.domain.language import Language


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a box or a cell says. `open`: it stands for an answer that is not there yet."""

    text: str
    label: str = ""
    open: bool = False
    sector: Sector | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in a cell, and how far that is."""

    state: BlockState
    entries: tuple[Entry, ...] = ()


NOTHING = Content(BlockState.EMPTY)


@dataclass(frozen=True, slots=True)
class Box:
    """One of the eight boxes above and below the steps; `more` entries found no room."""

    id: BlockId
    code: str
    title: str
    question: str
    state: BlockState
    entries: tuple[Entry, ...]
    more: int
    findings: int


@dataclass(frozen=True, slots=True)
class Column:
    """One of the five steps; its own content stands in the first row."""

    id: BlockId
    code: str
    number: int
    title: str
    state: BlockState
    findings: int


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a step and a row meet; the question is for a cell in which nothing stands."""

    code: str
    column: BlockId
    question: str
    state: BlockState
    entries: tuple[Entry, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Row:
    """
    One row across the steps: what holds for all of them, under a heading where it needs one, and a cell for each.

    The row of the steps themselves has no block and no state.
    """

    id: BlockId | None
    code: str
    title: str
    question: str
    state: BlockState | None
    heading: str
    entries: tuple[Entry, ...]
    more: int
    cells: tuple[Cell, ...]
    findings: int


@dataclass(frozen=True, slots=True)
class CanvasView:
    """The whole canvas; `loose` is the number of findings that belong to no block."""

    id: str
    language: Language
    title: str
    top: tuple[Box, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    bottom: tuple[Box, ...]
    counts: dict[BlockState, int]
    findings: int
    loose: int
