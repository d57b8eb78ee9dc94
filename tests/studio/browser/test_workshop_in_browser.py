"""The view for a workshop in a real browser: one block at a time, all of it by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.rendering.tracks import SMALL
from tests.studio.browser.desk import Studio, Window, window_on

pytestmark = pytest.mark.browser


@pytest.fixture
def small(dutch: Studio) -> Path:
    """A half-filled track."""
    return dutch.write("klein", SMALL)


@pytest.fixture
def projected(dutch: Studio, browser: Browser) -> Iterator[Window]:
    """A window as large as a projector."""
    opened = window_on(dutch, browser, 1920, 1080)
    yield opened
    opened.is_quiet()
    opened.page.context.close()


def test_the_view_has_no_barrier(projected: Window, small: Path) -> None:
    """On a dark ground, with a block that has cells; the light one is looked at with the long tests."""
    page = projected.workshop("klein").page
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", level=1)).to_have_text("Leer- en werkcomponent")
    page.keyboard.press("d")
    expect(page.locator("body")).to_have_class("workshop dark")
    projected.has_no_barrier()


def test_a_workshop_by_keyboard(projected: Window, small: Path) -> None:
    """Walk, run the clock, stick a note, park a question, and save: both stand in the file."""
    page = projected.workshop("klein").page
    title = page.get_by_role("heading", level=1)
    expect(title).to_have_text("Missie en doel")
    page.keyboard.press("PageDown")
    expect(title).to_have_text("Gemeenschappelijk belang")
    page.keyboard.press("ArrowLeft")

    clock = page.get_by_role("timer")
    expect(clock).to_have_text("12:00")
    page.keyboard.press("+")
    expect(clock).to_have_text("13:00")
    page.keyboard.press("t")
    expect(clock).to_have_text("12:59")
    page.keyboard.press("t")

    for _ in range(17):
        page.keyboard.press("ArrowRight")
    for _ in range(2):
        page.keyboard.press("ArrowLeft")
    page.keyboard.press("n")
    page.keyboard.type("Elk half jaar een nieuwe groep")
    page.keyboard.press("Enter")
    expect(page.locator("#stuck li")).to_have_count(1)
    page.keyboard.press("Escape")
    page.keyboard.press("p")
    page.keyboard.type("Wie betaalt de bus?")
    page.keyboard.press("Enter")
    expect(page.locator("#stuck li")).to_have_count(2)
    projected.save()
    written = small.read_text(encoding="utf-8")
    assert "Elk half jaar een nieuwe groep" in written
    assert "Wie betaalt de bus?" in written.split("open_vragen:")[1]


@pytest.mark.thorough
def test_what_stands_there_follows_the_file(projected: Window, small: Path) -> None:
    """A block shows what the file says, and what another program writes is there at once."""
    page = projected.workshop("klein").page
    filled = page.locator("#filled")
    expect(filled).to_contain_text("Tien mensen aan het werk.")
    small.write_text(SMALL.replace("Tien mensen", "Veertig mensen"), encoding="utf-8")
    expect(filled).to_contain_text("Veertig mensen aan het werk.")


@pytest.mark.thorough
def test_single_letters_can_be_switched_off(projected: Window, small: Path) -> None:
    """Who speaks to the computer types letters without meaning to: then only arrows and buttons do something."""
    page = projected.workshop("klein").page
    page.keyboard.press("?")
    page.get_by_label("Toetsen van één letter gebruiken").uncheck()
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.keyboard.press("n")
    expect(page.locator("#note-text")).not_to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", level=1)).to_have_text("Gemeenschappelijk belang")
