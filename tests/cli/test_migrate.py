"""`canvas migrate`: there is one format so far, and what cannot be read is named."""

from pathlib import Path

from tests.cli.command import canvas
from tests.rendering.tracks import SMALL


def test_there_is_nothing_to_bring_over(tmp_path: Path) -> None:
    """Neither with the number nor without it; the files stay as they are."""
    texts = {"a.track.yaml": SMALL, "b.track.yaml": f"formaat: 1\n{SMALL}"}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = canvas("migrate", cwd=tmp_path)

    assert (done.returncode, done.stdout) == (0, "")
    assert "There is nothing to bring over: format 1 is the format of now (files: 2)." in done.stderr
    assert {name: (tmp_path / name).read_text(encoding="utf-8") for name in texts} == texts


def test_a_file_of_the_future_and_a_broken_one_are_named(tmp_path: Path) -> None:
    """The others are told all the same."""
    (tmp_path / "future.track.yaml").write_text("format: 2\ntrack: {id: x}\n", encoding="utf-8")
    (tmp_path / "broken.track.yaml").write_text("track: [\n", encoding="utf-8")
    (tmp_path / "fine.track.yaml").write_text(SMALL, encoding="utf-8")
    done = canvas("migrate", ".", "none.track.yaml", cwd=tmp_path)

    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert [line.split(":")[0] for line in lines[:3]] == ["broken.track.yaml", "future.track.yaml", "none.track.yaml"]
    assert "Y22 This file has format 2, so it was made with a newer version." in lines[1]
    assert "(files: 1)" in lines[3]
