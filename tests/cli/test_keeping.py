"""`--no-cache` and the cache, as a user meets them: the same files, sooner."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from canvas.cache import FOLDER_VARIABLE
from tests.cli.command import CANVAS, canvas
from tests.cli.test_build import files_below

TRACK = """\
format: 1
track: {id: small, title: Small track, stage: idea}
mission: {goal: Work for twelve people.}
steps:
  - {id: prepare, kind: preparation, title: A preparation, duration: 12 weeks}
  - {id: learn, kind: learning-work, title: Learning at work}
"""
DRAWING = ("typst", "graphviz", "canvas.rendering.render", "canvas.rendering.workshop.kit")
MAKING = [
    ("render", "."),
    pytest.param(("build", "."), marks=pytest.mark.thorough),
    pytest.param(("workshop", "small.track.yaml"), marks=pytest.mark.thorough),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One track."""
    (tmp_path / "small.track.yaml").write_text(TRACK, encoding="utf-8")
    return tmp_path


def made(folder: Path, command: tuple[str, ...], output: str, cache: str = "cache") -> subprocess.CompletedProcess[str]:
    """Run it with the cache in a folder of its own; what it says of the output folder is left out."""
    done = canvas(*command, "-o", output, cwd=folder, **{FOLDER_VARIABLE: str(folder / cache)})
    done.stdout, done.stderr = (text.replace(f" {output}", " OUT") for text in (done.stdout, done.stderr))
    return done


def said(done: subprocess.CompletedProcess[str]) -> tuple[int, str, str]:
    """All that a user sees of it."""
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("command", MAKING, ids=["render", "build", "workshop"])
def test_what_is_kept_is_the_same(folder: Path, command: tuple[str, ...]) -> None:
    """The same bytes and the same words, drawn, kept, without a cache, and with one that cannot be."""
    first = made(folder, command, "made-first")
    runs = [
        made(folder, command, "made-kept"),
        made(folder, (*command, "--no-cache"), "made-without"),
        made(folder, command, "made-nowhere", cache="small.track.yaml"),
    ]

    assert first.returncode == 0, first.stderr
    assert [said(run) for run in runs] == [said(first)] * 3
    whole = files_below(folder / "made-first")
    assert len(whole) > 5
    assert all(files_below(folder / name) == whole for name in ("made-kept", "made-without", "made-nowhere"))


@pytest.mark.parametrize("command", MAKING, ids=["render", "build", "workshop"])
def test_nothing_is_loaded_to_draw_what_is_kept(folder: Path, command: tuple[str, ...]) -> None:
    """No engine, no typesetter: not even their code is read."""
    made(folder, command, "out")

    done = subprocess.run(
        [sys.executable, "-X", "importtime", CANVAS, *command, "-o", "again"],
        cwd=folder,
        env={**os.environ, FOLDER_VARIABLE: str(folder / "cache")},
        capture_output=True,
        text=True,
        check=True,
    )

    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    assert "canvas.rendering.keeping.keeper" in loaded
    assert not loaded & set(DRAWING)


def test_what_a_picture_lacks_is_told_again(folder: Path) -> None:
    """Also when the picture comes from the cache."""
    long = TRACK.replace("A preparation", f"A {'very ' * 60}long preparation")
    (folder / "small.track.yaml").write_text(long, encoding="utf-8")

    told = [made(folder, ("render", ".", "--only", "steps"), "out").stderr for _ in range(2)]

    assert told[0] == told[1]
    assert "P02" in told[0]


def test_no_cache_neither_reads_nor_writes_one(folder: Path) -> None:
    """Nothing appears where it would be."""
    made(folder, ("render", ".", "--only", "steps", "--no-cache"), "out")

    assert not (folder / "cache").exists()


def test_damage_is_drawn_over(folder: Path) -> None:
    """Not a word about it; the next run has it whole again."""
    command = ("render", ".", "--only", "plan,steps")
    first = made(folder, command, "made-first")
    kept = files_below(folder / "cache")
    for name, content in kept.items():
        (folder / "cache" / name).write_bytes(content[: len(content) // 2] + b"damage")

    again = made(folder, command, "again")

    assert said(again) == said(first)
    assert files_below(folder / "again") == files_below(folder / "made-first")
    assert files_below(folder / "cache") == kept


def test_two_runs_at_once(folder: Path) -> None:
    """Both make everything, and leave the cache whole."""
    environment = {**os.environ, FOLDER_VARIABLE: str(folder / "cache")}
    runs = [
        subprocess.Popen([CANVAS, "render", ".", "--only", "plan,steps", "-o", name], cwd=folder, env=environment)
        for name in ("one", "two")
    ]

    assert [run.wait(timeout=60) for run in runs] == [0, 0]
    assert files_below(folder / "one") == files_below(folder / "two")
    made(folder, ("render", ".", "--only", "plan,steps"), "three")
    assert files_below(folder / "three") == files_below(folder / "one")


def test_a_change_is_seen(folder: Path) -> None:
    """In the track, in the settings of the project, and in what is asked for."""
    first = made(folder, ("build", "."), "made-first")
    assert "small.report.html" in {Path(name).name for name in files_below(folder / "made-first")}

    (folder / "werkcanvas.toml").write_text('stage = "design"\n', encoding="utf-8")
    settled = made(folder, ("build", "."), "settled")
    (folder / "small.track.yaml").write_text(TRACK.replace("Small track", "Another track"), encoding="utf-8")
    changed = made(folder, ("build", "."), "changed")

    assert [first.returncode, settled.returncode, changed.returncode] == [0, 0, 0]
    report = "small/small.report.html"
    reports = [files_below(folder / name)[report] for name in ("made-first", "settled", "changed")]
    assert len(set(reports)) == 3
    assert b"Another track" in reports[2]
