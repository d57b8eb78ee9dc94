"""The command starts fast and says what it can do."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import run
from canvas.cli.help_words import help_words
from canvas.cli.main import COMMANDS
from tests.cli.command import canvas
from tests.rendering.tracks import SMALL

HEAVY = {"pydantic", "networkx", "jinja2", "graphviz", "mkdocs", "babel", "typst"}


def imported_by(*arguments: str) -> set[str]:
    """The top-level packages that a run imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "canvas", *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}


def test_help_imports_nothing_heavy() -> None:
    """Help comes at once: it needs no model, no graphs and no templates."""
    assert not HEAVY & imported_by("--help")


def test_the_engine_of_sheets_is_loaded_with_the_first_sheet(tmp_path: Path) -> None:
    """Who checks a track or draws a diagram does not wait for it."""
    (tmp_path / "klein.track.yaml").write_text(SMALL, encoding="utf-8")
    file, out = str(tmp_path / "klein.track.yaml"), str(tmp_path / "out")

    assert "typst" not in imported_by("check", file, "--stage", "idea", "--ignore", "R01")
    assert "typst" not in imported_by("render", file, "-o", out, "--format", "html,md,svg,dot")
    assert "typst" in imported_by("render", file, "-o", out, "--only", "canvas", "--format", "pdf")


def test_only_the_check_and_the_portfolio_fork() -> None:
    """A process that forks once a sheet was drawn would wait for ever; these draw none."""
    sources = {path.name: path.read_text(encoding="utf-8") for path in (run.ROOT / "canvas").rglob("*.py")}
    forks = re.compile(r"\bmultiprocessing\b|\bProcessPoolExecutor\b|\bpreexec_fn\b|\bfork(?:pty)?\(")

    assert [name for name, text in sources.items() if forks.search(text)] == ["sharing.py"]
    users = re.compile(r"^ *from canvas\.cli\.(?:sharing|checking|summaries) import", re.MULTILINE)
    found = {name for name, text in sources.items() if users.search(text)}
    assert found == {"check_command.py", "checking.py", "past.py", "portfolio_command.py", "summaries.py"}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    """Somebody who meets a command sees how it is used."""
    done = canvas(name, "--help")

    assert done.returncode == 0
    assert f"canvas {name}" in done.stdout.partition("Examples")[2]


def test_help_speaks_dutch_on_a_dutch_machine() -> None:
    """The locale decides the language of help, and --language goes before it."""
    assert "Gebruik:" in canvas("--help", LANG="nl_NL.UTF-8").stdout
    assert "Usage:" in canvas("--help", LANG="C.UTF-8").stdout
    assert "Gebruik:" in canvas("--language", "nl", "--help").stdout


def test_the_words_of_both_languages_match() -> None:
    """No word of the help is left untranslated."""

    def keys(words: object, before: str = "") -> set[str]:
        if not isinstance(words, dict):
            return {before}
        return {key for name, inner in words.items() for key in keys(inner, f"{before}.{name}")}

    assert keys(help_words("nl")) == keys(help_words("en"))


@pytest.mark.parametrize(
    "arguments",
    [
        ("chekc",),
        ("check", "--formaat"),
        ("check", "--format", "xml"),
        ("check", "--select", "Z9"),
        ("explain", "Z99"),
        ("render", "--only", "postr"),
        ("new", "x", "--template", "nothing"),
        ("new", "!!"),
        ("new", "x", "--language", "fr"),
        ("new", "x", "--language=EN"),
        ("render", "examples", "--only", "canvas", "--format", "md"),
    ],
)
def test_wrong_use_ends_with_two(arguments: tuple[str, ...]) -> None:
    """Wrong use is told on standard error, in words, without a traceback."""
    done = canvas(*arguments)

    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr
    assert not done.stdout
