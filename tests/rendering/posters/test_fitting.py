"""What is guaranteed of every poster: letters that can be read, and nothing that leaves its place."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.knowledge.papers import Paper, printing, sheets
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.posters.blocks import Block
from canvas.rendering.posters.layout import Layout
from canvas.rendering.posters.lettering import Run
from canvas.rendering.posters.poster import laid_out_poster, poster
from canvas.rendering.posters.problems import in_rows
from canvas.rendering.variant import Variant
from tests.rendering.posters.sheets import EMPTY, EXAMPLES, example, looked_at, poppler, thirty_steps
from tests.support.every_field import EveryField

NL, EN = Language.NL, Language.EN
LONG = EveryField(lambda number: f"{number} Werkplekbegeleidingsvaardigheidstrainingsprogramma " * 12)
TRACKS: dict[str, Callable[[Language], Inspection]] = {
    **{path.parent.name: partial(example, path.parent.name) for path in EXAMPLES},
    "empty": lambda language: looked_at(EMPTY, language),
    "thirty steps": lambda _: thirty_steps(),
    "long": lambda language: looked_at(LONG.file(), language),
}
PIXELS_PER_MILLIMETRE, WHITE = 2, 255
SHEETS = list(product(Paper, Variant))


def _blocks(layout: Layout) -> list[Block]:
    return [*layout.upper, *layout.lower, *(block for lane in layout.lanes for block in (lane.label, *lane.cells))]


def _runs(layout: Layout) -> Iterator[Run]:
    for block in _blocks(layout):
        yield from (run for item in block.body.items for line in item.text.lines for run in line.runs)


def _height(layout: Layout) -> float:
    tiers = [layout.upper[0].height, *(lane.label.height for lane in layout.lanes), layout.lower[0].height]
    measures = layout.measures
    fixed = layout.top.height + layout.heads.height + layout.foot.height + 2 * measures.margin
    return sum(tiers) + fixed + (len(tiers) + 2) * measures.gap


@pytest.mark.parametrize("name", TRACKS)
@pytest.mark.parametrize("language", [NL, pytest.param(EN, marks=pytest.mark.thorough)], ids=str)
def test_nothing_leaves_its_place(name: str, language: Language) -> None:
    """On every paper and in every variant: the parts fill the sheet, and each holds its text."""
    inspection: Inspection = TRACKS[name](language)
    for paper, variant in SHEETS:
        layout = laid_out_poster(inspection, language, paper, variant).layout
        assert _height(layout) <= layout.measures.sheet.height + 0.1, (paper, variant)
        for block in _blocks(layout):
            foot = block.body_y + block.body.height
            notes = max((note.spot.height + note.spot.y for note in block.notes), default=0)
            assert foot + notes <= block.height + 0.1, (paper, variant, block.part.code)
            assert all(spot.y + spot.height <= block.height for spot in block.spots)
            assert all(spot.x + spot.width <= block.width for spot in block.spots)


@pytest.mark.parametrize(
    "name", [name if name != "long" else pytest.param(name, marks=pytest.mark.thorough) for name in TRACKS]
)
def test_letters_are_never_too_small(name: str) -> None:
    """The text of a poster is between what can be read and what reads with comfort from its distance."""
    for paper, variant in SHEETS:
        layout = laid_out_poster(TRACKS[name](NL), NL, paper, variant).layout
        assert layout.measures.sheet.least <= layout.size <= layout.measures.sheet.comfort


@pytest.mark.parametrize("paper", Paper, ids=str)
def test_the_least_size_goes_with_the_distance(paper: Paper) -> None:
    """Twelve points for each metre, whatever else changes in the table."""
    sheet = sheets()[paper]

    assert sheet.least >= 12 * sheet.distance
    assert sheet.least < sheet.comfort < sheet.title < sheet.display


def test_text_that_does_not_fit_is_told() -> None:
    """The blocks are named, and where the rest is stands in each of them."""
    laid_out = laid_out_poster(example("voorbeeld"), NL, Paper.A4, Variant.FILLED)
    (problem,) = laid_out.problems
    cut = [block for block in _blocks(laid_out.layout) if block.shortened]

    assert problem.code is RenderingCode.TEXT_SHORTENED
    assert cut
    assert all(part in problem.message for part in in_rows(block.part.code for block in cut))
    assert all("plan" in block.body.pointer for block in cut)


def test_cells_that_are_cut_are_told_by_row() -> None:
    """Five codes of one row are one thing to look for."""
    assert in_rows(["B1", "C1-R0", "C3-R0", "C2-R4", "R4", "B8"]) == ["B1", "R0 (C1, C3)", "R4 (C2)", "B8"]
    assert in_rows(["R4"]) == ["R4"]


@pytest.mark.parametrize(("name", "language"), [("voorbeeld", NL), ("voorbeeld-en", EN)])
def test_the_fullest_track_is_nearly_whole_on_the_largest_paper(name: str, language: Language) -> None:
    """What does not fit in lists stands behind each other, below smaller titles, in letters of the least size."""
    layout = laid_out_poster(example(name), language, Paper.A0, Variant.FILLED).layout

    assert len(layout.shortened) <= 12
    assert layout.size == sheets()[Paper.A0].least
    assert any(" · " in run.text.replace("\N{NO-BREAK SPACE}", " ") for run in _runs(layout))


def test_a_list_stays_a_list_where_it_fits() -> None:
    """Only what needs the room gives up its lines."""
    layout = laid_out_poster(example("den-haag-groepsstage"), NL, Paper.A0, Variant.FILLED).layout

    assert layout.measures.title == sheets()[Paper.A0].title
    assert len(layout.upper[0].body.items) > 1


def test_boxes_with_little_to_say_make_room() -> None:
    """Where that makes the bands much lower; a sheet to write on has the boxes as the canvas has them."""
    filled, blank = (
        laid_out_poster(example("den-haag-groepsstage"), NL, Paper.A0, variant).layout
        for variant in (Variant.FILLED, Variant.BLANK)
    )

    assert filled.upper[0].width > filled.upper[3].width
    assert blank.upper[0].width == blank.upper[3].width


def test_a_poster_on_which_all_fits_says_nothing() -> None:
    """No problem without a reason."""
    assert poster(example("groningen-werkfit"), NL, Paper.A0, Variant.FILLED).problems == ()
    assert all(poster(None, language, paper, Variant.BLANK).problems == () for language in Language for paper in Paper)


@pytest.mark.parametrize("variant", Variant, ids=str)
@pytest.mark.parametrize("paper", [Paper.A0, pytest.param(Paper.A4, marks=pytest.mark.thorough)], ids=str)
def test_lines_are_printed_as_they_were_measured(paper: Paper, variant: Variant, tmp_path: Path) -> None:
    """No line that the view decided is broken again by the engine."""
    layout = laid_out_poster(example("voorbeeld"), NL, paper, variant).layout
    printed = poppler("pdftotext", poster(example("voorbeeld"), NL, paper, variant).content, tmp_path, "-raw")
    printed = printed.replace("\u00a0", " ")
    texts = [item.text for block in _blocks(layout) for item in block.body.items]
    texts += [block.body.question for block in _blocks(layout) if block.body.question]
    texts += [lane.strip.text for lane in layout.lanes if lane.strip and lane.strip.text]
    texts += [note.text for block in _blocks(layout) for note in block.notes]
    lines = ["".join(run.text for run in line.runs).replace("\u00a0", " ") for text in texts for line in text.lines]

    assert lines
    assert [line for line in lines if line not in printed] == []


@pytest.mark.parametrize("variant", Variant, ids=str)
@pytest.mark.parametrize("paper", [Paper.A0, pytest.param(Paper.A4, marks=pytest.mark.thorough)], ids=str)
def test_the_edges_stay_clear(paper: Paper, variant: Variant, tmp_path: Path) -> None:
    """Nothing is printed within five millimetres of the edge."""
    width, rows = _pixels(poster(thirty_steps(), EN, paper, variant).content, tmp_path)
    edge = int(printing().clear * PIXELS_PER_MILLIMETRE)

    assert width == pytest.approx(sheets()[paper].width * PIXELS_PER_MILLIMETRE, abs=2)
    assert all(min(row) == WHITE for row in (*rows[:edge], *rows[-edge:]))
    assert all(min(row[:edge] + row[-edge:]) == WHITE for row in rows)
    assert any(min(row) < WHITE for row in rows)


def _pixels(content: bytes, folder: Path) -> tuple[int, list[bytes]]:
    """The sheet in grey, row by row."""
    if not shutil.which("pdftoppm"):
        pytest.skip("pdftoppm is not here")
    (folder / "sheet.pdf").write_bytes(content)
    options = ["-gray", "-r", str(25.4 * PIXELS_PER_MILLIMETRE), "-singlefile"]
    subprocess.run(["pdftoppm", *options, str(folder / "sheet.pdf"), str(folder / "sheet")], check=True)
    _, size, _, pixels = (folder / "sheet.pgm").read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())
    return width, [pixels[row * width : (row + 1) * width] for row in range(height)]


def test_blank_blocks_have_room_for_notes() -> None:
    """A large sticky note in every block of an A0; a small one in every block of an A2."""
    large, small = printing().large_note, printing().small_note
    for paper, note in ((Paper.A0, large), (Paper.A1, small), (Paper.A2, small)):
        layout = laid_out_poster(None, NL, paper, Variant.BLANK).layout
        parts = [block for block in _blocks(layout) if block.part.for_notes]
        assert len(parts) == 38
        assert all(block.spots for block in parts)
        assert all(spot.width >= note.width and spot.height >= note.height for block in parts for spot in block.spots)
