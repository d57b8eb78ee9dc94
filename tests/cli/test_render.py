"""`canvas render` and `build`: posters and pictures by name, and what they lack."""

from pathlib import Path

import pytest

import run
from tests.cli.command import canvas
from tests.rendering.tracks import SMALL

EXAMPLE = str(run.ROOT / "examples" / "voorbeeld")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One track."""
    (tmp_path / "klein.track.yaml").write_text(SMALL, encoding="utf-8")
    return tmp_path


def _made(folder: Path) -> set[str]:
    return {file.name for file in (folder / "out" / "klein").iterdir()}


def test_posters_by_paper_and_variant(folder: Path) -> None:
    """Several words behind an option, in capitals or not; `--only` and `--format` leave the rest out."""
    words = (
        "--only",
        "canvas",
        "--format",
        "pdf,png",
        "--paper",
        "a1,A3",
        "--variant",
        "blank, filled",
        "--tile",
        "A4",
    )
    done = canvas("render", "klein.track.yaml", "-o", "out", *words, cwd=folder)

    assert done.returncode == 0, done.stderr
    assert _made(folder) == {
        *(
            f"klein.canvas.{mark}{paper}.{ending}"
            for mark in ("", "blank.")
            for paper in ("A1", "A3")
            for ending in ("pdf", "png")
        ),
        "klein.canvas.tiles-A4.pdf",
        "klein.canvas.blank.tiles-A4.pdf",
    }


def test_pictures_as_png_on_request(folder: Path) -> None:
    """Only when they are asked for by name."""
    canvas("render", "klein.track.yaml", "-o", "out", cwd=folder)
    usual = _made(folder)
    canvas("render", "klein.track.yaml", "-o", "out", "--only", "funding,roles", "--format", "png", cwd=folder)

    assert not [name for name in usual if name.endswith((".png", ".dot"))]
    assert {"klein.canvas.pdf", "klein.canvas.gaps.pdf"} <= usual
    assert _made(folder) - usual == {"klein.funding.png", "klein.roles.png"}


def test_a_build_has_the_posters_that_are_asked_for(folder: Path) -> None:
    """The index leads to them, and what an earlier build made goes."""
    canvas("build", "klein.track.yaml", "-o", "out", cwd=folder)
    done = canvas("build", "klein.track.yaml", "-o", "out", "--paper", "A2", "--variant", "example", cwd=folder)
    index = (folder / "out" / "index.html").read_text(encoding="utf-8")

    assert done.returncode == 0, done.stderr
    assert {name for name in _made(folder) if name.endswith(".pdf") and ".canvas" in name} == {
        "klein.canvas.example.A2.pdf"
    }
    assert "klein/klein.canvas.example.A2.pdf" in index


WRONG = [
    (("--paper", "A5"), "--paper: “A5” is niet bekend. Wel: A0, A1, A2, A3, A4."),
    (
        ("--variant", "filled,gap"),
        "--variant: “gap” is niet bekend. Lijkt op: gaps. Wel: filled, blank, gaps, example.",
    ),
    (("--tile", "A0"), "--tile: “A0” is niet bekend."),
    (("--only", "rols"), "--only: “rols” is niet bekend. Lijkt op: roles."),
    (("--format", "pgn"), "--format: “pgn” is niet bekend. Lijkt op: png."),
    (("--only", "steps", "--format", "pdf"), "Van deze keuze wordt niets gemaakt: steps, pdf."),
    (("--only", "steps", "--format", "markdown,pdf"), "Van deze keuze wordt niets gemaakt: steps, md, pdf."),
]


@pytest.mark.parametrize(("words", "told"), WRONG, ids=lambda each: " ".join(each) if isinstance(each, tuple) else "")
def test_a_wrong_word_is_told_with_the_nearest(folder: Path, words: tuple[str, ...], told: str) -> None:
    """In the language of the user, before anything is made."""
    done = canvas("render", "klein.track.yaml", *words, cwd=folder, LANG="nl_NL.UTF-8")

    assert done.returncode == 2
    assert told in done.stderr
    assert not (folder / "build").exists()


def test_what_a_poster_lacks_stands_on_one_line(tmp_path: Path) -> None:
    """However many blocks are cut; what helps stands below it, and the exit code stays 0."""
    done = canvas("build", EXAMPLE, "-o", "out", cwd=tmp_path)
    lines = done.stderr.splitlines()

    assert done.returncode == 0
    assert lines[0].startswith("voorbeeld.canvas.pdf: P02 ")
    assert "R1 (C3, C4, C5)" in lines[0]
    assert len(lines) == 3


def test_many_tracks_do_not_drown_their_user(tmp_path: Path) -> None:
    """The same for many files is told of the first, with a count of the others, and what helps once."""
    for number in range(12):
        text = SMALL.replace("id: klein", f"id: t{number:02}").replace("Klein traject", "Klein traject ሰላም")
        (tmp_path / f"t{number:02}.track.yaml").write_text(text, encoding="utf-8")
    done = canvas("render", ".", "-o", "out", "--only", "canvas", "--variant", "filled", cwd=tmp_path)
    lines = [line for line in done.stderr.splitlines() if "P03" in line]

    assert done.returncode == 0
    assert [line.split(".")[0] for line in lines[:-1]] == [f"t{number:02}" for number in range(8)]
    assert lines[-1].strip() == "And P03 in 4 more files."
    assert sum("Latijns" in line for line in done.stderr.splitlines()) == 1
