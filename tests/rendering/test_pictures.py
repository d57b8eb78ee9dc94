"""What holds for every picture: well formed, spoken, within its page, and with nothing over each other."""

from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given, settings

from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.diagrams.coverage import coverage_picture
from canvas.rendering.diagrams.funding import funding_picture
from canvas.rendering.diagrams.funnel import funnel_picture
from canvas.rendering.diagrams.parties import parties_picture
from canvas.rendering.diagrams.picture import Picture
from canvas.rendering.diagrams.roles import roles_picture
from canvas.rendering.diagrams.timeline import timeline_picture
from tests.rendering.shapes import POISON, SHAPES, hostile
from tests.support.pictures import SVG, drawing, elements, page_texts, squeezed, text_size
from tests.support.strategies import tracks

PICTURES: dict[str, Callable[[Track, Language], Picture]] = {
    "coverage": coverage_picture,
    "funding": funding_picture,
    "funnel": funnel_picture,
    "parties": parties_picture,
    "roles": roles_picture,
    "timeline": timeline_picture,
}
DRAWN = {"svg", "title", "desc", "g", "rect", "path", "text", "circle", "defs", "pattern"}
_LINE = 3
"""How far the tails of letters may reach into the line below, in pixels."""


@pytest.fixture(params=PICTURES)
def picture(request: pytest.FixtureRequest) -> Callable[[Track, Language], Picture]:
    """Every picture in turn."""
    return PICTURES[request.param]


@pytest.fixture(params=SHAPES)
def shape(request: pytest.FixtureRequest) -> Track:
    """Tracks of every form in turn."""
    return SHAPES[request.param]


Draw = Callable[[Track, Language], Picture]


@pytest.mark.parametrize("language", Language)
def test_it_is_one_picture_with_a_name_and_a_text(picture: Draw, shape: Track, language: Language) -> None:
    """A reader without eyes gets a title and all facts, in the language of the run; ids are those of this picture."""
    made = picture(shape, language)
    root = drawing(made.svg)
    title, description = root[0], root[1]

    assert elements(made.svg) <= DRAWN
    assert (root.get("role"), root.get("lang")) == ("img", language.value)
    assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == description.get("id")
    assert (title.get("id") or "").endswith(f"-{made.name}-title")
    assert squeezed(title.text or "") == squeezed(made.title)
    assert len((description.text or "").split("\n")) == len(made.description.split("\n")) > 1
    assert "{" not in made.description.replace(POISON, "")


@pytest.mark.parametrize("language", Language)
def test_every_text_has_its_own_place_on_the_page(picture: Draw, shape: Track, language: Language) -> None:
    """Nothing runs off the page, which is no wider than the text of an A4 page carries; no line lies over another."""
    svg = picture(shape, language).svg
    root = drawing(svg)
    width, height = (float(root.attrib[name]) for name in ("width", "height"))
    found = page_texts(svg)

    assert root.attrib["viewBox"] == f"0 0 {width:g} {height:g}"
    assert width <= 860
    for text in found:
        assert text.area.x >= 0
        assert text.area.x + text.area.width <= width
        assert text.area.y >= 0
        assert text.area.y + text.area.height <= height
    lowest = sorted(found, key=lambda text: text.area.y)
    for one, other in combinations(lowest, 2):
        near = other.area.y < one.area.y + one.area.height - _LINE
        beside = one.area.x + one.area.width <= other.area.x or other.area.x + other.area.width <= one.area.x
        assert not near or beside, (one, other)


def test_no_text_is_too_small_to_read(picture: Draw, shape: Track) -> None:
    """The least size of letters across the text of an A4 page."""
    root = drawing(picture(shape, Language.NL).svg)
    texts = list(root.iter(f"{SVG}text"))

    assert texts
    assert float(root.attrib["font-size"]) == 14
    assert all(text_size(text) >= 14 for text in texts)


def test_every_label_keeps_its_box_in_any_font(picture: Draw, shape: Track) -> None:
    """All lines have a measured length, but for letters that the font lacks, which must not be stretched."""
    for text in drawing(picture(shape, Language.NL).svg).iter(f"{SVG}text"):
        assert text.get("textLength") or not (text.text or "").isascii()


def test_the_same_track_gives_the_same_bytes(picture: Draw, shape: Track) -> None:
    """Drawn again."""
    assert picture(shape, Language.NL) == picture(shape.model_copy(), Language.NL)


def test_hostile_text_stays_text(picture: Draw) -> None:
    """Nothing that a user wrote becomes an element, and an XML reader finds all of it back."""
    made = picture(hostile(), Language.NL)

    assert elements(made.svg) <= DRAWN
    assert squeezed(POISON) in squeezed(drawing(made.svg)[1].text or "")
    assert squeezed(POISON) in squeezed("".join(text.words for text in page_texts(made.svg)))
    assert POISON in made.description


@settings(max_examples=30, deadline=None)
@given(found=tracks)
def test_any_track_gives_every_picture(found: Track) -> None:
    """Whatever the format allows can be drawn and said."""
    for draw in PICTURES.values():
        made = draw(found, Language.EN)
        assert elements(made.svg) <= DRAWN
        assert all(problem.code is RenderingCode.TEXT_SHORTENED for problem in made.problems)
        assert made.description


def test_examples_lose_no_text(picture: Draw) -> None:
    """In none of the examples a name has to be cut."""
    for name in ("voorbeeld", "groningen-werkfit", "den-haag-groepsstage", "proeftuin-glas", "refugee-talent-hub"):
        assert picture(SHAPES[name], Language.NL).problems == ()
        assert picture(SHAPES[name], Language.EN).problems == ()
