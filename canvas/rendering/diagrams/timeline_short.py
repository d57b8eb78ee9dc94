"""What is not paid, drawn on the timeline: a band from the first week in which there can be too little money."""

from collections.abc import Iterator

from canvas.knowledge.look import look
from canvas.rendering.diagrams.labels import TEXT, paragraph
from canvas.rendering.diagrams.shapes import COLOURS, Area, Curve, Line, Paint, Shape, Writing, path, place
from canvas.rendering.diagrams.timeline_axis import Axis
from canvas.rendering.diagrams.timeline_rows import HEAD, INSET, Row
from canvas.rendering.diagrams.timeline_unpaid import ShortRow

_SIGN, _THIN, _PAD, _NAME_LINES = 22, 8, 7, 6
_STOP = look().strokes["critical"]


def short_row(row: ShortRow) -> Row:
    """Measure what is not paid."""
    title = paragraph(row.name, HEAD - INSET - _SIGN - 4, TEXT, _NAME_LINES)
    return Row(title, max(title.height, 2 * TEXT.leading + _THIN) + 2 * _PAD)


def draw_short(row: ShortRow, measured: Row, y: float, axis: Axis, end: float) -> Iterator[Shape]:
    """An empty, dashed band to the end of the steps, a mark where it is sure, and above it how much and from when."""
    yield Writing(measured.title.at(INSET + _SIGN, y + (measured.height - measured.title.height) / 2))
    start = axis.x(row.start)
    said = paragraph(row.said, axis.right - axis.left, TEXT, 2)
    top = y + (measured.height - said.height - _THIN - 4) / 2
    yield Writing(said.at(round(min(start, axis.right - said.width), 1), top))
    below = top + said.height + 4
    band = place(start, below, max(end - start, 3), _THIN)
    yield Area(band, Paint(COLOURS.paper), Line(COLOURS.ink_soft, dashed=True))
    if row.sure is not None:
        sure = axis.x(row.sure)
        yield Curve(path("M", sure, below - 5, "V", below + _THIN + 5), None, Line(COLOURS.ink, _STOP))
