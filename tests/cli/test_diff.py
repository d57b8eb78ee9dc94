"""`canvas diff`: what changed, from files and from git, and how it ends."""

import json
import subprocess
from pathlib import Path

import pytest

from canvas.cli.revisions import Revision, revision_of
from tests.cli.command import canvas
from tests.rendering.tracks import SMALL

LONGER = SMALL.replace("duur: 8 weken", "duur: 10 weken")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository of git in which a track was committed and then changed, and one that lies in a folder."""
    (tmp_path / "tracks").mkdir()
    for name in ("plan.track.yaml", "tracks/inner.track.yaml"):
        (tmp_path / name).write_text(SMALL, encoding="utf-8")
    _git(tmp_path, "init", "--quiet")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "first")
    for name in ("plan.track.yaml", "tracks/inner.track.yaml"):
        (tmp_path / name).write_text(LONGER, encoding="utf-8")
    return tmp_path


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


def test_two_files(folder: Path) -> None:
    """What changed, in the language of the file; differences are no failure."""
    (folder / "old.track.yaml").write_text(SMALL, encoding="utf-8")
    done = canvas("diff", "old.track.yaml", "plan.track.yaml", cwd=folder)

    assert done.returncode == 0
    assert "Stap “Voorbereiden”, duur: langer" in done.stdout
    assert not done.stderr


def test_the_exit_code_tells_on_request(folder: Path) -> None:
    """1 when something changed, 0 when nothing did."""
    assert canvas("diff", "HEAD:plan.track.yaml", "plan.track.yaml", "--exit-code", cwd=folder).returncode == 1
    assert canvas("diff", "plan.track.yaml", "plan.track.yaml", "--exit-code", cwd=folder).returncode == 0


@pytest.mark.parametrize(
    ("before", "after", "cwd"),
    [
        ("HEAD:plan.track.yaml", "plan.track.yaml", "."),
        ("HEAD:tracks/inner.track.yaml", "tracks", "."),
        ("HEAD:inner.track.yaml", "inner.track.yaml", "tracks"),
        ("HEAD:./inner.track.yaml", "inner.track.yaml", "tracks"),
        ("HEAD:tracks/inner.track.yaml", "../plan.track.yaml", "tracks"),
    ],
)
def test_a_revision_of_git(folder: Path, before: str, after: str, cwd: str) -> None:
    """From the root of the repository or from here; a folder stands for the one track in it."""
    done = canvas("diff", before, after, "--format", "json", cwd=folder / cwd)

    assert done.returncode == 0, done.stderr
    assert [change["path"] for change in json.loads(done.stdout)["changes"]] == ["steps[0].duration"]


def test_a_revision_of_a_file_with_its_whole_path(folder: Path) -> None:
    """Git is asked in the folder of that file."""
    file = folder / "plan.track.yaml"
    done = canvas("diff", f"HEAD:{file}", str(file), "--exit-code", cwd=folder.parent)

    assert done.returncode == 1
    assert "duur: langer" in done.stdout


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("nowhere:plan.track.yaml", "Git does not know “nowhere”."),
        ("HEAD:none.track.yaml", "“none.track.yaml” is not in “HEAD”."),
        ("--output=x:plan.track.yaml", "Git does not know “--output=x”."),
        ("none.track.yaml", "none.track.yaml cannot be read: Y18"),
        ("broken.track.yaml", "broken.track.yaml cannot be read: Y01"),
    ],
)
def test_what_cannot_be_read_is_named(folder: Path, before: str, told: str) -> None:
    """Without a traceback, and nothing else is printed."""
    (folder / "broken.track.yaml").write_text("track: [\n", encoding="utf-8")
    done = canvas("diff", "--language", "en", "--", before, "plan.track.yaml", cwd=folder)

    assert (done.returncode, done.stdout) == (1, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert not (folder / "x:plan.track.yaml").exists()


def test_without_git_and_outside_of_it(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Each says what is not there."""
    outside = tmp_path_factory.mktemp("outside")
    (outside / "plan.track.yaml").write_text(SMALL, encoding="utf-8")
    asked = ("diff", "HEAD:plan.track.yaml", "plan.track.yaml")

    assert "this is no folder of git" in canvas(*asked, cwd=outside, GIT_CEILING_DIRECTORIES=str(outside.parent)).stderr
    done = canvas(*asked, cwd=folder, PATH=str(outside))
    assert (done.returncode, done.stdout) == (1, "")
    assert "git is not here" in done.stderr


def test_a_folder_with_several_tracks_is_wrong_use(folder: Path) -> None:
    """One file has to be named."""
    done = canvas("diff", ".", "plan.track.yaml", cwd=folder)

    assert done.returncode == 2
    assert "Name one file" in done.stderr


def test_a_drive_is_no_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is a file with a colon in its name."""
    monkeypatch.chdir(tmp_path)
    Path("a:b.track.yaml").write_text(SMALL, encoding="utf-8")

    for written in ("C:\\plans\\x.track.yaml", "c:/plans/x.track.yaml", "a:b.track.yaml", "x.track.yaml", "HEAD:"):
        assert revision_of(written) is None
    assert revision_of("main:a:b") == Revision("main", "a:b")
    assert revision_of("v1.0:x.yaml") == Revision("v1.0", "x.yaml")


def test_every_form_is_printed_as_utf8(folder: Path) -> None:
    """For programs whatever the terminal is set to; a project's own settings count."""
    (folder / "werkcanvas.toml").write_text('language = "en"\nignore = ["M", "R"]\n', encoding="utf-8")
    asked = ("diff", "HEAD:plan.track.yaml", "plan.track.yaml", "--format")

    assert canvas(*asked, "html", cwd=folder).stdout.startswith("<!doctype html>")
    assert canvas(*asked, "markdown", cwd=folder).stdout.startswith("## What changed: Klein traject")
    assert "duration: longer" in canvas(*asked, "text", cwd=folder).stdout
