"""The pages about a day with the canvas, about a region, and about a language: their commands and lists are so."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from canvas.domain.language import Language
from tests.docs.generated import DOCS, HOMES, ROOT
from tests.examples.gallery import EXAMPLES

_COMMANDS = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_NOTES = {Language.EN: ("notes.txt", "afternoon.txt"), Language.NL: ("briefjes.txt", "middag.txt")}
_TRACKS = {Language.EN: "tracks", Language.NL: "trajecten"}


def _commands(language: Language, name: str) -> list[list[str]]:
    page = (HOMES[language] / "how-to" / name).read_text(encoding="utf-8")
    return [shlex.split(line) for block in _COMMANDS.findall(page) for line in block.splitlines()]


def _run(words: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    program = str(Path(sys.executable).parent / words[0])
    return subprocess.run([program, *words[1:]], cwd=folder, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("name", ["workshop-in-a-day.md", "publish-a-region.md"])
def test_both_languages_have_the_same_commands(name: str) -> None:
    """But for words that somebody chose."""
    english, dutch = ([[words[0], *_options(words)] for words in _commands(each, name)] for each in HOMES)

    assert english == dutch
    assert len(english) >= 3


def _options(words: list[str]) -> list[str]:
    return [word for word in words if word.startswith("--") and word != "--language"]


@pytest.mark.thorough
@pytest.mark.parametrize("language", Language)
def test_a_day_goes_as_the_page_says(language: Language, tmp_path: Path) -> None:
    """Every command one after the other, from an empty folder; only the notes are typed by hand."""
    for name in _NOTES[language]:
        (tmp_path / name).write_text("B1 A goal for all\nC3 Baking\nWho drives the bus?\n", encoding="utf-8")
    for words in _commands(language, "workshop-in-a-day.md"):
        done = _run(words, tmp_path)
        assert done.returncode in ((0, 1) if words[1] == "check" else (0,)), f"{words}\n{done.stderr}"

    posters = {re.sub(r"^[^.]+\.", "", file.name) for file in (tmp_path / "build").rglob("*.pdf")}
    assert {"canvas.pdf", "canvas.gaps.pdf", "plan.pdf"} <= posters
    assert (tmp_path / "workshop").is_dir()


@pytest.mark.thorough
@pytest.mark.parametrize("language", Language)
def test_a_region_is_published_as_the_page_says(language: Language, tmp_path: Path) -> None:
    """Every command one after the other, with the project file of the page and a track without errors."""
    page = (HOMES[language] / "how-to" / "publish-a-region.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"<!-- file: werkcanvas.toml -->\n```toml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "werkcanvas.toml").write_text(shown, encoding="utf-8")
    name = "voorbeeld" if language is Language.NL else "voorbeeld-en"
    (tmp_path / _TRACKS[language]).mkdir()
    shutil.copy(EXAMPLES / name / f"{name}.track.yaml", tmp_path / _TRACKS[language])
    for words in _commands(language, "publish-a-region.md"):
        done = _run(words, tmp_path)
        assert done.returncode == 0, f"{words}\n{done.stderr}"

    assert (tmp_path / "website" / "site" / "tracks" / name / "index.html").is_file()


def test_the_page_about_a_language_names_every_file_with_words() -> None:
    """Each file with English sentences is in the table, and each row of the table has files."""
    page = (DOCS / "how-to" / "add-a-language.md").read_text(encoding="utf-8")
    patterns = re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE)
    named = {pattern: set(ROOT.glob(pattern)) for pattern in patterns}
    there = {file for folder in ("canvas", "templates") for file in (ROOT / folder).rglob("*en.yaml")}

    assert [pattern for pattern, files in named.items() if not files] == []
    assert {str(file.relative_to(ROOT)) for file in there - set().union(*named.values())} == set()


def test_the_page_about_a_language_names_files_that_are_there() -> None:
    """Whatever looks like a file of the project is one."""
    page = (DOCS / "how-to" / "add-a-language.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:canvas|examples)/[^`*]+)`", page))

    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.thorough
@pytest.mark.parametrize("page", [DOCS / "index.md", DOCS / "nl" / "index.md", ROOT / "README.md"], ids=str)
def test_what_a_newcomer_types_first_works(page: Path, tmp_path: Path) -> None:
    """The commands of the first page and of the README, in their order, from a folder with nothing in it."""
    lines = re.findall(r"^(?:\.venv/bin/)?(canvas .*?)(?: +#.*)?$", page.read_text(encoding="utf-8"), re.MULTILINE)
    commands = [shlex.split(line) for line in lines if not line.endswith((",", "."))]

    assert {words[1] for words in commands} >= {"new", "check", "build"}
    for words in commands:
        if words[1] == "site":
            (tmp_path / words[2]).mkdir()
            shutil.copy(next(tmp_path.glob("*.track.yaml")), tmp_path / words[2])
        done = _run(words, tmp_path)
        assert done.returncode in ((0, 1) if words[1] == "check" else (0,)), f"{words}\n{done.stderr}"
