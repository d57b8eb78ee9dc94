"""The heads of the five step columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvas.rendering.fonts import width_of, wrap
from canvas.rendering.posters.contents import Head
from canvas.rendering.posters.lettering import POINT
from canvas.rendering.posters.measures import LABEL_COLUMNS, Measures, title_height

_POINT_OF_ARROW = 0.5
"""How far the point of a head reaches into the next, in parts of the title size."""

_LINES = 3


@dataclass(frozen=True, slots=True)
class PlacedHead:
    """One head: its number, and its title in lines from `title_x` on."""

    head: Head
    title: tuple[str, ...]
    title_x: float


@dataclass(frozen=True, slots=True)
class HeadRow:
    """All heads in one height, in millimetres; `tip` is how far their points reach."""

    corner: tuple[str, ...]
    heads: tuple[PlacedHead, ...]
    height: float
    tip: float


def head_row(corner: str, heads: Sequence[Head], measures: Measures) -> HeadRow:
    """The heads, as high as the one with the longest title."""
    size = measures.title * POINT
    tip, number = _POINT_OF_ARROW * size, max(width_of(str(head.number), size, bold=True) for head in heads)
    title_x = tip + measures.pad / 2 + number + 0.4 * size
    mark = 1.5 * measures.sheet.least * POINT if heads[0].state else 0
    room = measures.span(LABEL_COLUMNS) - title_x - mark - tip
    placed = tuple(PlacedHead(head, wrap(head.title, room, size, _LINES, bold=True).lines, title_x) for head in heads)
    label = wrap(corner, measures.span(LABEL_COLUMNS) - 2 * measures.pad, size, _LINES, bold=True).lines
    lines = max(len(label), *(len(head.title) for head in placed))
    return HeadRow(label, placed, lines * title_height(measures.title) + 2 * measures.brim, tip)
