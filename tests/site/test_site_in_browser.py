"""The pages of a site in a real browser: no barrier, no sideways scrolling, and everything by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

import run
from tests.cli.command import canvas
from tests.rendering.test_pages_in_browser import FLAGS
from tests.site.browsing import DESK, PHONE, looked_through, served, typed_in_search
from tests.site.tracks import mkdocs

pytestmark = pytest.mark.browser

PAGES = ("index.html", "tracks/index.html", "tracks/zorg/index.html", "en/tracks/the_canvas/index.html")
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def address(website: Path) -> Iterator[str]:
    """The small site, as a server gives it."""
    yield from served(website / "site")


@pytest.fixture(scope="module")
def browser_page() -> Iterator[Page]:
    """A page of a browser that notes what it asks for and complains about."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=run.find_browser(), args=FLAGS)
        yield browser.new_page()
        browser.close()


@pytest.mark.parametrize("width", [PHONE, pytest.param(DESK, marks=pytest.mark.thorough)])
def test_no_page_has_a_barrier(address: str, browser_page: Page, width: int) -> None:
    """At a desk and on the smallest phone; 320 pixels are 1280 at 400 per cent."""
    looked_through(browser_page, address, list(PAGES), width)


def test_the_comparison_is_sorted_and_filtered_by_keyboard(address: str, browser_page: Page) -> None:
    """Enter sorts, a second time the other way; what is typed and chosen filters, and the number is told."""
    page = browser_page
    page.set_viewport_size({"width": DESK, "height": 900})
    page.goto(f"{address}/tracks/index.html")
    titles = page.locator("table.compare tbody tr:visible th")
    size = page.get_by_role("button", name="Deelnemers")

    size.press("Enter")
    assert titles.all_inner_texts() == ["Work in the green", "Aan de slag in de zorg"]
    expect(page.locator("th[aria-sort=ascending]")).to_have_text("Deelnemers")
    size.press("Enter")
    assert titles.all_inner_texts() == ["Aan de slag in de zorg", "Work in the green"]

    page.get_by_label("Zoek in de tabel").press_sequentially("ede")
    assert titles.all_inner_texts() == ["Work in the green"]
    expect(page.get_by_role("status")).to_have_text("1 van 2 trajecten")
    page.get_by_role("button", name="Alles weer tonen").press("Enter")
    expect(titles).to_have_count(2)
    page.get_by_label("Regio").press("L")
    assert titles.all_inner_texts() == ["Aan de slag in de zorg"]


def test_the_language_is_switched_by_keyboard(address: str, browser_page: Page) -> None:
    """The same page in the other language; the page says which it is."""
    browser_page.goto(f"{address}/tracks/zorg/index.html")
    browser_page.get_by_role("link", name="English", exact=True).first.press("Enter")

    browser_page.wait_for_url("**/en/tracks/zorg/index.html")
    assert browser_page.evaluate("document.documentElement.lang") == "en"


def test_the_comparison_reads_without_a_script(address: str, browser_page: Page) -> None:
    """All rows, and no control that would do nothing."""
    context = browser_page.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
    page = context.new_page()
    page.goto(f"{address}/tracks/index.html")

    assert page.locator("table.compare tbody tr").count() == 2
    assert page.locator(".wc button, .wc input, .wc select").count() == 0
    context.close()


def test_the_search_finds_a_track(address: str, browser_page: Page) -> None:
    """By a party, over HTTP and with nothing from elsewhere."""
    browser_page.set_viewport_size({"width": DESK, "height": 900})
    with browser_page.expect_console_message(lambda message: "search ready" in message.text):
        browser_page.goto(f"{address}/index.html")
    browser_page.locator('[data-bs-target="#mkdocs_search_modal"]').press("Enter")
    typed_in_search(browser_page, "linde")

    expect(browser_page.locator('#mkdocs-search-results a[href*="tracks/zorg/"]').first).to_be_visible()


@pytest.mark.thorough
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_no_page_of_the_examples_has_a_barrier(
    tmp_path_factory: pytest.TempPathFactory, browser_page: Page, width: int
) -> None:
    """All examples in both languages, with everything that can be shown."""
    folder = tmp_path_factory.mktemp("examples")
    show = "plan,money,findings,questions"
    canvas("site", str(EXAMPLES), "-o", "website", "--show", show, cwd=folder)
    site = folder / "website"
    assert mkdocs(site, "--strict").returncode == 0
    pages = [str(page.relative_to(site / "site")) for page in (site / "site").rglob("index.html")]
    for address in served(site / "site"):
        looked_through(browser_page, address, pages, width)
