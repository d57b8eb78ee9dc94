"""The picture of the canvas: the 18 blocks where they hang on the wall, each with how far it is."""

from dataclasses import dataclass

from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.knowledge.blocks import Band, Spot
from canvas.rendering.diagrams.coverage_view import CoverageView, Square, coverage_view
from canvas.rendering.diagrams.frame import around
from canvas.rendering.diagrams.labels import STRONG, TEXT, Label, Paragraph, paragraph
from canvas.rendering.diagrams.paths import Rectangle
from canvas.rendering.diagrams.picture import Picture
from canvas.rendering.jinja import fill
from canvas.rendering.voice import Voice

_TEMPLATE = "diagrams/coverage.svg.j2"
_WIDTH, _GAP = 784, 6
_COLUMNS = 12
_INSET = 9
_MARK_WIDTH, _MARK_HEIGHT = 22, 16
_BAND_GAP = 14
_TITLE_COLUMNS = 2
"""How many columns of the grid the title of a row takes."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A block or a cell where it stands: how far it is, its code, its title, and where its mark stands."""

    state: str
    place: Rectangle
    code: tuple[Label, ...]
    title: tuple[Label, ...]
    mark_x: float
    mark_y: float


def coverage_picture(track: Track, language: Language) -> Picture:
    """The picture of how far the canvas of a track is. No engine lays it out: the canvas has places of its own."""
    view = coverage_view(Voice(track, language))
    blocks, cells, height = _tiles(view)
    svg = fill(
        _TEMPLATE,
        around=around(view.spoken, _WIDTH, height, view.meanings, view.notes),
        blocks=blocks,
        cells=cells,
    )
    return Picture("coverage", svg, "", view.spoken.title, view.spoken.description, ())


def _tiles(view: CoverageView) -> tuple[list[Tile], list[Tile], int]:
    """The blocks and the cells, and how high they stand together."""
    blocks: list[Tile] = []
    cells: list[Tile] = []
    y = 0
    for band in Band:
        squares = view.band(band)
        for row in [[square] for square in squares] if band is Band.ROW else [squares]:
            spots = [_title_spot(square) for square in row]
            titles = [_title(square, spot) for square, spot in zip(row, spots, strict=True)]
            height = max(title.height for title in titles) + TEXT.leading + 2 * _INSET + 2
            for square, spot, title in zip(row, spots, titles, strict=True):
                blocks.append(_block(square, _place(spot, y, height), title))
                cells += _cells(square, y, height)
            y += height + _GAP
        y += (_BAND_GAP - _GAP) if band in (Band.TOP, Band.ROW) else 0
    return blocks, cells, y - _GAP


def _title_spot(square: Square) -> Spot:
    """Where a block stands; of a row that is the place of its title, before its cells."""
    spot = square.block.spot
    return Spot(spot.band, spot.column, _TITLE_COLUMNS) if spot.band is Band.ROW else spot


def _title(square: Square, spot: Spot) -> Paragraph:
    return paragraph(square.title, _place(spot, 0, 0).width - 2 * _INSET, STRONG)


def _place(spot: Spot, y: float, height: float) -> Rectangle:
    unit = (_WIDTH + _GAP) / _COLUMNS
    return Rectangle(round((spot.column - 1) * unit, 1), y, round(spot.width * unit - _GAP, 1), height)


def _block(square: Square, place: Rectangle, title: Paragraph) -> Tile:
    code = Paragraph((square.block.code,), TEXT)
    return Tile(
        state=square.state.value,
        place=place,
        code=code.at(place.x + _INSET, place.y + _INSET),
        title=title.at(place.x + _INSET, place.y + _INSET + code.height + 2),
        mark_x=round(place.x + place.width - _INSET - _MARK_WIDTH, 1),
        mark_y=place.y + _INSET + 1,
    )


def _cells(square: Square, y: float, height: float) -> list[Tile]:
    tiles = []
    for crossing in square.crossings:
        place = _place(crossing.column.spot, y, height)
        code = Paragraph((crossing.code,), TEXT)
        middle = place.y + height / 2
        tiles.append(
            Tile(
                state=crossing.state.value,
                place=place,
                code=code.at(place.x + _INSET, middle - code.height / 2),
                title=(),
                mark_x=round(place.x + place.width - _INSET - _MARK_WIDTH, 1),
                mark_y=middle - _MARK_HEIGHT / 2,
            )
        )
    return tiles
