"""The page about the plan and the expectations: its commands make what it says, and it names files that are made."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.rendering.outputs import DOCUMENTS, wanted
from tests.docs.generated import HOMES
from tests.rendering.tracks import SMALL, looked_at

PAGES = {language: home / "how-to" / "hand-out-the-plan.md" for language, home in HOMES.items()}
TRACKS = {Language.EN: "my-track", Language.NL: "mijn-traject"}
_COMMANDS = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_FILES = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)


@pytest.mark.parametrize("language", Language)
def test_every_command_runs(language: Language, tmp_path: Path) -> None:
    """Each makes two files or more, without a complaint."""
    page = PAGES[language].read_text(encoding="utf-8")
    (tmp_path / f"{TRACKS[language]}.track.yaml").write_text(SMALL, encoding="utf-8")
    (block,) = _COMMANDS.findall(page)
    for number, command in enumerate(block.splitlines()):
        program = str(Path(sys.executable).parent / command.split()[0])
        words = [program, *command.split()[1:], "-o", f"out{number}"]
        done = subprocess.run(words, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        assert len(list((tmp_path / f"out{number}").glob("*/*"))) >= 3, command


@pytest.mark.parametrize("language", Language)
def test_the_files_that_it_names_are_those_that_build_makes(language: Language) -> None:
    """The whole plan, and the sheets that are printed; that they come as pages, too, stands below."""
    named = set(_FILES.findall(PAGES[language].read_text(encoding="utf-8")))
    made = {each.name(TRACKS[language]) for each in wanted(looked_at(SMALL)) if each.kind in DOCUMENTS}

    assert named <= made
    assert {name for name in made - named if not name.endswith(".html")} == set()
