"""The site of the project in a real browser: no barrier, no message, nothing from elsewhere, nothing too wide."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

import run
from tests.rendering.test_pages_in_browser import FLAGS
from tests.site.browsing import DESK, PHONE, looked_through, served, typed_in_search

pytestmark = pytest.mark.browser

SAMPLE = ("index.html", "nl/downloads.html", "tutorials/publisher.html")
"""One page of each sort that the documentation adds; pages of tracks are looked at in tests/site."""


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The site, as a server gives it."""
    yield from served(site)


@pytest.fixture(scope="module")
def browser_page() -> Iterator[Page]:
    """A page of a browser with nothing in it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=run.find_browser(), args=FLAGS)
        yield browser.new_page()
        browser.close()


def test_no_page_of_the_sample_has_a_barrier(address: str, browser_page: Page) -> None:
    """The smallest phone shows most of what can go wrong."""
    looked_through(browser_page, address, list(SAMPLE), PHONE)


def test_menu_language_and_search_work_by_keyboard(address: str, browser_page: Page) -> None:
    """The first stop leads past the menu; the language is switched, and a search finds a track by a party."""
    page = browser_page
    page.set_viewport_size({"width": DESK, "height": 900})
    page.goto(f"{address}/downloads.html")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("To the text")
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()

    with page.expect_console_message(lambda message: "search ready" in message.text):
        page.get_by_role("link", name="Nederlands", exact=True).press("Enter")
        page.wait_for_url("**/nl/downloads.html")
    assert page.evaluate("document.documentElement.lang") == "nl"
    page.get_by_text("Zoeken", exact=True).first.press("Enter")
    typed_in_search(page, "Nieuwkomers")
    expect(page.locator('#mkdocs-search-results a[href*="tracks/voorbeeld/"]').first).to_be_visible()


@pytest.mark.thorough
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_no_page_has_a_barrier(site: Path, address: str, browser_page: Page, width: int) -> None:
    """Every page that is not one of many alike; of those, a few."""
    pages = [str(page.relative_to(site)) for page in sorted(site.rglob("*.html"))]
    alike = [page for page in pages if "rules/" in page and not page.endswith("index.html")]
    looked_through(browser_page, address, [page for page in pages if page not in alike] + alike[::20], width)
