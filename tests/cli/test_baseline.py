"""`canvas check --baseline`: what is known is not told again."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.command import canvas

GAPS = "formaat: 1\ntraject: {id: gaten, fase: ontwerp}\npartijen: [{id: a, naam: A}]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A portfolio of two tracks with gaps, and what is known of it."""
    for name in ("een", "twee"):
        (tmp_path / "tracks" / name).mkdir(parents=True)
        track = tmp_path / "tracks" / name / f"{name}.track.yaml"
        track.write_text(GAPS.replace("gaten", name), encoding="utf-8")
    done = canvas("check", "tracks", "--write-baseline", "lists/known.json", cwd=tmp_path)
    assert done.returncode == 0
    assert not done.stdout
    assert "lists/known.json is written" in done.stderr
    return tmp_path


def edit(folder: Path, before: str, after: str) -> None:
    """Change the first track."""
    file = folder / "tracks" / "een" / "een.track.yaml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_it_is_sorted_and_the_same_from_anywhere(folder: Path) -> None:
    """Paths go from the folder of the list, with forward slashes; every finding has a line of its own."""
    written = (folder / "lists" / "known.json").read_text(encoding="utf-8")
    known = json.loads(written)

    canvas("check", "twee", "een", "--write-baseline", "../lists/again.json", "--language", "en", cwd=folder / "tracks")

    assert (folder / "lists" / "again.json").read_text(encoding="utf-8") == written
    assert known["version"] == 1
    assert list(known["files"]) == ["../tracks/een/een.track.yaml", "../tracks/twee/twee.track.yaml"]
    for entries in known["files"].values():
        assert entries == sorted(entries, key=lambda entry: (entry["code"], entry["place"], entry["fingerprint"]))
        assert all(json.dumps(entry, ensure_ascii=False) in written for entry in entries)


def test_what_is_known_is_counted_and_not_told(folder: Path) -> None:
    """The check passes, and says how much it left out."""
    done = canvas("check", "tracks", "--baseline", "lists/known.json", cwd=folder)

    assert done.returncode == 0
    assert not done.stderr
    assert "M01" not in done.stdout
    assert "al bekend" in done.stdout
    report = json.loads(
        canvas("check", "tracks", "--baseline", "lists/known.json", "--format", "json", cwd=folder).stdout
    )
    assert report["summary"]["errors"] == 0
    assert report["summary"]["known"] == sum(file["known"] for file in report["files"]) > 0


def test_what_is_new_is_told(folder: Path) -> None:
    """Also when lines moved, and nothing else."""
    edit(folder, "partijen: [", "\n# nieuw\npartijen: [{id: b, naam: B}, ")

    done = canvas("check", "tracks", "--baseline", "lists/known.json", "--format", "json", cwd=folder)

    one, two = json.loads(done.stdout)["files"]
    assert one["findings"]
    assert {finding["path"].partition(".")[0] for finding in one["findings"]} == {"parties[0]"}
    assert two["findings"] == []


def test_what_is_gone_is_told(folder: Path) -> None:
    """So that the list can shrink; only of what was asked this time."""
    edit(folder, "formaat: 1\n", "formaat: 1\nmissie: {doel: In 2027 werken twaalf mensen.}\n")

    done = canvas("check", "tracks", "--baseline", "lists/known.json", cwd=folder)
    others = canvas("check", "tracks", "--baseline", "lists/known.json", "--select", "R", cwd=folder)
    sooner = canvas("check", "tracks/twee", "--baseline", "lists/known.json", "--stage", "idea", cwd=folder)

    assert "tracks/een/een.track.yaml: M01 mission\n" in done.stderr
    assert not others.stderr
    assert not sooner.stderr

    canvas("check", "tracks", "--write-baseline", "lists/known.json", cwd=folder)
    assert not canvas("check", "tracks", "--baseline", "lists/known.json", cwd=folder).stderr


def test_what_is_not_asked_stays_in_the_list(folder: Path) -> None:
    """Writing anew after a part was checked, or a part of the questions, loses nothing of the rest."""
    known = folder / "lists" / "known.json"
    before = known.read_bytes()

    done = canvas("check", "tracks", "--select", "R", "--write-baseline", "lists/known.json", cwd=folder)
    assert known.read_bytes() == before
    assert "still known as before" in done.stderr
    canvas("check", "tracks/een", "--stage", "idea", "--write-baseline", "lists/known.json", cwd=folder)
    assert known.read_bytes() == before

    edit(folder, "formaat: 1\n", "formaat: 1\nmissie: {doel: In 2027 werken twaalf mensen.}\n")
    canvas("check", "tracks", "--ignore", "M", "--write-baseline", "lists/known.json", cwd=folder)
    assert known.read_bytes() == before
    canvas("check", "tracks", "--select", "M", "--write-baseline", "lists/known.json", cwd=folder)
    files = json.loads(known.read_text(encoding="utf-8"))["files"]
    one, two = ({entry["code"] for entry in entries} for entries in files.values())
    assert two - one == {"M01"}


def test_a_file_that_is_gone_leaves_the_list(folder: Path) -> None:
    """Nobody will ask about it again."""
    (folder / "tracks" / "twee" / "twee.track.yaml").unlink()

    canvas("check", "tracks", "--write-baseline", "lists/known.json", cwd=folder)

    known = json.loads((folder / "lists" / "known.json").read_text(encoding="utf-8"))
    assert list(known["files"]) == ["../tracks/een/een.track.yaml"]


def test_a_run_can_leave_the_list_of_a_project_aside(folder: Path) -> None:
    """Everything is told again then; with a list of its own it would be unclear what is meant."""
    (folder / "werkcanvas.toml").write_text('baseline = "lists/known.json"\n')

    assert canvas("check", "tracks", cwd=folder).returncode == 0
    assert canvas("check", "tracks", "--no-baseline", cwd=folder).returncode == 1
    both = canvas("check", "tracks", "--no-baseline", "--baseline", "lists/known.json", cwd=folder)
    assert both.returncode == 2
    assert "do not go together" in both.stderr


def test_a_list_that_a_project_names_and_is_not_there_is_told_with_its_line(folder: Path) -> None:
    """In a file of its own and in a part of another."""
    (folder / "werkcanvas.toml").write_text('# ours\nbaseline = "lists/knwon.json"\n')
    own = canvas("check", "tracks", cwd=folder)
    (folder / "werkcanvas.toml").unlink()
    (folder / "pyproject.toml").write_text('[tool.werkcanvas]\nstage = "idea"\nbaseline = "lists/knwon.json"\n')
    shared = canvas("check", ".", cwd=folder / "tracks")

    assert own.returncode == shared.returncode == 2
    assert "werkcanvas.toml:2: lists/knwon.json is not there yet." in own.stderr
    assert "../pyproject.toml:3: ../lists/knwon.json is not there yet." in shared.stderr


def test_a_project_names_its_list(folder: Path) -> None:
    """The path goes from the project file; writing anew does not count what it holds as known."""
    (folder / "tracks" / "werkcanvas.toml").write_text('baseline = "../lists/known.json"\n')
    before = (folder / "lists" / "known.json").read_bytes()

    assert canvas("check", cwd=folder / "tracks" / "een").returncode == 0
    canvas("check", "tracks", "--write-baseline", "lists/known.json", cwd=folder)
    assert (folder / "lists" / "known.json").read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [
        "",
        pytest.param("[]", marks=pytest.mark.thorough),
        pytest.param("{}", marks=pytest.mark.thorough),
        pytest.param('{"version": 2, "files": {}}', marks=pytest.mark.thorough),
        pytest.param('{"version": 1, "files": {"a": 1}}', marks=pytest.mark.thorough),
        '{"version": 1, "files": {"a": [{"code": 1, "place": "", "fingerprint": ""}]}}',
    ],
)
def test_what_is_no_list_is_wrong_use(tmp_path: Path, content: str) -> None:
    """A file that is something else is neither followed nor written over."""
    (tmp_path / "x.track.yaml").write_text(GAPS, encoding="utf-8")
    (tmp_path / "other.json").write_text(content, encoding="utf-8")

    read = canvas("check", "--baseline", "other.json", cwd=tmp_path)
    write = canvas("check", "--write-baseline", "other.json", cwd=tmp_path)

    assert read.returncode == write.returncode == 2
    assert "other.json" in read.stderr
    assert "Traceback" not in read.stderr + write.stderr
    assert (tmp_path / "other.json").read_text(encoding="utf-8") == content


def test_a_list_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    """With the command that makes it."""
    done = canvas("check", "--baseline", "known.json", cwd=tmp_path)

    assert done.returncode == 2
    assert "--write-baseline known.json" in done.stderr


def test_names_of_files_may_be_anything(tmp_path: Path) -> None:
    """Also a name that is no good UTF-8 is known again."""
    (tmp_path / os.fsdecode(b"caf\xe9 \xc3\xa9.track.yaml")).write_text(GAPS, encoding="utf-8")

    assert canvas("check", "--write-baseline", "known.json", cwd=tmp_path).returncode == 0
    assert canvas("check", "--baseline", "known.json", cwd=tmp_path).returncode == 0


def test_a_wrong_path_writes_no_list(tmp_path: Path) -> None:
    """What was not found cannot be known: it is told, and the list stays as it was."""
    done = canvas("check", "nothing", "--write-baseline", "known.json", cwd=tmp_path)

    assert done.returncode == 1
    assert "Y18" in done.stdout
    assert not (tmp_path / "known.json").exists()


def test_a_list_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """In words, without a traceback."""
    (tmp_path / "x.track.yaml").write_text(GAPS, encoding="utf-8")
    (tmp_path / "file").write_text("a file", encoding="utf-8")

    done = canvas("check", "--write-baseline", "file/known.json", cwd=tmp_path)

    assert done.returncode in (1, 2)
    assert "file/known.json" in done.stderr
    assert "Traceback" not in done.stderr
