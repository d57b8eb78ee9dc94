"""What comes in beside tracks: workbooks, notes, baselines, project files, overviews. Told, soon, and no trace."""

import gc
import io
import time
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from canvas.cli.main import group
from tests.hostile.faces import GOOD, furnished

LINES = {
    "a workbook": ("x.xlsx", "sheet in x.xlsx good.track.yaml"),
    "notes": ("x.txt", "notes in x.txt good.track.yaml"),
    "a baseline": ("x.json", "check good.track.yaml --baseline x.json"),
    "a project file": ("werkcanvas.toml", "check good.track.yaml"),
    "a shared project file": ("pyproject.toml", "check good.track.yaml"),
    "an overview of then": ("x.json", "portfolio x.json -o out --format json"),
    "what an earlier run wrote": ("out/.werkcanvas.json", "render good.track.yaml --only track -o out"),
}
"""What it is, the file, and the command that takes it in. A new one is a new line here."""

DIGITS = b"9" * 20_000


def _workbook(name: str, content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return made.getvalue()


CONTENTS = {
    "empty": b"",
    "NUL": b"\0" * 1000,
    "Latin-1": "één".encode("latin-1"),
    "open brackets": b"[" * 100_000,
    "tables in tables": b'{"files": ' * 20_000,
    "an open table": b"x = " + b"[" * 5_000,
    "a number": DIGITS,
    "a number with a name": b"werkcanvas = " + DIGITS,
    "another shape": b'{"version": 1, "files": {"a": 3}, "tracks": [[]]}',
    "a text of letters": b'x = """\n' + b"a" * 50_000 + b'\n"""\n[tool.werkcanvas]\n',
    "half a workbook": b"PK\x03\x04" + b"x" * 1000,
    "a workbook with nothing in it": _workbook("x", b""),
    "a workbook that is no XML": _workbook("xl/workbook.xml", b"<!DOCTYPE x [<!ENTITY a '&a;&a;'>]>&a;"),
}
EVERYDAY = {"open brackets", "a number with a name", "half a workbook"}
SECONDS = 2.0


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(content, id=name, marks=[] if name in EVERYDAY else [pytest.mark.thorough])
        for name, content in CONTENTS.items()
    ],
)
@pytest.mark.parametrize(("file", "line"), LINES.values(), ids=LINES)
def test_what_is_hostile_is_told(
    file: str, line: str, content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is raised, nothing hangs, and the track stays as it was but for notes that are notes."""
    folder = furnished(tmp_path / "x")
    (folder / file).parent.mkdir(exist_ok=True)
    (folder / file).write_bytes(content)
    monkeypatch.chdir(folder)
    started = time.process_time()

    try:
        done = CliRunner().invoke(group, line.split())
    finally:
        gc.enable()

    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code in (0, 1, 2)
    assert done.output
    assert time.process_time() - started < SECONDS
    if not line.startswith("notes"):
        assert (folder / "good.track.yaml").read_text(encoding="utf-8") == GOOD


@pytest.mark.thorough
def test_a_workbook_that_would_fill_the_memory_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some kilobytes that are hundreds of megabytes."""
    bomb = _workbook("xl/worksheets/sheet1.xml", b"<" * 250_000_000)
    test_what_is_hostile_is_told(*LINES["a workbook"], bomb, tmp_path, monkeypatch)
