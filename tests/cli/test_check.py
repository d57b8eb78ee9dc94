"""`canvas check`: what it prints and how it ends."""

import json
from pathlib import Path

import pytest

from tests.cli.command import canvas

GOOD = "formaat: 1\ntraject: {id: goed, titel: Goed, fase: idee}\nmissie: {doel: Werk voor twaalf mensen.}\n"
CLEAN = f"""{GOOD}doelgroep: {{omschrijving: Statushouders.}}
rollen:
  - {{soort: regisseur, partij: a}}
partijen:
  - {{id: a, naam: A}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One clean idea, one with gaps and one that is broken."""
    (tmp_path / "clean.track.yaml").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "gaps.track.yaml").write_text("formaat: 1\ntraject: {id: gaten}\n", encoding="utf-8")
    (tmp_path / "broken.track.yaml").write_text("traject: {id: kapot\n", encoding="utf-8")
    return tmp_path


def test_exit_codes(folder: Path) -> None:
    """0 without errors, 1 with an error, and with --strict 1 with a warning."""
    assert canvas("check", "clean.track.yaml", cwd=folder).returncode == 0
    assert canvas("check", "gaps.track.yaml", cwd=folder).returncode == 1
    assert canvas("check", "clean.track.yaml", "--stage", "design", "--ignore", "S01", cwd=folder).returncode == 0
    strict = canvas("check", "clean.track.yaml", "--stage", "ontwerp", "--select", "T08", "--strict", cwd=folder)
    assert strict.returncode == 1


def test_json_is_one_object_with_the_promised_keys(folder: Path) -> None:
    """Programs read the report: version, files, findings with places, coverage and sums."""
    done = canvas("check", "--format", "json", cwd=folder)

    report = json.loads(done.stdout)

    assert done.stderr == ""
    assert report["version"] == 1
    assert [file["path"] for file in report["files"]] == ["broken.track.yaml", "clean.track.yaml", "gaps.track.yaml"]
    broken, clean, gaps = report["files"]
    assert broken["readable"] is False
    assert broken["id"] is None
    assert broken["coverage"] is None
    assert {finding["code"][0] for finding in broken["findings"]} == {"Y"}
    assert clean["kind"] == "track"
    assert clean["stage"] == "idea"
    assert clean["language"] == "nl"
    assert clean["coverage"]["total"] == 18
    assert len(clean["coverage"]["blocks"]) == 18
    finding = gaps["findings"][0]
    assert set(finding) == {
        "code", "name", "severity", "block", "path", "line", "column", "end_line", "end_column",
        "message", "why", "help", "sources", "related", "excerpt", "page", "fingerprint",
    }  # fmt: skip
    assert report["summary"]["files"] == 3
    assert report["summary"]["errors"] == sum(
        each["severity"] == "error" for file in report["files"] for each in file["findings"]
    )


def test_text_shows_the_line_with_a_caret_the_reason_and_the_way_out(folder: Path) -> None:
    """A finding in words, on its line, with why and what to do."""
    (folder / "gaps.track.yaml").write_text("traject: {id: gaten}\nmissie: {probleem: Wachten}\n", encoding="utf-8")

    text = canvas("check", "gaps.track.yaml", "--language", "en", cwd=folder).stdout

    assert "2:1  error M01" in text
    assert "   2 | missie: {probleem: Wachten}\n     | ^^^^^^\n" in text
    assert "Why:" in text
    assert "What to do:" in text
    assert "\x1b[" not in text
    assert "counts as an idea" in text


def test_nothing_is_underlined_for_a_whole_section_that_is_missing(folder: Path) -> None:
    """What stands in the file is right as it is."""
    text = canvas("check", "gaps.track.yaml", cwd=folder).stdout

    assert "1:1  fout M01" in text
    assert "^" not in text


def test_a_file_that_does_not_exist_has_no_place_and_nothing_to_mend(folder: Path) -> None:
    """It says which file, and what to do."""
    text = canvas("check", "weg.track.yaml", "--language", "nl", cwd=folder).stdout

    assert text.startswith("weg.track.yaml\n\nfout Y18  “weg.track.yaml” bestaat niet.\n")
    assert "kan nog niet gelezen worden" not in text


def test_the_language_is_that_of_the_file(folder: Path) -> None:
    """A Dutch file is spoken to in Dutch on any machine."""
    assert "Waarom:" in canvas("check", "gaps.track.yaml", cwd=folder).stdout


def test_a_path_that_does_not_exist_is_a_finding(tmp_path: Path) -> None:
    """A missing path and an empty folder are findings with exit 1, not tracebacks."""
    for path in ("nothing.track.yaml", "."):
        done = canvas("check", path, cwd=tmp_path)
        assert done.returncode == 1
        assert "Y1" in done.stdout
        assert "Traceback" not in done.stderr


def test_what_belongs_to_no_file_is_told_in_the_language_of_the_machine(tmp_path: Path) -> None:
    """Nothing was read, so no file says which language it is."""
    assert "does not exist" in canvas("check", "nothing.track.yaml", cwd=tmp_path).stdout
    assert "bestaat niet" in canvas("check", "nothing.track.yaml", cwd=tmp_path, LANG="nl_NL.UTF-8").stdout


def test_sums_of_files_in_two_languages_are_told_in_that_of_the_machine(tmp_path: Path) -> None:
    """Files in one language are summed up in that one."""
    (tmp_path / "a.track.yaml").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "b.track.yaml").write_text("track: {id: b}\nmission: {goal: Work}\n", encoding="utf-8")

    def last(*paths: str, locale: str) -> str:
        return canvas("check", "--concise", *paths, cwd=tmp_path, LANG=locale).stdout.splitlines()[-1]

    assert last("a.track.yaml", locale="en_GB.UTF-8").startswith("1 bestand")
    assert last("b.track.yaml", locale="nl_NL.UTF-8").startswith("1 file")
    assert last(".", locale="en_GB.UTF-8").startswith("2 files")
    assert last(".", locale="nl_NL.UTF-8").startswith("2 bestanden")


def test_one_id_in_two_files_is_found(folder: Path) -> None:
    """Artifacts go by id, so two tracks cannot share one."""
    (folder / "again.track.yaml").write_text(CLEAN, encoding="utf-8")

    report = json.loads(canvas("check", "--format", "json", "again.track.yaml", "clean.track.yaml", cwd=folder).stdout)

    assert [finding["code"] for finding in report["files"][1]["findings"]] == ["D01"]
