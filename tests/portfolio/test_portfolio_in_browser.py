"""The page of a portfolio in a real browser: no barrier, no sideways scrolling, sorted by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

import run
from canvas.analysis.portfolio.portfolio import portfolio
from canvas.cli.output import write_all
from canvas.domain.language import Language
from canvas.rendering.portfolio.pages import portfolio_pages
from tests.portfolio.tracks import region, state
from tests.rendering.test_pages_in_browser import FLAGS
from tests.site.browsing import DESK, PHONE, looked_through

pytestmark = pytest.mark.browser

WIDE = 1400


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The region with a picture, as it lies on a disk."""
    folder: Path = tmp_path_factory.mktemp("portfolio")
    texts = {name: text.replace(f"Leerwerkbedrijf {name[8:]}", "Leerwerkbedrijf") for name, text in region().items()}
    write_all(folder, tuple(portfolio_pages(portfolio(state(texts)), Language.NL)), remove_others=False)
    return folder.as_uri()


@pytest.fixture(scope="module")
def browser_page() -> Iterator[Page]:
    """A page of a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=run.find_browser(), args=FLAGS)
        yield browser.new_page()
        browser.close()


@pytest.mark.parametrize("width", [PHONE, pytest.param(DESK, marks=pytest.mark.thorough)])
def test_it_has_no_barrier(address: str, browser_page: Page, width: int) -> None:
    """At a desk and on the smallest phone."""
    looked_through(browser_page, address, ["portfolio.html"], width)


def test_many_cards_are_folded(address: str, browser_page: Page) -> None:
    """On a phone the first of a long table stand there, and a button for the others; at a desk all of them."""
    page = browser_page
    page.set_viewport_size({"width": PHONE, "height": 900})
    page.goto(f"{address}/portfolio.html")
    gaps = page.locator(".piece:has(#findings)")
    rows, button = gaps.locator("tbody tr:visible"), gaps.get_by_role("button", name="Alles tonen")
    few = rows.count()
    assert few < gaps.locator("tbody tr").count()

    button.press("Enter")
    assert rows.count() == gaps.locator("tbody tr").count()
    gaps.get_by_role("button", name="Minder tonen").press("Enter")
    assert rows.count() == few
    page.set_viewport_size({"width": DESK, "height": 900})
    assert rows.count() == gaps.locator("tbody tr").count()
    assert not gaps.get_by_role("button", name="Alles tonen").is_visible()


def test_no_table_is_wider_than_a_desk(address: str, browser_page: Page) -> None:
    """With the signs of sorting in every heading, and with sums that say over how many tracks they are."""
    page = browser_page
    page.set_viewport_size({"width": WIDE, "height": 900})
    page.goto(f"{address}/portfolio.html")

    assert (
        page.evaluate(
            "[...document.querySelectorAll('.sheet')].filter(sheet => sheet.scrollWidth > sheet.clientWidth)"
            ".map(sheet => sheet.ariaLabel)"
        )
        == []
    )
    signs = page.evaluate(
        "[...document.querySelectorAll('thead button')].map(button => getComputedStyle(button, '::after').content)"
    )
    assert set(signs) == {'"↕"'}


def test_it_is_sorted_and_filtered_by_keyboard(address: str, browser_page: Page) -> None:
    """What is not known stands last, whichever way is sorted; other tables are sorted, too."""
    page = browser_page
    page.set_viewport_size({"width": DESK, "height": 900})
    page.goto(f"{address}/portfolio.html")
    titles = page.locator("table.tracks tbody tr:visible th")
    people = page.locator("table.tracks").get_by_role("button", name="Deelnemers")

    people.press("Enter")
    assert titles.all_inner_texts()[:3] == ["Werkfit in hoogezand", "Werkfit in assen", "Werkfit in veendam"]
    people.press("Enter")
    assert titles.all_inner_texts()[:3] == ["Werkfit in veendam", "Werkfit in assen", "Werkfit in hoogezand"]
    page.get_by_label("Zoek in de tabel").press_sequentially("green")
    expect(titles).to_have_count(1)
    gaps = page.locator(".piece:has(#findings) table")
    gaps.get_by_role("button", name="Wat open is").press("Enter")
    codes = gaps.locator("tbody th").all_inner_texts()
    assert codes == sorted(codes)
