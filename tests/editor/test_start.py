"""Starting and stopping `canvas lsp`."""

import subprocess
from pathlib import Path

import pytest

from tests.cli.command import CANVAS, canvas
from tests.editor.client import OpenFile, client
from tests.editor.conftest import Open
from tests.editor.texts import ENGLISH

BLOCKED = "raise ModuleNotFoundError(f'No module named {__name__!r}', name=__name__)\n"


@pytest.mark.parametrize(("language", "said"), [("en", "is not installed"), ("nl", "is niet geïnstalleerd")])
def test_without_the_extra_it_says_in_a_line_what_to_install(tmp_path: Path, language: str, said: str) -> None:
    (tmp_path / "pygls.py").write_text(BLOCKED, encoding="utf-8")

    run = canvas("lsp", "--language", language, PYTHONPATH=str(tmp_path))

    assert run.returncode == 1
    assert run.stdout == ""
    (line,) = run.stderr.splitlines()
    assert said in line
    assert 'pip install "werkcanvas[editor]"' in line


def test_it_speaks_the_language_of_the_command_line(tmp_path: Path) -> None:
    own = client(tmp_path, "--language", "nl")
    own.start()
    file = OpenFile(own, (tmp_path / "a.track.yaml").as_uri(), ENGLISH)

    assert any("niet" in found["message"] for found in file.findings())
    assert own.stop() == 0


def test_an_editor_that_is_gone_ends_it(tmp_path: Path) -> None:
    run = subprocess.run([CANVAS, "lsp"], stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)

    assert run.returncode == 1
    assert run.stdout == b""


def test_a_hostile_file_does_not_stop_it(opened: Open) -> None:
    """Brackets without end, quotes without end, signs that stand nowhere."""
    for text in ("[" * 3000, '"' * 2001, "{a: " * 500, "- " * 500, "\u2028\x85a: b", "a\r\rb: ^", "&a *a !!x", "\0"):
        file = opened(text)
        file.findings()
        for what in ("completion", "hover", "definition", "documentSymbol", "foldingRange"):
            file.ask(what)
    assert "M01" in [found["code"] for found in opened(ENGLISH).findings()]
