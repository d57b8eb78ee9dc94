"""How far long work is: shown on a terminal, and nowhere else."""

import os
import pty
import re
import subprocess
from pathlib import Path

import pytest

from tests.cli.command import CANVAS, canvas
from tests.cli.test_build import TRACK


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four tracks."""
    for number in range(4):
        text = TRACK.replace("id: small", f"id: small-{number}")
        (tmp_path / f"small-{number}.track.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def shown_on_a_terminal(folder: Path, *arguments: str) -> str:
    """What stands on standard error when that is a terminal."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "LANG": "en_GB.UTF-8", "TERM": "xterm"}
    done = subprocess.Popen([CANVAS, *arguments], cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 10_000):
            shown += piece
    except OSError:
        pass  # so Linux says that the other end is closed
    finally:
        os.close(ours)
        done.wait(timeout=60)
    return shown.decode()


def test_rendering_shows_how_far_it_is(folder: Path) -> None:
    """A track is a step of the bar."""
    shown = shown_on_a_terminal(folder, "render", ".", "--only", "steps", "-o", "out")

    assert "Making" in shown
    assert {"25%", "50%", "75%", "100%"} <= set(re.findall(r"[0-9]+%", shown))


def test_a_pipe_gets_no_bar(folder: Path) -> None:
    """What programs read stays as it is."""
    done = canvas("render", ".", "--only", "steps", "-o", "out", cwd=folder)

    assert done.returncode == 0
    assert "%" not in done.stderr


def test_short_work_shows_no_bar(folder: Path) -> None:
    """One track is there before a bar could be read."""
    assert "%" not in shown_on_a_terminal(folder, "render", "small-1.track.yaml", "--only", "steps", "-o", "out")
