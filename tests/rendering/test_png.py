"""Pictures as PNG: sharp, and honest about letters that are lacking."""

import re
import struct

import pytest

from canvas.domain.language import Language
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.diagrams.as_png import picture_png
from canvas.rendering.diagrams.funding import funding_picture
from canvas.rendering.diagrams.picture import Picture
from canvas.rendering.diagrams.roles import roles_picture
from canvas.rendering.outputs import PICTURES, Choice, Ending
from canvas.rendering.posters.letters import REPLACED
from canvas.rendering.render import render
from tests.rendering.tracks import SMALL, looked_at

FOREIGN = SMALL.replace("Klein traject", "Klein traject ሰላም")


def _size(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_a_png_has_twice_the_pixels_of_its_picture() -> None:
    """Sharp on a fine screen, and in print on A4."""
    made = render(looked_at(SMALL), Choice(frozenset(PICTURES), frozenset({Ending.SVG, Ending.PNG}))).artifacts
    by_path = {artifact.path: artifact.content for artifact in made}

    for kind in PICTURES:
        svg = by_path[f"klein/klein.{kind.value}.svg"].decode()
        found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
        assert found
        width, height = _size(by_path[f"klein/klein.{kind.value}.png"])
        assert (width, height) == pytest.approx((2 * float(found[1]), 2 * float(found[2])), abs=1)


def test_the_same_picture_gives_the_same_bytes() -> None:
    """No clock, no order of chance."""
    track = looked_at(SMALL).track
    assert track
    picture = funding_picture(track, Language.NL)

    assert picture_png(picture, "x.png", Language.NL) == picture_png(picture, "x.png", Language.NL)


@pytest.mark.parametrize("language", Language)
def test_letters_that_no_font_has_are_told(language: Language) -> None:
    """The text is named, and the picture is still made; a sign stands where the letters would be."""
    track = looked_at(FOREIGN).track
    assert track
    made = picture_png(roles_picture(track, language), "x.roles.png", language)
    (problem,) = made.problems

    assert made.content
    assert (problem.artifact, problem.code) == ("x.roles.png", RenderingCode.MISSING_GLYPHS)
    assert "ሰላም" in problem.message
    assert REPLACED in problem.message


def test_a_text_cannot_leave_its_place() -> None:
    """What looks like markup is drawn as text."""
    track = looked_at(SMALL.replace("Klein traject", "'</text></svg><script> & \"ሰ'")).track
    assert track

    assert picture_png(roles_picture(track, Language.NL), "x.png", Language.NL).content


def test_a_picture_that_cannot_be_read_is_told() -> None:
    """The mistake is ours: nothing is made, and it says so."""
    broken = Picture("x", "<svg", "", "", "", ())
    made = picture_png(broken, "x.png", Language.EN)

    assert not made.content
    assert [problem.code for problem in made.problems] == [RenderingCode.ENGINE_FAILED]
    with pytest.raises(ValueError, match="not drawn"):
        picture_png(Picture("x", "", "", "", "", ()), "x.png", Language.EN)
