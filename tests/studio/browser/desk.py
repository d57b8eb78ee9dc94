"""A studio that runs, a window of a browser on it, and what a person does there."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.cli.command import CANVAS

READY = "body[data-ready]"
TEXT = "#text"


@dataclass(frozen=True, slots=True)
class Studio:
    """A folder with tracks and the address at which they are served."""

    folder: Path
    address: str

    def write(self, name: str, text: str) -> Path:
        """A file in the folder."""
        path = self.folder / f"{name}.track.yaml"
        path.write_text(text, encoding="utf-8")
        return path


@contextmanager
def served(folder: Path, language: str) -> Iterator[Studio]:
    """`canvas serve` as a process of its own."""
    command = [CANVAS, "serve", str(folder), "--language", language]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        yield Studio(folder, process.stdout.readline().strip())
        process.terminate()


@dataclass(slots=True)
class Window:
    """A page of the studio that notes what it complains about and where it reaches."""

    page: Page
    studio: Studio
    told: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    refused: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.page.on("console", lambda message: self._note(message))
        self.page.on("pageerror", lambda error: self.told.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))

    def _note(self, message: object) -> None:
        text, kind = message.text, message.type  # type: ignore[attr-defined]
        if not any(f"status of {status}" in text for status in self.refused) and kind != "log":
            self.told.append(text)

    def track(self, name: str) -> "Window":
        """Open a track; the first answers are there."""
        return self._open(f"track/{name}.track.yaml", "#panel-canvas[data-serial]")

    def workshop(self, name: str) -> "Window":
        """Open the view for a workshop."""
        return self._open(f"workshop/{name}.track.yaml", "body[data-shown]")

    def _open(self, path: str, shown: str) -> "Window":
        self.page.goto(self.studio.address + path)
        self.page.wait_for_selector(READY)
        self.page.wait_for_selector(shown, state="attached")
        return self

    @property
    def text(self) -> str:
        """The text in the text area."""
        return self.page.locator(TEXT).input_value()

    def wait_looked(self) -> None:
        """Until what was found belongs to the text as it is."""
        serial = self.page.evaluate("document.body.dataset.serial")
        self.page.wait_for_selector(f'body[data-looked="{serial}"]')

    def put_cursor(self, words: str) -> None:
        """Put the cursor behind the first place of these words."""
        place = self.text.index(words) + len(words)
        self.page.locator(TEXT).focus()
        self.page.locator(TEXT).evaluate("(area, at) => area.setSelectionRange(at, at)", place)

    def type_behind(self, words: str, typed: str) -> None:
        """Type behind the first place of these words."""
        self.put_cursor(words)
        self.page.keyboard.type(typed)

    def save(self) -> None:
        """Save, and wait until it is done."""
        self.page.keyboard.press("Control+s")
        expect(self.page.locator("#saved")).to_have_attribute("data-state", "saved")

    def has_no_barrier(self) -> None:
        """Axe finds nothing, and nothing is wider than the window."""
        self.fits()
        found = Axe().run(self.page, options={"resultTypes": ["violations"]})
        assert found.violations_count == 0, found.generate_report()

    def fits(self) -> None:
        """Nothing is wider than the window."""
        self.page.evaluate("document.fonts.ready")
        wide = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{wide} pixels too wide at {self.page.viewport_size}"

    def is_quiet(self) -> None:
        """No message of the browser, and no request to another place."""
        assert not self.told, self.told
        elsewhere = [url for url in self.asked if not url.startswith((self.studio.address, "data:"))]
        assert not elsewhere, elsewhere


def window_on(studio: Studio, browser: Browser, width: int = 1440, height: int = 900) -> Window:
    """A new window with a store of its own."""
    page = browser.new_context(viewport={"width": width, "height": height}).new_page()
    page.set_default_timeout(10_000)
    return Window(page, studio)
