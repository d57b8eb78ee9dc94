"""`canvas check`: which rules are asked and what they weigh, from the command line and from a project file."""

import json
from pathlib import Path

import pytest

from tests.cli.command import canvas

GAPS = "formaat: 1\ntraject: {id: gaten, fase: ontwerp}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A track with gaps, and one below it."""
    (tmp_path / "deep").mkdir()
    (tmp_path / "gaps.track.yaml").write_text(GAPS, encoding="utf-8")
    (tmp_path / "deep" / "more.track.yaml").write_text(GAPS.replace("gaten", "meer"), encoding="utf-8")
    return tmp_path


def found(folder: Path, *arguments: str) -> dict[str, dict[str, str]]:
    """The weight of each code that was found, by file."""
    done = canvas("check", "--format", "json", *arguments, cwd=folder)
    assert done.returncode in (0, 1), done.stderr
    files = json.loads(done.stdout)["files"]
    return {file["path"]: {each["code"]: each["severity"] for each in file["findings"]} for file in files}


def test_the_command_line_chooses(folder: Path) -> None:
    """By code, by family and by name, in both languages of weights."""
    codes = found(folder, "gaps.track.yaml", "--select", "r,M01", "--ignore", "R03", "--severity", "R=opmerking")

    assert codes["gaps.track.yaml"]["M01"] == "error"
    assert codes["gaps.track.yaml"]["R01"] == "info"
    assert {code[0] for code in codes["gaps.track.yaml"]} == {"M", "R"}
    assert set(found(folder, "gaps.track.yaml", "--select", "no-goal")["gaps.track.yaml"]) == {"M01"}


def test_a_weight_decides_how_the_check_ends(folder: Path) -> None:
    """An error that was made information does not fail, a warning that was made an error does."""

    def ends(*arguments: str) -> int:
        return canvas("check", "gaps.track.yaml", "--select", "M01", *arguments, cwd=folder).returncode

    assert ends() == 1
    assert ends("--severity", "M01=warning") == 0
    assert ends("--severity", "M01=warning", "--strict") == 1
    assert ends("--severity", "M01=off") == 0
    assert ends("--severity", "M=info", "--severity", "M01=fout") == 1


def test_a_project_file_holds_for_its_folder(folder: Path) -> None:
    """Each file is asked what its own folder says, wherever the command runs."""
    (folder / "deep" / "werkcanvas.toml").write_text('select = ["M01"]\nstrict = true\n[severity]\nM01 = "let-op"\n')
    (folder / "pyproject.toml").write_text('[tool.werkcanvas]\nselect = ["R01"]\nlanguage = "en"\n')

    asked = found(folder)
    english = canvas("check", "gaps.track.yaml", cwd=folder).stdout

    assert asked == {"deep/more.track.yaml": {"M01": "warning"}, "gaps.track.yaml": {"R01": "error"}}
    assert "What to do:" in english
    assert canvas("check", "deep", cwd=folder).returncode == 1
    assert canvas("check", "deep", "--no-strict", cwd=folder).returncode == 0
    assert canvas("check", "more.track.yaml", cwd=folder / "deep").returncode == 1


def test_the_command_line_goes_before_the_project(folder: Path) -> None:
    """What is selected there counts alone; the rest comes on top."""
    (folder / "werkcanvas.toml").write_text('ignore = ["M"]\nstage = "idea"\n[severity]\nR01 = "info"\n')

    plain = found(folder, "gaps.track.yaml")["gaps.track.yaml"]
    assert not {code for code in plain if code.startswith("M")}
    assert plain["R01"] == "info"
    assert found(folder, "gaps.track.yaml", "--select", "M01")["gaps.track.yaml"] == {"M01": "error"}
    assert found(folder, "gaps.track.yaml", "--severity", "R01=error")["gaps.track.yaml"]["R01"] == "error"
    assert len(found(folder, "gaps.track.yaml", "--stage", "ontwerp")["gaps.track.yaml"]) > len(plain)


def test_what_a_project_leaves_alone(folder: Path) -> None:
    """A folder does not stand for it; who names the file itself means it."""
    (folder / "werkcanvas.toml").write_text('exclude = ["deep"]\n')

    assert set(found(folder)) == {"gaps.track.yaml"}
    assert set(found(folder, "deep/more.track.yaml")) == {"deep/more.track.yaml"}
    forced = canvas("check", "--force-exclude", "deep/more.track.yaml", "gaps.track.yaml", "--concise", cwd=folder)
    assert "gaps.track.yaml:" in forced.stdout
    assert "more.track.yaml:" not in forced.stdout
    nothing = canvas("check", "deep", cwd=folder)
    assert nothing.returncode == 0
    assert "leaves out everything" in nothing.stderr


def test_a_wrong_project_file_is_wrong_use(folder: Path) -> None:
    """With its line and the nearest that is right, in the language of the user, and nothing is checked."""
    (folder / "werkcanvas.toml").write_text('\nstagge = "idea"\nselect = ["Q7"]\n')

    english = canvas("check", cwd=folder)
    dutch = canvas("check", cwd=folder, LANG="nl_NL.UTF-8")

    assert english.returncode == dutch.returncode == 2
    assert not english.stdout
    assert "werkcanvas.toml:2: There is no key “stagge”. The nearest: stage." in english.stderr
    assert "werkcanvas.toml:3: " in english.stderr
    assert "De sleutel “stagge” bestaat niet. Lijkt op: stage." in dutch.stderr


def test_errors_of_the_file_are_always_told(tmp_path: Path) -> None:
    """Whatever is selected: a file that cannot be read answers no question."""
    (tmp_path / "x.track.yaml").write_text("traject: {id: x\n", encoding="utf-8")

    assert set(found(tmp_path, "--select", "M01")["x.track.yaml"]) == {"Y01"}
    refused = canvas("check", "--ignore", "Y01", cwd=tmp_path)
    assert refused.returncode == 2
    assert "always told" in refused.stderr


@pytest.mark.parametrize(("code", "why"), [("P05", "poster"), ("p", "poster"), ("I03", "workbook")])
def test_what_the_check_does_not_ask_is_told_as_that(tmp_path: Path, code: str, why: str) -> None:
    """Such a code is one, with a page; it is said where it is told, and nothing else is proposed."""
    refused = canvas("check", "--select", code, cwd=tmp_path)

    assert refused.returncode == 2
    assert f"{code.upper()} is about" in refused.stderr
    assert why in refused.stderr
    assert "nearest" not in refused.stderr


def test_errors_of_the_file_keep_their_weight(tmp_path: Path) -> None:
    """They cannot be weighed either."""
    assert canvas("check", "--severity", "Y=off", cwd=tmp_path).returncode == 2


def test_pages_follow_the_project_too(folder: Path) -> None:
    """The same questions, the same language, and nothing of what is left alone; a baseline hides nothing there."""
    (folder / "werkcanvas.toml").write_text(
        'language = "en"\nignore = ["M01"]\nexclude = ["deep"]\nbaseline = "b.json"\n'
    )
    canvas("check", "--write-baseline", "b.json", cwd=folder)

    done = canvas("build", "-o", "out", cwd=folder)

    report = (folder / "out" / "gaten" / "gaten.report.html").read_text(encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert not (folder / "out" / "meer").exists()
    assert '<html lang="en"' in report
    assert ">R01<" in report
    assert ">M01<" not in report
