"""`canvas check --fix` and `--diff`: what they write, what they print and how they end."""

import json
import os
import stat
import subprocess
from pathlib import Path

import pytest
from jsonschema import Draft7Validator, FormatChecker

from canvas.cli.asking import tasks
from canvas.cli.forms import Form, Writing
from canvas.cli.reporting import look
from canvas.editing.saving import rewrite_one
from canvas.inspection.settings import Settings
from tests.cli.command import canvas
from tests.support.sarif import SARIF

SLIPPED = """# ons traject
formaat: 1
trajct: {id: goed, titel: Goed, fase: idee}  # hier
missie: {doel: Werk voor twaalf mensen.}
doelgroep: {omschrijving: Statushouders.}
rollen:
  - {soort: regiseur, partij: a}
partijen:
  - {id: a, naam: A}
"""
MENDED = SLIPPED.replace("trajct", "traject").replace("regiseur", "regisseur")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with two slips."""
    path = tmp_path / "x.track.yaml"
    path.write_text(SLIPPED, encoding="utf-8")
    return path


def test_slips_are_mended_in_the_file_and_told(file: Path) -> None:
    """In the language of the file, on standard error; what is left is reported as ever."""
    done = canvas("check", "--fix", file.name, cwd=file.parent)

    assert file.read_text(encoding="utf-8") == MENDED
    assert done.returncode == 0
    assert "x.track.yaml: hersteld: 2" in done.stderr
    assert "regel 3: Schrijf de sleutel “trajct” als “traject”" in done.stderr
    assert "Y07" not in done.stdout


def test_fixing_twice_changes_nothing_more(file: Path) -> None:
    """And says nothing more."""
    canvas("check", "--fix", "--scaffold", file.name, cwd=file.parent)
    once = file.read_bytes()

    again = canvas("check", "--fix", "--scaffold", file.name, cwd=file.parent)

    assert file.read_bytes() == once
    assert again.stderr == ""


@pytest.mark.parametrize("form", Form)
def test_a_file_is_looked_at_with_fingerprints_whatever_the_report(file: Path, form: Form) -> None:
    """Questions, fixes and pages know findings again by them."""
    file.write_text(MENDED.replace("fase: idee", "fase: ontwerp"), encoding="utf-8")
    (task,) = tasks((str(file),), Settings(), Writing(form))
    prints = [finding.fingerprint for finding in look(task, task.found.read()).findings]

    assert len(prints) > 1
    assert all(prints)
    assert len(set(prints)) == len(prints)


def test_a_diff_of_nothing_says_so(file: Path) -> None:
    """On standard error; of a file that cannot be read it is told that it cannot."""
    file.write_text(MENDED, encoding="utf-8")
    done = canvas("check", "--diff", file.name, cwd=file.parent)
    assert (done.stdout, done.stderr) == ("", "Er is niets te herstellen.\n")  # the file is Dutch

    file.write_text("traject: {id: x\n", encoding="utf-8")
    done = canvas("check", "--diff", file.name, cwd=file.parent)
    assert (done.stdout, done.returncode) == ("", 1)
    assert "kan nog niet" in done.stderr


def test_what_is_put_ready_is_not_counted_as_mended(file: Path) -> None:
    """It is told by itself, with how to use it."""
    done = canvas("check", "--fix", "--scaffold", "--stage", "ontwerp", file.name, cwd=file.parent)

    assert "x.track.yaml: hersteld: 2\n" in done.stderr
    assert "met de spatie erachter" in done.stderr
    ready = int(done.stderr.split("klaargezet om in te vullen: ")[1].split(".")[0])
    assert ready == done.stderr.count("klaar als opmerking") > 2


def test_the_exit_code_is_that_of_the_check_after_it(file: Path) -> None:
    """What cannot be mended still fails."""
    file.write_text(SLIPPED.replace("partij: a", "partij: buren"), encoding="utf-8")

    done = canvas("check", "--fix", "--concise", file.name, cwd=file.parent)

    assert done.returncode == 1
    assert "D01" in done.stdout
    assert "partij: buren" in file.read_text(encoding="utf-8")


def test_a_diff_writes_nothing_and_can_be_applied(file: Path) -> None:
    """As `patch` takes it, also where the last line has no end."""
    file.write_bytes(SLIPPED.rstrip("\n").encode())

    done = canvas("check", "--diff", file.name, cwd=file.parent)

    assert file.read_bytes() == SLIPPED.rstrip("\n").encode()
    assert done.returncode == 0
    assert "-trajct: {id: goed" in done.stdout
    assert "+traject: {id: goed" in done.stdout
    assert "\\ No newline at end of file" in done.stdout
    subprocess.run(["git", "apply", "-"], cwd=file.parent, input=done.stdout.encode(), check=True)
    assert file.read_bytes() == MENDED.rstrip("\n").encode()


def test_everything_around_the_text_stays(file: Path) -> None:
    """Byte order mark, line ends, permissions, and the link by which somebody names it."""
    file.write_bytes(b"\xef\xbb\xbf" + SLIPPED.replace("\n", "\r\n").encode())
    file.chmod(0o640)
    link = file.parent / "link.track.yaml"
    link.symlink_to(file.name)

    canvas("check", "--fix", link.name, cwd=file.parent)

    assert file.read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert {path.name for path in file.parent.iterdir()} == {"x.track.yaml", "link.track.yaml"}


def test_programs_get_the_fix_with_its_finding(file: Path) -> None:
    """SARIF says what to put where; done by itself it closes the finding."""
    log = json.loads(canvas("check", "--format", "sarif", file.name, cwd=file.parent).stdout)

    Draft7Validator(SARIF, format_checker=FormatChecker()).validate(log)
    results = {result["ruleId"]: result for result in log["runs"][0]["results"]}
    fix = results["Y07"]["fixes"][0]
    assert fix["description"]["text"] == "Schrijf de sleutel “trajct” als “traject”"
    assert fix["artifactChanges"][0]["replacements"] == [
        {
            "deletedRegion": {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 7},
            "insertedContent": {"text": "traject"},
        }
    ]


def test_only_what_is_asked_is_mended(file: Path) -> None:
    """A rule that is not asked mends nothing; what is wrong with the file itself always counts."""
    file.write_text(MENDED.replace("partij: a", "partij: aa").replace("id: a,", "id: aaa,"), encoding="utf-8")
    before = file.read_bytes()

    canvas("check", "--fix", "--ignore", "D01", file.name, cwd=file.parent)
    assert file.read_bytes() == before


def test_a_skeleton_is_a_remark(file: Path) -> None:
    """`--scaffold` adds what is asked for, with its question, and only together with `--fix` or `--diff`."""
    done = canvas("check", "--fix", "--scaffold", "--stage", "ontwerp", file.name, cwd=file.parent)

    added = [line for line in file.read_text(encoding="utf-8").splitlines() if line not in MENDED.splitlines()]
    assert added
    assert all(not line or line.lstrip().startswith("#") for line in added)
    assert "# stappen:  # " in file.read_text(encoding="utf-8")
    assert "klaar als opmerking" in done.stderr
    assert canvas("check", "--scaffold", file.name, cwd=file.parent).returncode == 2


def test_what_cannot_be_read_is_left_as_it_is(file: Path) -> None:
    """A text that is no YAML, and bytes that are no text."""
    for content in (b"traject: {id: x\n", b"traject: {id: \xff\xfe}\n", b""):
        file.write_bytes(content)
        done = canvas("check", "--fix", file.name, cwd=file.parent)
        assert file.read_bytes() == content
        assert done.returncode == 1
        assert "Traceback" not in done.stderr


def test_a_file_that_somebody_protected_is_left_as_it_is(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Moving another file into its place would go around that."""
    monkeypatch.setattr(os, "access", lambda path, mode: False)

    with pytest.raises(PermissionError):
        rewrite_one(file, MENDED)

    assert file.read_text(encoding="utf-8") == SLIPPED
    assert list(file.parent.iterdir()) == [file]
