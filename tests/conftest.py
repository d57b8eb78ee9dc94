"""What every test shares: the long ones on demand, no network, no cache of the user, no silent skips."""

import os
import signal
import sys

import pytest
from hypothesis import settings
from playwright.sync_api import expect

import run
from canvas.cache import FOLDER_VARIABLE

NO_BROWSER = "no Chromium or Chrome on this machine"
_PATIENCE = 20_000
"""Milliseconds for a page to become as expected, on a machine that does more at once."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--thorough", action="store_true", help="run the long tests too")


def pytest_configure(config: pytest.Config) -> None:
    # The same examples in every everyday run: a change fails for what it changed.
    settings.register_profile("everyday", derandomize=True, deadline=None, max_examples=50)
    settings.register_profile("thorough", deadline=None, max_examples=1000)
    settings.load_profile("thorough" if config.getoption("--thorough") else "everyday")
    expect.set_options(timeout=_PATIENCE)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    browser = run.find_browser()
    for item in items:
        if item.get_closest_marker("browser") and not browser:
            item.add_marker(pytest.mark.skip(reason=NO_BROWSER))
    if config.getoption("--thorough"):
        return
    long = [item for item in items if item.get_closest_marker("thorough")]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if item not in long]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = [report for report in terminalreporter.stats.get("skipped", []) if NO_BROWSER in str(report.longrepr)]
    if skipped:
        terminalreporter.write_sep("!", f"NOT TESTED: {len(skipped)} page tests, {NO_BROWSER}", red=True)


def _only_this_machine(event: str, details: tuple[object, ...]) -> None:
    if event != "socket.connect" or not isinstance(details[1], tuple):
        return
    host = str(details[1][0])
    if not (host.startswith("127.") or host in ("localhost", "::1")):
        raise RuntimeError(f"a test wants to reach {host}; tests stay on this machine")


sys.addaudithook(_only_this_machine)

# In the background of a shell Ctrl-C is not heeded, neither by what is started from here.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# No folder can be made in it, so nothing is kept from one test for another; who tests the cache names a folder.
os.environ[FOLDER_VARIABLE] = os.devnull


@pytest.fixture
def browser_path() -> str:
    """The browser for a test marked `browser`."""
    found = run.find_browser()
    if not found:
        pytest.skip(NO_BROWSER)
    return found
