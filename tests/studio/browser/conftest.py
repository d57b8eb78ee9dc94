"""
A browser and a studio in each language, for the tests of this folder.

Not for the whole session: two of these browsers cannot live in one process, and other tests open theirs.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

import run
from tests.rendering.test_pages_in_browser import FLAGS
from tests.studio.browser.desk import Studio, Window, served, window_on


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=run.find_browser(), args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture(scope="package")
def dutch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    with served(tmp_path_factory.mktemp("studio-nl"), "nl") as studio:
        yield studio


@pytest.fixture(scope="package")
def english(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    with served(tmp_path_factory.mktemp("studio-en"), "en") as studio:
        yield studio


@pytest.fixture
def window(dutch: Studio, browser: Browser) -> Iterator[Window]:
    """A window on the Dutch studio; at the end nothing was complained about and nothing asked elsewhere."""
    opened = window_on(dutch, browser)
    yield opened
    opened.is_quiet()
    opened.page.context.close()
