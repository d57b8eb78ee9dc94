"""A poster on A0 cut into sheets that any office printer takes, with a map of how they lie."""

from dataclasses import dataclass
from functools import cache
from math import ceil

from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.knowledge.papers import Paper, printing, sheets
from canvas.rendering.artifact import Made, RenderingCode
from canvas.rendering.engines.typst import to_pdf
from canvas.rendering.folder import folder_of
from canvas.rendering.posters.poster import laid_out_poster
from canvas.rendering.posters.problems import failed
from canvas.rendering.posters.sheet import Data
from canvas.rendering.variant import TILE_PAPERS, Variant, tiles_name
from canvas.rendering.words import words

TEMPLATE = "posters/tiles.typ"


@dataclass(frozen=True, slots=True)
class Tiling:
    """
    How a poster is cut, in millimetres.

    The sheets are `width` by `height`, each shows a part of `shown_width` by `shown_height`, and the next begins
    `step_x` or `step_y` further.
    """

    width: float
    height: float
    shown_width: float
    shown_height: float
    step_x: float
    step_y: float
    columns: int
    rows: int

    @property
    def count(self) -> int:
        """How many sheets there are, without the map."""
        return self.columns * self.rows


@cache
def tiling(paper: Paper) -> Tiling:
    """The way to cut an A0 that takes the fewest sheets, upright or on their side."""
    of = sheets()[paper]
    return min((_cut(of.width, of.height), _cut(of.height, of.width)), key=lambda each: each.count)


def _cut(width: float, height: float) -> Tiling:
    whole, edge, overlap = sheets()[Paper.A0], printing().clear, printing().overlap
    shown_width, shown_height = width - 2 * edge, height - 2 * edge
    step_x, step_y = shown_width - overlap, shown_height - overlap
    columns, rows = ceil((whole.width - overlap) / step_x), ceil((whole.height - overlap) / step_y)
    return Tiling(width, height, shown_width, shown_height, step_x, step_y, columns, rows)


def tiles(inspection: Inspection | None, language: Language, paper: Paper, variant: Variant) -> Made:
    """The poster on sheets of A3 or A4, as one PDF: the map first, then the sheets from the upper left."""
    if paper not in TILE_PAPERS:
        raise ValueError(f"a poster is cut into A3 or A4, not into {paper.value}")
    laid_out = laid_out_poster(inspection, language, Paper.A0, variant)
    name = tiles_name(folder_of(inspection) if inspection else "", paper, variant)
    cut = _tiles(tiling(paper), paper, language, laid_out.layout.contents.name)
    drawn = to_pdf(TEMPLATE, {**laid_out.data, "tiles": cut})
    if isinstance(drawn, RenderingCode):
        return Made(name, b"", (failed(name, language), *laid_out.problems))
    return Made(name, drawn, laid_out.problems)


def _tiles(cut: Tiling, paper: Paper, language: Language, name: str) -> Data:
    said, bar = words(language)["tiles"], words(language)["posters"]["bar"]
    whole = sheets()[Paper.A0]
    facts = {"paper": paper.value, "columns": cut.columns, "rows": cut.rows, "overlap": f"{printing().overlap:g}"}
    order = ("print", "lay", "cut", "glue", "edge")
    return {
        "name": said["name"].format(name=name, count=cut.count, paper=paper.value),
        "title": said["title"],
        "advice": [said[each].format(**facts) for each in order],
        "right_size": said["right_size"].format(width=f"{whole.width:g}", height=f"{whole.height:g}"),
        "bar": bar,
        "bar_length": printing().bar,
        "clear": printing().clear,
        "overlap": printing().overlap,
        "size": max(sheets()[paper].comfort, 10),
        "paper": [cut.width, cut.height],
        "shown": [cut.shown_width, cut.shown_height],
        "step": [cut.step_x, cut.step_y],
        "grid": [cut.columns, cut.rows],
        "sheets": [_sheet(cut, number, said) for number in range(cut.count)],
    }


def _sheet(cut: Tiling, number: int, said: dict[str, str]) -> Data:
    row, column = divmod(number, cut.columns)
    facts = {"number": number + 1, "count": cut.count, "row": row + 1, "column": column + 1}
    beside, below = column + 1 < cut.columns, row + 1 < cut.rows
    return {
        "row": row,
        "column": column,
        "label": said["of"].format(**facts),
        "beside": said["next"].format(number=number + 2) if beside else "",
        "below": said["next"].format(number=number + 1 + cut.columns) if below else "",
    }
