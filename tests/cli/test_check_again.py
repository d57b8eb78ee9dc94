"""Checking again: what did not change is read and not looked at, and nobody sees a difference but the time."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import pytest

from canvas.cache import FOLDER_VARIABLE, Cache
from canvas.cli.asking import MANY, Scope, Task, tasks
from canvas.cli.checking import as_plain, checked, from_plain
from canvas.cli.earlier import Earlier
from canvas.cli.forms import Form, Writing
from canvas.cli.reporting import Reported, report
from canvas.inspection.baseline import Baseline, Known
from canvas.inspection.settings import Settings
from canvas.rules.selection import Choice
from tests.cli.command import canvas

TRACK = (
    "formaat: 1\ntraject: {id: traject-NUMMER, titel: Traject NUMMER, fase: ontwerp}\npartijen: [{id: a, naam: A}]\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three tracks, seen from their folder."""
    monkeypatch.chdir(tmp_path)
    for number in range(3):
        write(tmp_path, number)
    return tmp_path


def write(folder: Path, number: int, text: str = TRACK) -> None:
    """Write one track."""
    (folder / f"{number}.track.yaml").write_text(text.replace("NUMMER", str(number)), encoding="utf-8")


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are looked at, in their order."""
    paths: list[str] = []

    def noted(task: Task, *others: object) -> Reported:
        paths.append(task.found.path)
        return report(task, *others)  # type: ignore[arg-type]

    monkeypatch.setattr("canvas.cli.checking.report", noted)
    return paths


def check(folder: Path, said: Settings | None = None, scope: Scope | None = None) -> Sequence[Reported]:
    """Check the folder with the cache of an earlier check."""
    asked = tasks((".",), said or Settings(), Writing(Form.JSON), scope or Scope())
    return checked(asked, Earlier(Cache(folder / "cache"), "the same question"), processes=1)


def test_what_did_not_change_is_not_looked_at(folder: Path, looked_at: list[str]) -> None:
    """And what is told is the same."""
    first = check(folder)
    assert looked_at == ["0.track.yaml", "1.track.yaml", "2.track.yaml"]

    assert check(folder) == first
    assert len(looked_at) == 3


def test_what_changed_is_looked_at_and_what_is_gone_is_forgotten(folder: Path, looked_at: list[str]) -> None:
    """By content: a file that was only touched did not change."""
    check(folder)
    looked_at.clear()
    write(folder, 1, TRACK.replace("naam: A", "naam: B"))
    (folder / "2.track.yaml").touch()
    write(folder, 3)
    (folder / "0.track.yaml").unlink()

    told = check(folder)

    assert looked_at == ["1.track.yaml", "3.track.yaml"]
    assert [each.id for each in told] == ["traject-1", "traject-2", "traject-3"]
    assert '"naam: B"' not in told[0].part.text
    write(folder, 0)
    looked_at.clear()
    check(folder)
    assert looked_at == ["0.track.yaml"]


@pytest.mark.parametrize(
    ("said", "scope"),
    [
        (Settings(choice=Choice(select=("R",))), Scope()),
        (Settings(strict=True), Scope()),
        (Settings(), Scope(previous=Baseline(Path(), {"0.track.yaml": (Known("M01", "mission", "0" * 16),)}))),
    ],
    ids=["rules", "strict", "baseline"],
)
def test_another_question_is_asked_anew(folder: Path, looked_at: list[str], said: Settings, scope: Scope) -> None:
    """Everything on which an answer depends is part of the question."""
    check(folder)
    looked_at.clear()

    asked = check(folder, said, scope)

    assert len(looked_at) == 3
    assert check(folder, said, scope) == asked
    assert len(looked_at) == 3


def test_the_second_file_with_an_id_depends_on_the_first(folder: Path, looked_at: list[str]) -> None:
    """It is told as long as there are two."""
    write(folder, 2, TRACK.replace("traject-NUMMER", "traject-0"))
    told = check(folder)
    assert "0.track.yaml" in told[2].part.text
    looked_at.clear()

    assert check(folder) == told
    assert looked_at == []
    (folder / "0.track.yaml").unlink()
    alone = check(folder)
    assert "0.track.yaml" not in alone[1].part.text


def test_a_file_that_cannot_be_read_is_not_kept(folder: Path, looked_at: list[str]) -> None:
    """What the machine says of it may be different the next time."""
    asked = tasks((".", "none.track.yaml"), Settings(), Writing(), Scope())
    for _ in range(2):
        looked_at.clear()
        checked(asked, Earlier(Cache(folder / "cache"), "two"), processes=1)
    assert looked_at == ["none.track.yaml"]


def test_a_report_as_plain_values_is_the_report(folder: Path) -> None:
    """Every field comes back."""
    known = (Known("M01", "mission", "1" * 16), Known("R01", "roles", "2" * 16))
    whole = dataclasses.replace(check(folder)[0], found=known, kept=known[:1], gone=known[1:], without_scheme=True)

    assert from_plain(as_plain(whole)) == whole


def test_a_user_sees_no_difference(tmp_path: Path) -> None:
    """Many files: first, again, without the cache, on one process and on two."""
    for number in range(MANY):
        write(tmp_path, number)
    kept = {FOLDER_VARIABLE: str(tmp_path / "cache")}

    first = canvas("check", ".", "--concise", cwd=tmp_path, **kept)
    again = canvas("check", ".", "--concise", "--jobs", "1", cwd=tmp_path, **kept)
    without = canvas("check", ".", "--concise", "--no-cache", "--jobs", "2", cwd=tmp_path, **kept)

    assert any((tmp_path / "cache").rglob("*"))
    assert first.stdout.count("M01") == MANY
    assert (again.stdout, again.returncode) == (without.stdout, without.returncode) == (first.stdout, first.returncode)
    wrong = canvas("check", ".", "--jobs", "veel", cwd=tmp_path)
    assert wrong.returncode == 2
    assert "“veel” is no number" in wrong.stderr
