"""The pictures in a real browser: no barrier, and no text over another, out of its picture or out of shape."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

import run
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.rendering.diagrams.picture import Picture
from canvas.rendering.diagrams.steps import steps_picture
from canvas.rendering.fonts import font_faces_inside
from tests.rendering.shapes import SHAPES
from tests.rendering.test_pages_in_browser import FLAGS
from tests.rendering.test_pictures import PICTURES

pytestmark = pytest.mark.browser

ALL = {"steps": steps_picture, **PICTURES}
MEASURE = """() => [...document.querySelectorAll('svg')].map(svg => {
  const page = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')].map(text => {
    const box = text.getBoundingClientRect();
    const own = text.cloneNode(true);
    own.removeAttribute('textLength');
    text.parentNode.append(own);
    const natural = own.getComputedTextLength();
    own.remove();
    const asked = parseFloat(text.getAttribute('textLength') || natural);
    return {words: text.textContent, left: box.left - page.left, right: box.right - page.left,
            middle: (box.top + box.bottom) / 2 - page.top, natural, asked};
  });
  return {name: svg.querySelector('title').textContent, width: page.width, height: page.height, texts};
})"""
_SLACK = 1.5
_LINE = 14


@pytest.fixture(scope="module")
def browser_page() -> Iterator[Page]:
    """A page of a browser with nothing in it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=run.find_browser(), args=FLAGS)
        yield browser.new_context(bypass_csp=True).new_page()
        browser.close()


def _page(pictures: list[Picture], language: Language) -> str:
    """A page with these drawings in it, each with ids of its own."""
    drawn = "".join(
        each.svg.replace('id="', f'id="n{n}-').replace('by="', f'by="n{n}-') for n, each in enumerate(pictures)
    )
    return (
        f'<!doctype html><html lang="{language.value}"><meta charset="utf-8"><title>Pictures</title>'
        f"<style>{font_faces_inside()} svg {{ display: block }}</style><main><h1>Pictures</h1>{drawn}</main></html>"
    )


def _pictures(track: Track, language: Language) -> list[Picture]:
    return [draw(track, language) for draw in ALL.values()]


@pytest.mark.parametrize("language", [Language.NL, pytest.param(Language.EN, marks=pytest.mark.thorough)])
def test_no_text_lies_over_another_or_leaves_its_picture(browser_page: Page, language: Language) -> None:
    """As the browser measures it, for the examples and the tracks of every form."""
    pictures = [picture for track in SHAPES.values() for picture in _pictures(track, language)]
    browser_page.set_content(_page(pictures, language))
    browser_page.evaluate("document.fonts.ready")
    found: list[dict[str, Any]] = browser_page.evaluate(MEASURE)

    assert len(found) == len(pictures)
    for picture in found:
        texts = sorted(picture["texts"], key=lambda text: float(text["middle"]))
        for place, text in enumerate(texts):
            where = (picture["name"], text["words"])
            assert text["left"] >= -_SLACK, where
            assert text["right"] <= picture["width"] + _SLACK, where
            assert 0 <= text["middle"] <= picture["height"], where
            if text["words"].isascii():
                assert text["asked"] == pytest.approx(text["natural"], rel=0.03, abs=2), where
            for other in texts[place + 1 :]:
                if other["middle"] - text["middle"] >= _LINE:
                    break
                beside = text["right"] <= other["left"] + _SLACK or other["right"] <= text["left"] + _SLACK
                assert beside, (picture["name"], text["words"], other["words"])


@pytest.mark.parametrize("language", [Language.NL, pytest.param(Language.EN, marks=pytest.mark.thorough)])
def test_a_picture_in_a_page_is_no_barrier(browser_page: Page, language: Language) -> None:
    """Axe finds nothing to complain about."""
    names = ("voorbeeld", "groningen-werkfit", "empty", "crowd", "hostile")
    pictures = [picture for name in names for picture in _pictures(SHAPES[name], language)]
    browser_page.set_content(_page(pictures, language))

    violations = Axe().run(browser_page).response["violations"]

    assert [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in violations] == []
