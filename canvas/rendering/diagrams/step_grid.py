"""Where the lanes and boxes of the step diagram stand: columns by order, folded into bands as wide as a page."""

from dataclasses import dataclass

from canvas.rendering.diagrams.labels import NAME, Paragraph, paragraph
from canvas.rendering.diagrams.paths import Rectangle
from canvas.rendering.diagrams.step_filling import BOX_WIDTH, INSET, Filling, filling
from canvas.rendering.diagrams.step_fold import Fold
from canvas.rendering.diagrams.step_view import Lane, StepBox
from canvas.rendering.voice import Voice

HEAD = 118
"""The width of the head of a lane, with the name of its lead."""
SIGN_ROOM = 22
"""For the sign of the sector above that name."""
_GAP = 40
_GUTTER = 46
_MARGIN = 16
_PAD = 12
_LANE_GAP = 6
_BAND_GAP = 28
_ROW_GAP = 24


@dataclass(frozen=True, slots=True)
class Strip:
    """A lane where it stands, in one band of the picture."""

    band: int
    lane: Lane
    title: Paragraph
    place: Rectangle
    steps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """All that has its place; boxes go by the number of their step, `bands` are the parts of a folded picture."""

    width: int
    height: int
    bands: tuple[Rectangle, ...]
    strips: tuple[Strip, ...]
    places: dict[int, Rectangle]
    fillings: dict[int, Filling]


def grid(fold: Fold, voice: Voice) -> Grid:
    """Give everything its place."""
    view = fold.view
    fillings = {box.number: filling(box, fold, voice) for box in view.boxes}
    gutter = _GUTTER if fold.bands > 1 else _MARGIN
    left = HEAD + gutter
    width = left + fold.columns * (BOX_WIDTH + _GAP) - _GAP + gutter
    strips: list[Strip] = []
    places: dict[int, Rectangle] = {}
    bands: list[Rectangle] = []
    y = 0
    for band in range(fold.bands):
        start = y
        for number, lane in enumerate(view.lanes):
            rows = _rows(fold, band, number)
            if not rows:
                continue
            title = paragraph(lane.name, HEAD - 2 * INSET, NAME, 7)
            heights = [max(fillings[box.number].height for box in row) for row in rows]
            needed = sum(heights) + _ROW_GAP * (len(rows) - 1)
            height = max(needed, title.height + SIGN_ROOM) + 2 * _PAD
            steps = tuple(sorted(box.number for row in rows for box in row))
            strips.append(Strip(band, lane, title, Rectangle(0, y, width, height), steps))
            top = y + (height - needed) // 2
            for row, tall in zip(rows, heights, strict=True):
                for box in row:
                    x = left + fold.column(box) * (BOX_WIDTH + _GAP)
                    places[box.number] = Rectangle(x, top, BOX_WIDTH, tall)
                top += tall + _ROW_GAP
            y += height + _LANE_GAP
        bands.append(Rectangle(0, start, width, y - _LANE_GAP - start))
        y += _BAND_GAP - _LANE_GAP
    return Grid(width, y - _BAND_GAP, tuple(bands), tuple(strips), places, fillings)


def _rows(fold: Fold, band: int, lane: int) -> list[list[StepBox]]:
    """The boxes of a lane in a band; those of one column stand below each other."""
    columns: dict[int, list[StepBox]] = {}
    for box in fold.view.boxes:
        if box.lane == lane and fold.band(box) == band:
            columns.setdefault(box.column, []).append(box)
    deepest = max(map(len, columns.values()), default=0)
    return [[stack[row] for stack in columns.values() if row < len(stack)] for row in range(deepest)]
