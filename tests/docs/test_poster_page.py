"""The page about printing: its commands make what it says, and its table is that of the papers."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.knowledge.papers import Paper, printing, sheets
from canvas.rendering.posters.tiles import tiling
from tests.docs.generated import HOMES
from tests.rendering.tracks import SMALL

PAGES = {language: home / "how-to" / "print-a-poster.md" for language, home in HOMES.items()}
_COMMANDS = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_COUNTS = {
    Language.EN: {9: "of nine sheets", 21: "of twenty-one sheets"},
    Language.NL: {9: "van negen vellen", 21: "van eenentwintig vellen"},
}


@pytest.mark.thorough
@pytest.mark.parametrize("language", Language)
def test_every_command_runs(language: Language, tmp_path: Path) -> None:
    """Each makes something, without a complaint that the page does not speak of."""
    page = PAGES[language].read_text(encoding="utf-8")
    (tmp_path / "my-track.track.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "mijn-traject.track.yaml").write_text(SMALL, encoding="utf-8")
    commands = [line for block in _COMMANDS.findall(page) for line in block.splitlines()]

    assert len(commands) == 5
    for number, command in enumerate(commands):
        program = str(Path(sys.executable).parent / command.split()[0])
        words = [program, *command.split()[1:], "-o", f"out{number}"]
        done = subprocess.run(words, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        assert list((tmp_path / f"out{number}").glob("*/*")), command


@pytest.mark.parametrize("language", Language)
def test_sizes_are_those_of_the_papers(language: Language) -> None:
    """Millimetres, distances, and how many sheets there are to glue."""
    page = PAGES[language].read_text(encoding="utf-8")
    for paper, sheet in sheets().items():
        distance = f"{sheet.distance:g}".replace(".", "," if language is Language.NL else ".")
        assert f"| {paper.value} | {sheet.width:g} x {sheet.height:g} | {distance} m |" in page
    for paper in (Paper.A3, Paper.A4):
        assert f"{_COUNTS[language][tiling(paper).count]} {'of' if language is Language.EN else ''}".strip() in page
    for number in (printing().bar, printing().clear, printing().overlap):
        assert f" {number:g} mm" in page.replace("\n", " ")
