"""The page of one track in a real browser: writing, forms, pictures, saving, and two who write at the same time."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.cli.command import canvas
from tests.rendering.tracks import SMALL
from tests.studio.browser.answering import answered_by_forms, heavy_in
from tests.studio.browser.desk import Studio, Window, window_on

pytestmark = pytest.mark.browser

GOAL = "Tien mensen aan het werk."


@pytest.fixture
def small(dutch: Studio) -> Path:
    """A half-filled track."""
    return dutch.write("klein", SMALL)


def test_the_page_has_no_barrier(window: Window, small: Path) -> None:
    """With the canvas, and with a form open over what was found."""
    window.track("klein").has_no_barrier()
    window.page.get_by_role("tab", name="Vragen").click()
    window.page.get_by_role("button", name="Invullen").first.click()
    expect(window.page.locator("#form")).to_be_visible()
    window.has_no_barrier()


def test_everything_by_keyboard(window: Window, small: Path) -> None:
    """To the text, typing, undo, out of the text, to a picture, to a finding and its form, and saving."""
    page = window.track("klein").page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#text")).to_be_focused()
    window.type_behind(GOAL, " Samen")
    assert f"{GOAL} Samen" in window.text
    page.keyboard.press("Control+z")
    assert "Samen" not in window.text
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.locator("#form-here")).to_be_focused()

    page.keyboard.press("F6")
    expect(page.get_by_role("tab", name="Canvas")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#panel-steps svg").first).to_be_visible()

    window.wait_looked()
    page.keyboard.press("F6")
    page.keyboard.press("F8")
    expect(page.locator("#about .severity")).not_to_be_empty()
    before = window.text
    page.keyboard.press("Control+Enter")
    expect(page.locator("#form")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#form")).not_to_be_visible()
    assert window.text == before

    window.type_behind(GOAL, " Klaar.")
    window.save()
    assert f"{GOAL} Klaar." in small.read_text(encoding="utf-8")


def test_a_form_writes_and_undo_takes_it_back(window: Window, small: Path) -> None:
    """An empty block asks its question; the answer stands in the text, in the canvas, and nowhere else."""
    page = window.track("klein").page
    before = window.text
    page.locator('button[data-code="B8"]').click()
    page.locator("#form .fields :is(input[type=text], textarea)").first.fill("Na afloop wordt het gewoon aanbod")
    page.locator("#form button[type=submit]").click()

    expect(page.locator("#form")).not_to_be_visible()
    expect(page.locator("#text")).to_be_focused()
    assert "Na afloop wordt het gewoon aanbod" in window.text
    expect(page.locator(".canvas")).to_contain_text("Na afloop wordt het gewoon aanbod")
    page.keyboard.press("Control+z")
    assert window.text == before


def test_a_click_leads_to_the_text(window: Window, small: Path) -> None:
    """From a block of the canvas, from a part of a picture, and from a sign in the margin to its question."""
    page = window.track("klein").page
    page.locator(".canvas .box", has_text="Missie en doel").get_by_text(GOAL).click()
    assert _line(page).startswith("missie:")
    page.get_by_role("tab", name="Stappen").click()
    page.locator("#panel-steps text", has_text="Leren op het").first.click()
    assert _line(page).strip() == "- id: leren"
    page.locator(".flag").first.click()
    expect(page.get_by_role("tab", name="Vragen")).to_have_attribute("aria-selected", "true")


def _line(page: Page) -> str:
    line: str = page.locator("#text").evaluate(
        "area => area.value.slice(area.value.lastIndexOf('\\n', area.selectionStart - 1) + 1).split('\\n')[0]"
    )
    return line


def test_the_last_good_picture_stays(window: Window, small: Path) -> None:
    """While the text cannot be read the canvas stands there and says so; it comes back with the text."""
    page = window.track("klein").page
    window.type_behind("missie: {doel", " [")
    expect(page.locator("#panel-canvas .stale-words")).to_be_visible()
    expect(page.locator("#panel-canvas")).to_contain_text(GOAL)
    page.keyboard.press("Backspace")
    page.keyboard.press("Backspace")
    expect(page.locator("#panel-canvas .stale-words")).to_be_hidden()


def test_what_another_program_writes_is_there_at_once(window: Window, small: Path) -> None:
    """With nothing unsaved it simply stands there; with something unsaved it waits for a choice, side by side."""
    page = window.track("klein").page
    small.write_text(SMALL.replace(GOAL, "Twintig mensen."), encoding="utf-8")
    expect(page.locator("#text")).to_have_value(SMALL.replace(GOAL, "Twintig mensen."))

    window.type_behind("Twintig mensen.", " Hier.")
    theirs = SMALL.replace(GOAL, "Dertig mensen.")
    small.write_text(theirs, encoding="utf-8")
    expect(page.locator("[data-notice=conflict]")).to_be_visible()
    assert "Hier." in window.text

    page.keyboard.press("Control+s")
    compare = page.locator("#compare")
    expect(compare.locator(".only")).to_have_count(2)
    assert small.read_text(encoding="utf-8") == theirs
    # whoever is quicker than the event with which a dialog tells that it closed
    compare.get_by_role("button", name="Houd mijn tekst").evaluate(
        "button => { button.click(); dispatchEvent(new KeyboardEvent('keydown', {key: 's', ctrlKey: true})); }"
    )
    expect(page.locator("#saved")).to_have_attribute("data-state", "saved")
    assert "Twintig mensen. Hier." in small.read_text(encoding="utf-8")


def test_two_windows_on_one_file(window: Window, small: Path, dutch: Studio, browser: Browser) -> None:
    """What one saves the other has; who did not save yet is not overwritten and can take theirs."""
    one, two = window.track("klein"), window_on(dutch, browser).track("klein")
    one.type_behind(GOAL, " Een.")
    one.save()
    expect(two.page.locator("#text")).to_have_value(one.text)

    two.type_behind(GOAL, " Twee.")
    one.type_behind(GOAL, " Weer.")
    one.save()
    two.page.get_by_role("button", name="Neem het bestand op schijf").click()
    assert two.text == one.text
    two.page.keyboard.press("Control+z")
    two.is_quiet()
    two.page.context.close()


def test_from_a_new_file_to_nothing_left(window: Window, dutch: Studio) -> None:
    """`canvas new`, and then forms alone: nothing is left above a remark."""
    made = canvas("new", "nieuw", "--language", "nl", cwd=dutch.folder)
    assert made.returncode == 0, made.stderr
    page = window.track("nieuw").page
    page.get_by_role("tab", name="Vragen").click()
    answered_by_forms(window)
    window.save()
    assert not heavy_in(dutch.folder / "nieuw.track.yaml")
