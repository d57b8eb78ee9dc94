"""`canvas build`, `render` and `new`: what they leave on disk."""

import json
from pathlib import Path

import pytest

from canvas.cli.output import write_all
from canvas.rendering.artifact import Artifact, MediaType
from tests.cli.command import canvas

TRACK = """\
format: 1
track: {id: small, title: Small track, stage: idea}
mission: {goal: Work for twelve people.}
steps:
  - {id: prepare, kind: preparation, duration: 12 weeks}
"""
MADE = ("canvas.html", "steps.svg", "report.html", "plan.md", "plan.html")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One track."""
    (tmp_path / "small.track.yaml").write_text(TRACK, encoding="utf-8")
    return tmp_path


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file with its content."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_build_makes_everything_and_an_index(folder: Path) -> None:
    """The named artifacts of a track lie in a folder of their own, beside an index that leads to them."""
    done = canvas("build", "small.track.yaml", "-o", "out", cwd=folder)

    assert done.returncode == 0, done.stderr
    assert not done.stdout
    assert {f"small.{name}" for name in MADE} <= {file.name for file in (folder / "out" / "small").iterdir()}
    index = (folder / "out" / "index.html").read_text(encoding="utf-8")
    assert all(f"small/small.{name}" in index for name in MADE)


def test_building_twice_gives_the_same_bytes(folder: Path) -> None:
    """Same input, same bytes, in any place, locale and time zone."""
    canvas("build", "small.track.yaml", "-o", "one", cwd=folder)
    canvas("build", "small.track.yaml", "-o", "two/deeper", cwd=folder, LANG="nl_NL.UTF-8", TZ="Asia/Tokyo")

    assert files_below(folder / "one") == files_below(folder / "two" / "deeper")


def test_a_build_removes_only_what_a_build_made(folder: Path) -> None:
    """What an earlier build made and this one does not goes; files of the user stay."""
    canvas("build", "small.track.yaml", "-o", "out", cwd=folder)
    (folder / "out" / "notes.txt").write_text("mine", encoding="utf-8")
    (folder / "other.track.yaml").write_text(TRACK.replace("id: small", "id: other"), encoding="utf-8")

    canvas("build", "other.track.yaml", "-o", "out", cwd=folder)

    assert not (folder / "out" / "small").exists()
    assert (folder / "out" / "other" / "other.plan.md").exists()
    assert (folder / "out" / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_rendering_some_leaves_the_rest(folder: Path) -> None:
    """`render --only` adds to a folder and takes nothing away."""
    canvas("build", "small.track.yaml", "-o", "out", cwd=folder)

    done = canvas("render", "small.track.yaml", "--only", "steps", "-o", "out", cwd=folder)

    assert done.returncode == 0
    assert (folder / "out" / "index.html").exists()
    ledger = json.loads((folder / "out" / ".werkcanvas.json").read_text(encoding="utf-8"))
    assert "index.html" in ledger["files"]


def test_several_words_stand_behind_one_option_or_behind_several(folder: Path) -> None:
    """With a comma between them, or each behind an option of its own."""
    for number, wanted in enumerate((("--only", "steps,report"), ("--only", "steps", "--only", "report"))):
        canvas(
            "render", "small.track.yaml", *wanted, "--format", "svg", "--format", "md", "-o", f"{number}", cwd=folder
        )
        made = {path.name for path in (folder / f"{number}" / "small").iterdir()}
        assert made == {"small.steps.svg", "small.report.md"}


def test_a_broken_file_does_not_stop_the_others(folder: Path) -> None:
    """The rest is made, the broken one gets its report, and the exit code says so."""
    (folder / "broken.track.yaml").write_text("track: {id: b\n", encoding="utf-8")

    done = canvas("build", ".", "-o", "out", cwd=folder)

    assert done.returncode == 1
    assert "broken.track.yaml" in done.stderr
    assert (folder / "out" / "small" / "small.plan.md").exists()
    assert (folder / "out" / "broken" / "broken.report.html").exists()


def test_a_wrong_path_costs_nothing_that_was_made(folder: Path) -> None:
    """A typo in a path is told, and the pages of the build before stay."""
    canvas("build", "small.track.yaml", "-o", "out", cwd=folder)

    done = canvas("build", "smal.track.yaml", "-o", "out", cwd=folder)

    assert done.returncode == 1
    assert "smal.track.yaml" in done.stderr
    assert (folder / "out" / "small" / "small.plan.md").exists()


def test_a_file_that_no_build_made_is_never_written_over(folder: Path) -> None:
    """What stands in the way belongs to somebody: it is named, and nothing is written."""
    mine = folder / "out" / "small" / "small.plan.md"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", encoding="utf-8")

    done = canvas("build", "small.track.yaml", "-o", "out", cwd=folder)

    assert done.returncode == 1
    assert "small.plan.md" in done.stderr
    assert mine.read_text(encoding="utf-8") == "mine"
    assert not (folder / "out" / "index.html").exists()


def test_the_index_speaks_the_language_of_its_tracks(folder: Path) -> None:
    """English tracks have an English index, tracks in two languages a Dutch one."""
    canvas("build", "small.track.yaml", "-o", "one", cwd=folder)
    (folder / "klein.track.yaml").write_text(
        "traject: {id: klein, fase: idee}\nmissie: {doel: Werk}\n", encoding="utf-8"
    )
    canvas("build", ".", "-o", "two", cwd=folder)

    assert '<html lang="en"' in (folder / "one" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="nl"' in (folder / "two" / "index.html").read_text(encoding="utf-8")


def test_findings_do_not_fail_a_build_unless_strict(folder: Path) -> None:
    """A young plan may be built; --strict is for those who publish."""
    assert canvas("build", "small.track.yaml", "-o", "out", cwd=folder).returncode == 0
    assert canvas("build", "small.track.yaml", "-o", "out", "--strict", cwd=folder).returncode == 1


def test_a_folder_that_cannot_be_written_is_told(folder: Path) -> None:
    """No traceback when the output is a file."""
    (folder / "out").write_text("a file", encoding="utf-8")

    done = canvas("build", "small.track.yaml", "-o", "out/inside", cwd=folder)

    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr


def test_a_failed_run_leaves_the_old_output_whole(tmp_path: Path) -> None:
    """Every file is complete before the first takes its place."""
    write_all(tmp_path, [Artifact("x/a.txt", MediaType.MARKDOWN, b"old")], remove_others=True)
    impossible = Artifact("x/a.txt/b", MediaType.MARKDOWN, b"a folder where a file stands")

    with pytest.raises((NotADirectoryError, FileExistsError)):
        write_all(tmp_path, [Artifact("x/a.txt", MediaType.MARKDOWN, b"new"), impossible], remove_others=True)

    assert files_below(tmp_path)["x/a.txt"] == b"old"
    assert {file.name for file in tmp_path.iterdir()} == {"x", ".werkcanvas.json"}


def test_a_ledger_cannot_make_a_build_remove_files_elsewhere(folder: Path) -> None:
    """A ledger that names a file outside the folder removes nothing."""
    out = folder / "out"
    out.mkdir()
    listed = {"version": 1, "files": ["../small.track.yaml", "/etc/hostname"]}
    (out / ".werkcanvas.json").write_text(json.dumps(listed), encoding="utf-8")

    canvas("build", "small.track.yaml", "-o", "out", cwd=folder)

    assert (folder / "small.track.yaml").exists()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("template", ["werkfit", "group-placement", "bbl", "meeting-programme", "pilot", "empty"])
def test_new_writes_a_starter_that_reads_clean(tmp_path: Path, template: str, language: str) -> None:
    """Every starter is a readable file with honest gaps: nothing wrong with the file, nothing that contradicts."""
    done = canvas("new", "my-track", "--template", template, "--language", language, cwd=tmp_path)
    assert done.returncode == 0, done.stderr

    report = json.loads(canvas("check", "my-track.track.yaml", "--format", "json", cwd=tmp_path).stdout)

    (file,) = report["files"]
    assert file["readable"]
    assert file["id"] == "my-track"
    assert file["language"] == language
    assert not {finding["code"] for finding in file["findings"]} & {"D01", "D02", "S05", "S06", "S07"}


def test_new_never_writes_over_a_file(tmp_path: Path) -> None:
    """What is there stays there."""
    (tmp_path / "my-track.track.yaml").write_text("mine", encoding="utf-8")

    done = canvas("new", "my-track", cwd=tmp_path)

    assert done.returncode == 1
    assert (tmp_path / "my-track.track.yaml").read_text(encoding="utf-8") == "mine"
