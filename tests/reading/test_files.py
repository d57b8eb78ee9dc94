"""From what a user names to files: folders, links, and paths at which there is nothing to read."""

import errno
import os
from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.inspection.fingerprints import Fingerprints
from canvas.inspection.problem_words import problem_finding
from canvas.reading.files import Found, find

GOOD = "mission: {goal: x}\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with tracks, in which the user stands."""
    for name in (
        "b/two.track.yaml",
        "b/one.track.yaml",
        "a.track.yaml",
        "b/deep/er/x.track.yaml",
        "notes.txt",
        "plan.yaml",
    ):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(GOOD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paths(*named: str) -> list[str]:
    """The paths that are found."""
    return [found.path for found in find(named)]


def told(*named: str) -> list[tuple[str, str, str]]:
    """Code, variant and path of each problem."""
    problems = [(found.path, problem) for found in find(named) for problem in found.read().problems]
    return [(problem.code.value, problem.variant, path) for path, problem in problems]


def test_a_folder_stands_for_all_tracks_below_it(here: Path) -> None:
    """Sorted by path, whatever the order on the disk."""
    assert paths(".") == ["a.track.yaml", "b/deep/er/x.track.yaml", "b/one.track.yaml", "b/two.track.yaml"]
    assert paths("b") == ["b/deep/er/x.track.yaml", "b/one.track.yaml", "b/two.track.yaml"]


def test_the_other_ending_of_yaml_is_found_too(here: Path) -> None:
    """Nobody should miss a track because of one letter."""
    (here / "b" / "deep" / "y.track.yml").write_text(GOOD, encoding="utf-8")

    assert paths("b/deep") == ["b/deep/er/x.track.yaml", "b/deep/y.track.yml"]


def test_paths_are_as_the_user_named_them(here: Path) -> None:
    """With a folder in front when it was named with one."""
    assert paths(str(here / "b" / "deep")) == [f"{here.as_posix()}/b/deep/er/x.track.yaml"]
    assert paths("./b/deep/", "b/one.track.yaml") == ["b/deep/er/x.track.yaml", "b/one.track.yaml"]


def test_a_file_that_is_named_may_end_otherwise(here: Path) -> None:
    """Only folders go by the ending."""
    assert paths("plan.yaml", "notes.txt") == ["notes.txt", "plan.yaml"]


def test_each_file_comes_once(here: Path) -> None:
    """Named twice, in two folders, or by a link."""
    (here / "b" / "zz.track.yaml").symlink_to(here / "a.track.yaml")

    assert paths("b", ".", "b/one.track.yaml", "./b/one.track.yaml") == paths(".")
    assert paths(".") == ["a.track.yaml", "b/deep/er/x.track.yaml", "b/one.track.yaml", "b/two.track.yaml"]


def test_hidden_folders_are_left_alone(here: Path) -> None:
    """A checkout of git holds copies."""
    (here / ".git").mkdir()
    (here / ".git" / "copy.track.yaml").write_text(GOOD, encoding="utf-8")

    assert ".git/copy.track.yaml" not in paths(".")
    assert paths(".git") == [".git/copy.track.yaml"]


def test_links_that_lead_back_are_followed_once(here: Path) -> None:
    """A link to the folder above, and a link to itself."""
    (here / "b" / "up").symlink_to(here)
    (here / "b" / "self").symlink_to(here / "b" / "self")

    assert paths("b") == ["b/deep/er/x.track.yaml", "b/one.track.yaml", "b/two.track.yaml", "b/up/a.track.yaml"]


def test_what_is_not_there_is_told(here: Path) -> None:
    """Beside the files that are."""
    (here / "gone.track.yaml").symlink_to(here / "nowhere")

    assert told("nowhere", "a.track.yaml/x", "n" * 300, "nul\0byte", "gone.track.yaml", "a.track.yaml") == [
        ("Y18", "message", "a.track.yaml/x"),
        ("Y18", "message", "gone.track.yaml"),
        ("Y18", "message", "n" * 300),
        ("Y18", "message", "nowhere"),
        ("Y18", "message", "nul\0byte"),
    ]


def test_a_folder_without_tracks_is_told(here: Path) -> None:
    """With a file in it that may be meant."""
    (here / "empty").mkdir()
    (here / "near").mkdir()
    (here / "near" / "plan.yml").write_text(GOOD, encoding="utf-8")

    assert told("empty", "near") == [("Y19", "message", "empty"), ("Y19", "other_ending", "near")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files on Windows")
def test_what_is_no_ordinary_file_is_told(here: Path) -> None:
    """A pipe would wait for ever."""
    os.mkfifo(here / "pipe.track.yaml")

    assert told("pipe.track.yaml", "/dev/null") == [
        ("Y20", "special", "/dev/null"),
        ("Y20", "special", "pipe.track.yaml"),
    ]


def test_what_may_not_be_read_is_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file, and a folder; whoever runs the tests may perhaps read everything."""

    def refused(*_: object) -> None:
        raise PermissionError(errno.EACCES, "not allowed")

    monkeypatch.setattr("builtins.open", refused)
    monkeypatch.setattr(os, "scandir", refused)

    assert told("a.track.yaml", "b") == [("Y20", "permission", "a.track.yaml"), ("Y20", "permission", "b")]


def test_a_file_that_goes_away_is_told(here: Path) -> None:
    """Between finding and reading."""
    (found,) = find(["a.track.yaml"])
    (here / "a.track.yaml").unlink()

    assert [problem.code.value for problem in found.read().problems] == ["Y18"]


def test_what_is_wrong_with_a_path_names_it(here: Path) -> None:
    """In both languages."""
    for found in find(["nowhere", "/dev/null"]):
        for language in Language:
            (problem,) = found.read().problems

            assert found.path in problem_finding(problem, language, Language.NL, Fingerprints(None, None)).message


def test_a_file_is_read(here: Path) -> None:
    """The ordinary case."""
    assert Found("a.track.yaml").read().track
