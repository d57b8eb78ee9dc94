"""The page on checking: it names what the command has, its commands run, and what it says of them is so."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

from canvas.cli.check_command import command_line
from canvas.inspection.project_table import KEYS
from tests.docs.generated import DOCS

PAGES = {"en": DOCS / "reference" / "checking.md", "nl": DOCS / "nl" / "reference" / "checking.md"}
BIN = Path(sys.executable).parent
TRACK = """format: 1
track: {id: kitchen, title: Kitchen, stage: idea}
mission: {goal: Twelve people work in a kitchen.}
target_group: {description: Status holders., size: unknown}
roles: [{kind: coordinator, party: a}]
parties: [{id: a, name: A}]
steps: [{id: work, kind: learning-work, title: Working}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a track of its own and one in `tracks`, whichever language the page calls them by."""
    (tmp_path / "tracks").mkdir()
    for name in ("kitchen", "keuken", "tracks/care"):
        text = TRACK.replace("id: kitchen", f"id: {Path(name).name}")
        (tmp_path / f"{name}.track.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of a page as a user does."""
    path = os.pathsep.join((str(BIN), os.environ["PATH"]))
    env = {**os.environ, "PATH": path, "PYTHONUTF8": "1", "LANG": "en_GB.UTF-8"}
    return subprocess.run(
        ["bash", "-c", command], cwd=folder, env=env, capture_output=True, encoding="utf-8", timeout=60, check=False
    )


def found(folder: Path, *options: str) -> set[str]:
    """The codes that one track gets."""
    done = run(" ".join(("canvas check tracks --concise", *options)), folder)
    assert done.returncode in (0, 1), done.stderr
    return set(re.findall(r": ([A-Z]\d\d) ", done.stdout))


@pytest.mark.parametrize("language", PAGES)
def test_every_option_and_every_choice_of_the_command_is_on_the_page(language: str) -> None:
    """The help is the truth; the page names no option that is not there, and leaves none out."""
    text = PAGES[language].read_text(encoding="utf-8")
    there = {name for each in command_line.params for name in each.opts if name.startswith("--")}

    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text)) == there | {"--help"}
    forms = next(each.type for each in command_line.params if each.name == "form")
    assert isinstance(forms, click.Choice)
    table = text[text.index("| `--format` |") :].partition("\n\n")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == set(forms.choices)


# the commands are the same in both languages; a page in the other one is run with the long tests
@pytest.mark.parametrize("language", ["nl", pytest.param("en", marks=pytest.mark.thorough)])
def test_every_command_on_the_page_runs(language: str, folder: Path) -> None:
    """In the order of the page, without wrong use."""
    commands = re.findall(r"^\$ (canvas .*)$", PAGES[language].read_text(encoding="utf-8"), re.MULTILINE)

    assert len(commands) >= 12
    for command in commands:
        done = run(command, folder)
        assert done.returncode in (0, 1), f"{command}\n{done.stderr}"
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize("language", PAGES)
def test_the_project_file_on_the_page_has_every_key_and_works(language: str, folder: Path) -> None:
    """Every key that may stand in it is on the page; what it chooses is what is asked."""
    text = PAGES[language].read_text(encoding="utf-8")
    (shown,) = re.findall(r"<!-- file: werkcanvas.toml -->\n```toml\n(.*?)```", text, re.DOTALL)
    (folder / "werkcanvas.toml").write_text(shown, encoding="utf-8")

    codes = found(folder)

    assert set(tomllib.loads(shown)) | {"baseline"} == set(KEYS)
    assert "`baseline`" in text
    assert codes
    assert {code[0] for code in codes} <= set("MRTSD")
    assert found(folder, "--select", "E") != codes


def test_what_the_page_says_of_choosing_is_so(folder: Path) -> None:
    """The most exact name wins, `off` is not asked, and a chosen weight decides how the check ends."""
    design = ("--stage", "design")

    assert found(folder, *design, "--select", "S", "--ignore", "S03") == found(folder, *design, "--select", "S") - {
        "S03"
    }
    assert found(folder, *design, "--select", "S03", "--ignore", "S") == {"S03"}
    assert found(folder, *design, "--severity", "S=off") == found(folder, *design, "--ignore", "S")
    assert run("canvas check tracks --select S03 --stage design", folder).returncode == 0
    assert run("canvas check tracks --select S03 --stage design --strict", folder).returncode == 1
    assert run("canvas check tracks --select S03 --stage design --severity S03=error", folder).returncode == 1


def test_what_the_page_says_of_mending_is_so(folder: Path) -> None:
    """A diff writes nothing, a fix mends a misspelling and leaves a comment, and fixing twice changes nothing more."""
    file = folder / "tracks" / "care.track.yaml"
    wrong = TRACK.replace("id: kitchen", "id: care").replace("goal:", "gaol:") + "# keep me\n"
    file.write_text(wrong, encoding="utf-8")

    shown = run("canvas check tracks --diff", folder)
    assert "gaol" in shown.stdout
    assert file.read_text(encoding="utf-8") == wrong

    run("canvas check tracks --fix", folder)
    assert file.read_text(encoding="utf-8") == wrong.replace("gaol:", "goal:")
    assert "gaol" not in run("canvas check tracks --diff", folder).stdout


def test_what_the_page_says_of_wrong_use_is_so(folder: Path) -> None:
    """An unknown option, code, word, output or project file ends with 2."""
    for wrong in ("--stagee x", "--select Z9", "--stage idear", "--for plann", "--severity M01=heavy"):
        assert run(f"canvas check tracks {wrong}", folder).returncode == 2, wrong
    (folder / "werkcanvas.toml").write_text("stag = 'design'\n", encoding="utf-8")
    done = run("canvas check tracks", folder)

    assert done.returncode == 2
    assert "werkcanvas.toml:1" in done.stderr
    assert done.stdout == ""


def test_both_languages_tell_the_same() -> None:
    """The same headings in number, the same commands but for words of the language."""
    english, dutch = (page.read_text(encoding="utf-8") for page in PAGES.values())

    assert len(re.findall(r"^## ", english, re.MULTILINE)) == len(re.findall(r"^## ", dutch, re.MULTILINE))
    options = [
        [re.findall(r"--[a-z-]+", line) for line in re.findall(r"^\$ (canvas .*)$", text, re.MULTILINE)]
        for text in (english, dutch)
    ]
    assert options[0] == options[1]
