"""A site as a server gives it, looked at in a real browser."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

PHONE, DESK = 320, 1280
"""Widths of a window; 320 pixels are 1280 at 400 per cent."""


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files without telling of each."""

    def log_message(self, *told: object) -> None:
        """Nothing."""


def served(folder: Path) -> Iterator[str]:
    """The address of the folder, as long as it is asked for."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def looked_through(page: Page, address: str, paths: list[str], width: int) -> None:
    """No violation, no message, no request to another place, nothing wider than the window."""
    told: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type != "log" else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": width, "height": 900})
    axe = Axe()
    for path in paths:
        page.goto(f"{address}/{path}")
        page.evaluate("document.fonts.ready")
        found = axe.run(page, options={"resultTypes": ["violations"]})
        assert found.violations_count == 0, f"{path} at {width}: {found.generate_report()}"
        inside = page.evaluate("document.documentElement.scrollWidth")
        assert inside <= width, f"{path} is {inside} wide at {width}"
    assert not told
    assert not [url for url in asked if not url.startswith((address, "data:"))]


def typed_in_search(page: Page, words: str) -> None:
    """Type the words once the field has the focus: before that, a letter such as n turns the page."""
    field = page.locator("#mkdocs-search-query")
    expect(field).to_be_focused()
    field.press_sequentially(words)
