"""The picture of the canvas: 18 blocks in their places, each with how far it is."""

import re
from itertools import combinations

import pytest

from canvas.analysis.coverage import BlockState, coverage
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.knowledge.blocks import blocks
from canvas.rendering.diagrams.coverage import coverage_picture
from tests.rendering.shapes import SHAPES
from tests.support.pictures import framed, texts

BLOCK, CELL = "5", "3"


@pytest.fixture(params=SHAPES)
def shape(request: pytest.FixtureRequest) -> Track:
    """Tracks of every form in turn."""
    return SHAPES[request.param]


@pytest.mark.parametrize("language", Language)
def test_blocks_and_cells_stand_apart_and_hold_their_words(shape: Track, language: Language) -> None:
    """18 blocks and 25 cells; none lies over another, and no word sticks out."""
    svg = coverage_picture(shape, language).svg
    found = [*framed(svg, BLOCK), *framed(svg, CELL)]

    assert (len(list(framed(svg, BLOCK))), len(list(framed(svg, CELL)))) == (18, 25)
    assert not any(one.meets(other) for (one, _), (other, _) in combinations(found, 2))
    for area, group in found:
        assert all(area.holds(text.area) for text in texts(group))


def test_every_block_has_its_code_its_title_and_its_mark() -> None:
    """In canvas order, as the poster has them."""
    svg = coverage_picture(SHAPES["small"], Language.EN).svg
    said = [[text.words for text in texts(group)] for _, group in framed(svg, BLOCK)]

    assert [words[0] for words in said] == [block.code for block in blocks()]
    for words, block in zip(said, blocks(), strict=True):
        assert re.sub(r"[\s-]", "", "".join(words[1:])) == re.sub(r"[\s-]", "", block.titles[Language.EN])


def test_blocks_stand_where_the_poster_has_them() -> None:
    """The boxes above and below in one row each, the steps beside each other, the rows below each other."""
    drawn = framed(coverage_picture(Track(), Language.NL).svg, BLOCK)
    places = {block.code: area for block, (area, _) in zip(blocks(), drawn, strict=True)}
    top, columns, rows, bottom = (
        [places[f"{letter}{number}"] for number in numbers]
        for letter, numbers in (("B", range(1, 5)), ("C", range(1, 6)), ("R", range(1, 6)), ("B", range(5, 9)))
    )

    for row in (top, columns, bottom):
        assert len({area.y for area in row}) == 1
        assert [area.x for area in row] == sorted(area.x for area in row)
    assert len({area.x for area in rows}) == 1
    assert top[0].y < columns[0].y < rows[0].y < rows[-1].y < bottom[0].y


def test_each_state_has_a_mark_of_its_own() -> None:
    """Solid, half, dashed and crossed; the legend counts the blocks."""
    svg = coverage_picture(SHAPES["small"], Language.NL).svg
    counts = coverage(SHAPES["small"])

    for state, word in (
        (BlockState.FILLED, "gevuld"),
        (BlockState.PARTIAL, "half gevuld"),
        (BlockState.EMPTY, "nog open"),
    ):
        assert f">{word} ({counts.count(state)})<" in svg
    assert f">niet van toepassing ({counts.count(BlockState.NOT_APPLICABLE)})<" in svg
    assert svg.count("M1 15L21 1") > counts.count(BlockState.NOT_APPLICABLE)
    assert svg.count("M11 0V16") > counts.count(BlockState.PARTIAL)


def test_the_description_tells_block_by_block_what_is_there() -> None:
    """How far the whole is, then each block with what is filled in, what is open, and how far its cells are."""
    lines = coverage_picture(SHAPES["small"], Language.NL).description.split("\n")

    assert len(lines) == 1 + 18
    assert lines[0].startswith("Stand van het canvas van Klein traject: Gevuld: 4 van de 18 blokken;")
    assert "C5 Nazorg: niet van toepassing." in lines
    assert any(line.startswith("C2 Voortraject: gevuld. Ingevuld:") for line in lines)
    assert any(line.startswith("R1 Rollen per stap:") and "C2 gevuld" in line for line in lines)


def test_what_is_open_is_listed_below() -> None:
    """With the code of the block; a canvas that is full has no such list."""
    full, small = (coverage_picture(SHAPES[name], Language.NL).svg for name in ("voorbeeld", "small"))

    assert ">Wat nog open is<" in small
    assert "B1 Missie en doel: probleem" in small
    assert ">Wat nog open is<" not in full


def test_an_empty_track_shows_an_empty_canvas() -> None:
    """All blocks wait to be filled, and are named."""
    picture = coverage_picture(Track(), Language.EN)

    assert picture.title == "State of the canvas"
    assert "still open (18)" in picture.svg
    assert (picture.dot, picture.problems) == ("", ())
