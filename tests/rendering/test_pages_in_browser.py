"""The pages in a real browser: no barrier, no sideways scrolling, no complaint."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

import run
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.rendering.artifact import Artifact, MediaType
from canvas.rendering.fonts import font_files
from canvas.rendering.outputs import wanted
from canvas.rendering.pages.findings import HtmlReport
from canvas.rendering.pages.index import index_page
from canvas.rendering.render import render_all
from canvas.rendering.reports.report import part_of, sums_of
from tests.examples.gallery import EXAMPLES
from tests.rendering.tracks import EMPTY, LONG_WORDS, SMALL, UNREADABLE, looked_at

pytestmark = pytest.mark.browser

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
WIDTHS = (320, 768, 880, 1210, 1400)
_DRAWN = """[...document.querySelectorAll('.mark, .sign, .severity, .number')].map(each => [
    each.classList[0], getComputedStyle(each)[each instanceof SVGElement ? 'color' : 'backgroundColor']])"""
"""Every mark and sign of a page, with the colour it is drawn in."""
_PRINTED_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


def _inspections(language: Language) -> list[Inspection]:
    """The fullest, the emptiest and the longest-worded track, one half filled, and a file that cannot be read."""
    full = (EXAMPLES / "voorbeeld" / "voorbeeld.track.yaml").read_text(encoding="utf-8")
    texts = {"vol": full, "leeg": EMPTY, "lang": LONG_WORDS, "klein": SMALL, "kapot": UNREADABLE}
    return [looked_at(text, language, f"{name}.track.yaml") for name, text in texts.items()]


@pytest.fixture(scope="module", params=[Language.NL, pytest.param(Language.EN, marks=pytest.mark.thorough)], ids=str)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A build of a few tracks on disk: its pages."""
    language: Language = request.param
    root = tmp_path_factory.mktemp(f"build-{language}")
    inspections = _inspections(language)
    made = [artifact for rendering in render_all(inspections, has_index=True) for artifact in rendering.artifacts]
    index = index_page([(each, wanted(each)) for each in inspections], language)
    found = HtmlReport("https://example.org/{code}.html", show_accepted=True)
    parts = [part_of(each, found) for each in inspections]
    alone = Artifact("found.html", MediaType.HTML, "".join(found.whole(parts, sums_of(parts, language))).encode())
    pages = []
    for artifact in (*made, *font_files(), index, alone):
        path = root / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
        pages += [path] if artifact.media_type is MediaType.HTML else []
    return pages


@pytest.fixture(scope="module")
def browser_page() -> Iterator[Page]:
    """A page of a browser with nothing in it."""

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=run.find_browser(), args=FLAGS)
        yield browser.new_context(bypass_csp=True).new_page()
        browser.close()


def _no_barrier(built: list[Path], page: Page, width: int) -> None:
    axe = Axe()
    page.set_viewport_size({"width": width, "height": 900})
    for path in built:
        page.goto(path.as_uri())
        results = axe.run(page, options={"resultTypes": ["violations"]})
        assert results.violations_count == 0, f"{path.name} at {width}: {results.generate_report()}"


def test_no_page_has_a_barrier(built: list[Path], browser_page: Page, request: pytest.FixtureRequest) -> None:
    """Axe finds nothing: contrast, headings, landmarks, names, tables and language are in order."""
    language = request.node.callspec.params["built"]
    # every sort of page once: in Dutch the fullest track, in English the emptiest, a broken one, and pages of many
    looked_at = ("voorbeeld",) if language is Language.NL else ("leeg", "kapot", built[-1].parent.name)
    _no_barrier([page for page in built if page.parent.name in looked_at], browser_page, WIDTHS[-1])


@pytest.mark.thorough
@pytest.mark.parametrize("width", [WIDTHS[0], WIDTHS[-1]])
def test_no_page_has_a_barrier_on_a_phone_or_a_desk(built: list[Path], browser_page: Page, width: int) -> None:
    """All pages in both languages; tables that became lists are as good to read."""
    _no_barrier(built, browser_page, width)


@pytest.mark.parametrize(
    "widths", [WIDTHS[::3], pytest.param(WIDTHS, marks=pytest.mark.thorough)], ids=["some widths", "all widths"]
)
def test_no_page_scrolls_sideways(built: list[Path], browser_page: Page, widths: tuple[int, ...]) -> None:
    """At the width of a phone, a tablet and a desk everything fits, the longest Dutch words too."""
    for width in widths:
        browser_page.set_viewport_size({"width": width, "height": 900})
        for path in built:
            browser_page.goto(path.as_uri())
            inside = browser_page.evaluate("document.documentElement.scrollWidth")
            assert inside <= width, f"{path.name} is {inside} wide at {width}"


def test_the_browser_has_no_complaint(built: list[Path], browser_page: Page) -> None:
    """No message in the console, and nothing is asked for but the page and its font."""
    said: list[str] = []
    asked: list[str] = []
    browser_page.on("console", lambda message: said.append(message.text))
    browser_page.on("pageerror", lambda error: said.append(str(error)))
    browser_page.on("request", lambda request: asked.append(request.url))
    for path in built:
        browser_page.goto(path.as_uri())
        browser_page.evaluate("document.fonts.ready")

    assert said == []
    assert {url.rpartition(".")[2].partition("#")[0] for url in asked} == {"html", "ttf"}


def test_marks_and_signs_follow_the_colours_that_somebody_chose(built: list[Path], browser_page: Page) -> None:
    """In colours of high contrast, light on dark, nothing of the page stays dark on dark."""
    browser_page.emulate_media(forced_colors="active", color_scheme="dark")
    seen: set[str] = set()
    for path in [each for each in built if each.name.startswith(("klein.canvas", "klein.report"))]:
        browser_page.goto(path.as_uri())
        for sort, colour in browser_page.evaluate(_DRAWN):
            seen.add(sort)
            assert colour == "rgb(255, 255, 255)", f"{sort} in {path.name}"
    browser_page.emulate_media(forced_colors="none", color_scheme="light")
    assert seen == {"mark", "sign", "severity", "number"}


def test_pages_use_the_font_that_comes_with_them(built: list[Path], browser_page: Page) -> None:
    """The shipped font is loaded from beside the pages, in the folder of a track and at the top."""
    for path in (built[0], built[-1]):
        browser_page.goto(path.as_uri())
        browser_page.evaluate("document.fonts.ready")
        assert browser_page.evaluate("document.fonts.check('16px \"Atkinson Hyperlegible\"')")


def test_what_is_handed_out_is_printed_on_one_sheet(built: list[Path], browser_page: Page) -> None:
    """However much a track says."""
    sheets = [path for path in built if ".expectations." in path.name]
    assert sheets
    for path in sheets:
        browser_page.goto(path.as_uri())
        browser_page.evaluate("document.fonts.ready")
        printed = browser_page.pdf(prefer_css_page_size=True)
        assert len(_PRINTED_PAGE.findall(printed)) == 1, path.name
