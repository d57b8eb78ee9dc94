"""What is kept of data files from one start to the next."""

import os
import sys
from pathlib import Path

import pytest

from canvas.parsed import Parsed
from canvas.resources import data

WORDS = "titel: Lijst\nwoorden: [een, 2, ja, ~]\n"
MEANT = {"titel": "Lijst", "woorden": ["een", 2, "ja", None]}


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data file, on a machine that keeps compiled modules."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    path = tmp_path / "words.yaml"
    path.write_text(WORDS, encoding="utf-8")
    return path


def kept(file: Path) -> list[Path]:
    """The files that stand beside a data file."""
    return [path for path in file.parent.rglob("*") if path.is_file() and path != file]


def test_the_second_start_takes_what_the_first_one_kept(file: Path) -> None:
    """What is kept is what the file says, and it stands where Python keeps its own."""
    assert Parsed(file).value() is None

    assert data(file) == MEANT
    assert Parsed(file).value() == MEANT
    assert data(file) == MEANT
    assert [path.parent.name for path in kept(file)] == ["__pycache__"]


def test_a_file_that_changed_is_parsed_anew(file: Path) -> None:
    """Neither another text nor a text of the same length hides behind what was kept."""
    data(file)
    before = file.stat()
    file.write_text(WORDS.replace("Lijst", "Tekst"), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns + 1))

    assert data(file)["titel"] == "Tekst"
    assert data(file)["titel"] == "Tekst"


@pytest.mark.parametrize("cut", [0, 5, -1])
def test_what_is_damaged_is_parsed_anew(file: Path, cut: int) -> None:
    """A run that was stopped, or a disk that failed, spoils no start."""
    data(file)
    (place,) = kept(file)
    whole = place.read_bytes()
    place.write_bytes(whole[:cut])

    assert Parsed(file).value() is None
    assert data(file) == MEANT
    assert place.read_bytes() == whole


def test_other_bytes_are_not_taken_for_values(file: Path) -> None:
    """A byte that fell over is noticed before anything is made of it."""
    data(file)
    (place,) = kept(file)
    whole = place.read_bytes()
    place.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))

    assert Parsed(file).value() is None


def test_a_date_stays_as_it_is_written(file: Path) -> None:
    """Who needs a day makes one of it; a text can be kept."""
    file.write_text("stand: 2026-01-01\n", encoding="utf-8")

    assert data(file) == {"stand": "2026-01-01"}
    assert data(file) == {"stand": "2026-01-01"}
    assert len(kept(file)) == 1


def test_where_nothing_can_be_written_nothing_is_kept(file: Path) -> None:
    """A file in the place of the folder stands for every disk that refuses."""
    (file.parent / "__pycache__").write_text("", encoding="utf-8")

    assert data(file) == MEANT
    assert kept(file) == [file.parent / "__pycache__"]


def test_who_wants_no_compiled_modules_gets_nothing_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`PYTHONDONTWRITEBYTECODE` holds here, too."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert data(file) == MEANT
    assert kept(file) == []
