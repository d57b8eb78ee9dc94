"""The pages about the commands and about Python: they say what the toolkit does now, and their code runs."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from canvas.cli.main import COMMANDS
from canvas.domain.language import Language
from canvas.rendering.reference.markdown import anchor
from tests.docs.commands import spoken_page
from tests.docs.generated import DOCS, HOMES
from tests.docs.python_page import SUBJECTS
from tests.rendering.tracks import SMALL

OUT_OF_DATE = "run `python -m tests.docs.update`, and look at what changed"
_CODE = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


# a process for each language; the help of both has the same keys, which another test holds together
@pytest.mark.parametrize("language", [Language.EN, pytest.param(Language.NL, marks=pytest.mark.thorough)])
def test_the_page_about_the_commands_is_up_to_date(language: Language) -> None:
    """What stands there is the help as it is now, with every command."""
    page = (HOMES[language] / "reference" / "commands.md").read_text(encoding="utf-8")

    assert spoken_page(language) == page, OUT_OF_DATE
    assert {f"canvas {name}" for name in COMMANDS} <= set(re.findall(r"^## (.*)$", page, re.MULTILINE))


def test_the_dutch_page_about_the_commands_has_no_word_of_the_library() -> None:
    """What stands behind an option is told in Dutch; a type of the library itself says it in English."""
    page = (HOMES[Language.NL] / "reference" / "commands.md").read_text(encoding="utf-8")

    assert not re.findall(r"\b(?:INTEGER|FLOAT|RANGE|DIRECTORY|FILE|PATH|TEXT)\b", page)


def test_what_stands_on_the_page_about_python_is_there_once() -> None:
    """Each name has an address of its own."""
    names = [name.partition(":")[2] for below in SUBJECTS.values() for name in below]

    assert len({anchor(name) for name in names}) == len(names)


def test_the_example_in_python_runs(tmp_path: Path) -> None:
    """As it stands there, beside a track with the name that it uses."""
    example, *_ = _CODE.findall((DOCS / "reference" / "python.md").read_text(encoding="utf-8"))
    (tmp_path / "my-track.track.yaml").write_text(SMALL, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", example], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )

    assert done.returncode == 0, done.stderr
    assert re.search(r"^my-track\.track\.yaml:\d+: [A-Z]\d\d ", done.stdout)
    assert {file.suffix for file in (tmp_path / "build").rglob("*.*")} == {".svg", ".md"}
