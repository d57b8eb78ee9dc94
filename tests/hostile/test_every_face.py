"""Whatever comes in, by whatever command: a finding with its code, soon, with little memory, and nothing is harmed."""

import builtins
import functools
import gc
import io
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from canvas.cli.main import group
from canvas.domain.language import Language
from tests.cli.command import CANVAS
from tests.hostile.faces import FACES, Face, furnished
from tests.hostile.places import BY_NAME, NAME, PLACES, Place
from tests.hostile.running import Measured, like_anybody, measured
from tests.hostile.visiting import seen
from tests.studio.client import serving

BYTES = 150_000_000
"""So much more than for an ordinary file: beside the sizes of what is read there is a page of report for each."""

EVERYDAY = ("not UTF-8", "5,000 brackets", "a 20,000-digit number", "a link to itself", "a pipe")
"""Tried by every command each day, in this process; all are tried in processes of their own by the long tests."""

_OTHERWISE = {"lsp": {"Y03", "Y18", "Y20"}, "mkdocs build": {"Y18"}}
"""What an editor holds is text, wherever it comes from; MkDocs calls a path that leads nowhere a wrong option."""

MANY = "10,000 empty files"
SHUT = ("a file that may not be read", "a folder that may not be read")
ONE_BY_ONE = [face for face in FACES if face.run is None]
COMMANDS = [face for face in FACES if face.line]
TOLD_IN_THE_STUDIO = ("not UTF-8", "5,000 brackets")
"""Each day: one that a page can only show in part, and one that it shows as it is."""


@pytest.fixture(scope="session")
def furniture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what every face needs."""
    return furnished(tmp_path_factory.mktemp("furniture") / "x")


@pytest.fixture
def folder(furniture: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(furniture, tmp_path / "here"))


def _here(face: Face, path: str, monkeypatch: pytest.MonkeyPatch, folder: Path) -> Result:
    """The command in this process: what is raised reaches the test."""
    monkeypatch.chdir(folder)
    try:
        done = CliRunner().invoke(group, face.arguments(path))
    finally:
        gc.enable()
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done


def _files(folder: Path) -> dict[str, bytes]:
    """What the user has there; pipes and links have nothing of their own."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.iterdir()
        if file.is_file() and os.access(file, os.R_OK) and file.stat().st_size < 10_000_000
    }


@pytest.mark.parametrize("place", EVERYDAY)
@pytest.mark.parametrize("face", ONE_BY_ONE, ids=lambda face: face.name)
def test_what_is_hostile_is_a_finding(face: Face, place: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback, the code of what is wrong, and every file as it was."""
    hostile = BY_NAME[place]
    path = hostile.put(folder)
    before = _files(folder)

    done = _here(face, path, monkeypatch, folder)

    assert done.exit_code == 1
    assert hostile.code in done.output
    assert _files(folder) == before


@pytest.mark.parametrize("place", TOLD_IN_THE_STUDIO)
def test_what_is_hostile_is_a_finding_in_the_studio(place: str, folder: Path) -> None:
    """A server in this process, opened as a browser opens it; no answer fails, and every file is as it was."""
    hostile = BY_NAME[place]
    path = hostile.put(folder)
    before = _files(folder)

    with serving(folder, path, Language.EN) as studio:
        told = "".join(seen(studio))

    assert hostile.code in told
    assert _files(folder) == before


@functools.cache
def _ordinary(face: str) -> Measured:
    """What a face needs for an ordinary file: all that is not about the hostile one."""
    chosen = next(each for each in FACES if each.name == face)
    with tempfile.TemporaryDirectory() as folder:
        return chosen.meets("good.track.yaml", furnished(Path(folder) / "x"))


def _every() -> list[Any]:
    return [
        pytest.param(face, place, id=f"{face.name}-{place.name}")
        for face in FACES
        for place in PLACES
        if (face.takes_folders or not place.is_folder) and place.name not in (MANY, *SHUT)
    ]


@pytest.mark.thorough
@pytest.mark.parametrize(("face", "place"), _every())
def test_every_hostile_thing_by_every_face(face: Face, place: Place, folder: Path) -> None:
    """In a process of its own: soon, with bounded memory, and the file as it was."""
    path = place.put(folder)
    before = _files(folder)

    done = face.meets(path, folder)

    assert "Traceback" not in done.err
    assert done.code in face.codes
    told = place.code in done.said or place.code in _OTHERWISE.get(face.name, ())
    assert told or (face.mends and ("mended" in done.err or "+++" in done.out))
    assert {name: content for name, content in _files(folder).items() if name in before} == before or not told
    assert done.seconds < _ordinary(face.name).seconds + face.seconds
    assert done.peak < _ordinary(face.name).peak + BYTES


@pytest.mark.thorough
@pytest.mark.parametrize("face", [each for each in FACES if each.takes_folders], ids=lambda face: face.name)
def test_ten_thousand_empty_files(face: Face, folder: Path) -> None:
    """Each is told by the reports; others name a few and count the rest. Memory does not grow with them all."""
    done = face.meets(BY_NAME[MANY].put(folder), folder)

    assert "Traceback" not in done.err
    assert "Y02" in done.said
    assert done.peak < _ordinary(face.name).peak + 10 * BYTES


@pytest.mark.parametrize("place", [SHUT[0], pytest.param(SHUT[1], marks=pytest.mark.thorough)])
@pytest.mark.parametrize(
    "face",
    [face if face.line == "check PATH" else pytest.param(face, marks=pytest.mark.thorough) for face in COMMANDS],
    ids=lambda face: face.name,
)
def test_what_may_not_be_read_is_told(face: Face, place: str, folder: Path) -> None:
    """By a process that may not read everything: root gives up that right, so that the test is one for root, too."""
    hostile = BY_NAME[place]
    if hostile.is_folder and not face.takes_folders:
        pytest.skip("it takes no folders")
    path = hostile.put(folder)

    done = measured([CANVAS, *face.arguments(path)], folder, before=like_anybody)
    (folder / path).chmod(0o755)

    assert "Traceback" not in done.err
    assert done.code == 1
    assert "Y20" in done.said


class _Vanishing:
    """Opens files, and takes one away right before somebody opens it for the nth time."""

    def __init__(self, name: str, turn: int) -> None:
        self._name, self._turn, self._open = name, turn, io.open

    def __call__(self, file: Any, *rest: Any, **named: Any) -> Any:
        if str(file).endswith(self._name):
            self._turn -= 1
            if self._turn == 0:
                Path(file).unlink(missing_ok=True)
        return self._open(file, *rest, **named)


@pytest.mark.parametrize("turn", [1, 2, 3])
@pytest.mark.parametrize("face", ONE_BY_ONE, ids=lambda face: face.name)
def test_a_file_that_vanishes_is_told(
    face: Face, turn: int, folder: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """Between finding and reading, and between reading and writing; whoever reads it once is done by then."""
    (folder / NAME).write_text("track: {id: x}\nmision: {goal: x}\n", encoding="utf-8")
    opening: Callable[..., Any] = _Vanishing(NAME, turn)
    monkeypatch.setattr(builtins, "open", opening)
    monkeypatch.setattr(io, "open", opening)

    done = _here(face, NAME, monkeypatch, folder)

    assert done.exit_code in (0, 1)
    assert turn > 1 or "Y18" in done.output
