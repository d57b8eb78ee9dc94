"""A poster in sheets for an office printer."""

from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.knowledge.papers import Paper, printing, sheets
from canvas.rendering.posters.tiles import tiles, tiling
from canvas.rendering.variant import TILE_PAPERS, Variant
from tests.rendering.posters.sheets import example, facts, millimetres, poppler

NL = Language.NL
COUNTS = {Paper.A3: (3, 3), Paper.A4: (7, 3)}


@pytest.mark.parametrize("paper", TILE_PAPERS, ids=str)
def test_sheets_and_map(paper: Paper, tmp_path: Path) -> None:
    """Nine sheets of A3 or twenty-one of A4, with a map before them; all of the same size, tagged, with their fonts."""
    content = tiles(example("voorbeeld"), NL, paper, Variant.FILLED).content
    cut, said = tiling(paper), facts(content, tmp_path, "-l", "99")
    pages = [value for name, value in said.items() if name.startswith("Page ") and name.endswith("size")]

    assert (cut.columns, cut.rows) == COUNTS[paper]
    assert said["Pages"] == str(cut.count + 1) == str(len(pages))
    assert all(millimetres(page) == pytest.approx((cut.width, cut.height), abs=0.5) for page in pages)
    assert said["Tagged"] == "yes"
    assert all(line.split()[-5] == "yes" for line in poppler("pdffonts", content, tmp_path).splitlines()[2:])


@pytest.mark.parametrize("paper", TILE_PAPERS, ids=str)
def test_the_sheets_cover_the_poster(paper: Paper) -> None:
    """The last sheet reaches the end, the one before does not, and neighbours overlap."""
    cut, whole = tiling(paper), sheets()[Paper.A0]

    assert cut.shown_width == cut.width - 2 * printing().clear
    assert cut.shown_width - cut.step_x == cut.shown_height - cut.step_y == printing().overlap
    assert (cut.columns - 2) * cut.step_x + cut.shown_width < whole.width
    assert (cut.columns - 1) * cut.step_x + cut.shown_width >= whole.width
    assert (cut.rows - 2) * cut.step_y + cut.shown_height < whole.height
    assert (cut.rows - 1) * cut.step_y + cut.shown_height >= whole.height


def test_every_sheet_says_which_it_is(tmp_path: Path) -> None:
    """A number, its place, its neighbours, and the bar."""
    content = tiles(None, NL, Paper.A3, Variant.BLANK).content
    pages = [" ".join(page.split()) for page in poppler("pdftotext", content, tmp_path, "-raw").split("\f")]

    assert "Zo plak je de poster" in pages[0]
    assert "Vel 5 van 9 (rij 2, kolom 2)" in pages[5]
    assert "hier komt vel 6" in pages[5]
    assert "hier komt vel 8" in pages[5]
    assert "hier komt" not in pages[9]
    assert all("100 mm op ware grootte" in page for page in pages[:10])


def test_the_poster_is_read_once_in_its_own_file(tmp_path: Path) -> None:
    """On the sheets it is a picture: a screen reader meets the advice and the labels, not the poster nine times."""
    tree = poppler("pdfinfo", tiles(None, NL, Paper.A3, Variant.BLANK).content, tmp_path, "-struct-text")

    assert tree.count("H1 ") == 1
    assert "Missie en doel" not in tree
    assert "Vel 9 van 9" in tree


def test_the_same_bytes_and_the_same_names() -> None:
    """As of posters."""
    first, second = (tiles(example("voorbeeld"), NL, Paper.A3, Variant.FILLED) for _ in range(2))

    assert first == second
    assert first.name == "voorbeeld.canvas.tiles-A3.pdf"
    assert tiles(None, NL, Paper.A4, Variant.BLANK).name == "canvas.blank.tiles-A4.pdf"


def test_only_what_a_printer_takes() -> None:
    """No tiles of A2."""
    with pytest.raises(ValueError, match="A2"):
        tiles(None, NL, Paper.A2, Variant.BLANK)
