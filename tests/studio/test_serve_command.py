"""The command: it starts soon, prints the address alone, and stops cleanly."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.command import CANVAS, canvas
from tests.studio.conftest import HALF

SOON = 2.0
"""Seconds of work from the command to the address: another program that runs beside it does not count."""

BLOCKED = "raise ModuleNotFoundError(f'No module named {__name__!r}', name=__name__)\n"
BROWSER = '#!/bin/sh\necho "$1" > "{seen}"\n'
ENVIRONMENT = {**os.environ, "LANG": "en_GB.UTF-8", "LC_ALL": "", "PYTHONUTF8": "1"}


@contextmanager
def started(*arguments: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [CANVAS, "serve", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**ENVIRONMENT, **environment},
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def address_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().rstrip("\n")


def worked(process: subprocess.Popen[str]) -> float:
    """Seconds of processor time so far."""
    told = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "half.track.yaml").write_text(HALF, encoding="utf-8")
    return tmp_path / "half.track.yaml"


@pytest.mark.skipif(sys.platform != "linux", reason="another way to tell how long a process worked")
def test_it_prints_the_address_and_stops_at_ctrl_c(file: Path) -> None:
    with started(str(file), "--language", "nl") as process:
        address = address_of(process)
        took = worked(process)
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{32}/", address)
        with urllib.request.urlopen(address, timeout=10) as page:
            assert page.status == 200
            assert page.url == f"{address}track/half.track.yaml"
        # a page that listens does not hold it up
        with urllib.request.urlopen(f"{address}api/events?file=half.track.yaml", timeout=10) as stream:
            assert stream.readline() == b"event: now\n"
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=10) == 130
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read() == ""
        assert process.stderr.read().splitlines()[0].startswith("Open dit adres in je browser.")
    assert took < SOON


@pytest.mark.thorough
def test_it_starts_within_its_time(file: Path) -> None:
    """On a machine that has more to do than it has processors, so many times later."""
    took = []
    for _ in range(3):
        begun = time.perf_counter()
        with started(str(file)) as process:
            address_of(process)
            took.append(time.perf_counter() - begun)
    assert min(took) < SOON * max(1, os.getloadavg()[0] / (os.cpu_count() or 1))


@pytest.mark.thorough
def test_it_opens_the_browser_only_when_asked(file: Path, tmp_path: Path) -> None:
    seen, browser = tmp_path / "seen", tmp_path / "browser"
    browser.write_text(BROWSER.format(seen=seen), encoding="utf-8")
    browser.chmod(0o755)

    with started(str(file), "--open", BROWSER=f"{browser} %s") as process:
        address = address_of(process)
        end = time.monotonic() + 10
        while not (seen.exists() and seen.read_text(encoding="utf-8")) and time.monotonic() < end:
            time.sleep(0.01)
        assert seen.read_text(encoding="utf-8").strip() == address


def test_a_port_that_is_taken_is_told(file: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])

        run = canvas("serve", str(file), "--port", port, "--language", "nl")
    assert (run.returncode, run.stdout) == (1, "")
    (line,) = run.stderr.splitlines()
    assert port in line
    assert "--port" in line


@pytest.mark.thorough
def test_what_is_not_there_cannot_be_served(tmp_path: Path) -> None:
    run = canvas("serve", "nowhere.track.yaml", cwd=tmp_path)

    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.startswith("nowhere.track.yaml: Y")


@pytest.mark.thorough
def test_a_name_that_no_disk_takes_is_told_as_such(tmp_path: Path) -> None:
    run = canvas("serve", "n" * 5000, cwd=tmp_path)

    assert (run.returncode, run.stdout) == (1, "")
    assert ": Y18 " in run.stderr


@pytest.mark.parametrize(
    ("package", "language", "said"),
    [
        ("starlette", "nl", "is niet geïnstalleerd"),
        pytest.param("watchfiles", "en", "is not installed", marks=pytest.mark.thorough),
        pytest.param("uvicorn", "en", "is not installed", marks=pytest.mark.thorough),
    ],
)
def test_without_the_extra_it_says_in_a_line_what_to_install(
    tmp_path: Path, package: str, language: str, said: str
) -> None:
    (tmp_path / f"{package}.py").write_text(BLOCKED, encoding="utf-8")

    run = canvas("serve", "--language", language, cwd=tmp_path, PYTHONPATH=str(tmp_path))
    assert (run.returncode, run.stdout) == (1, "")
    (line,) = run.stderr.splitlines()
    assert said in line
    assert 'pip install "werkcanvas[studio]"' in line
