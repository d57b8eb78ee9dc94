"""What other programs do to a file is told at once, whichever way they write."""

import errno
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import watchfiles

from canvas.studio import watching
from tests.studio.client import Studio, serving
from tests.studio.conftest import HALF, Own


def test_a_change_by_another_program_is_told(studio: Studio, own: Own) -> None:
    with studio.events(own.name) as told:
        assert next(told) == ("now", {"base": studio.file(own.name)["base"]})

        own.path.write_text(HALF + "# theirs\n", encoding="utf-8")
        name, data = next(told)
        assert name == "changed"
        assert data == {"text": HALF + "# theirs\n", "base": studio.file(own.name)["base"]}


def test_a_file_that_is_moved_into_place_is_told_and_one_that_goes(studio: Studio, own: Own) -> None:
    with studio.events(own.name) as told:
        next(told)
        beside = own.path.with_name(f".{own.name}.swap")
        beside.write_text("a: 1\n", encoding="utf-8")
        beside.replace(own.path)
        assert next(told)[1]["text"] == "a: 1\n"

        own.path.unlink()
        assert next(told) == ("gone", {})
        own.path.write_text("b: 2\n", encoding="utf-8")
        assert next(told)[1]["text"] == "b: 2\n"


def test_two_windows_hear_of_a_save_and_other_files_are_silent(studio: Studio, own: Own, folder: Path) -> None:
    with studio.events(own.name) as one, studio.events(own.name) as other:
        next(one), next(other)
        (folder / "elsewhere.track.yaml").write_text("x: 1\n", encoding="utf-8")
        base = studio.file(own.name)["base"]
        studio.done("save", file=own.name, text="mine: 1\n", base=base)

        assert next(one) == next(other)
        assert own.text == "mine: 1\n"


def test_pages_that_were_closed_make_room_for_others(studio: Studio, own: Own) -> None:
    """More than may follow at a time, one after the other."""
    for _ in range(40):
        with studio.events(own.name) as told:
            assert next(told)[0] == "now"
    with studio.events(own.name) as told:
        next(told)
        own.path.write_text("a: 1\n", encoding="utf-8")
        assert next(told)[1]["text"] == "a: 1\n"


def test_where_the_system_tells_nothing_it_looks_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine that already follows as many folders as it may."""

    def awatch(*folders: Path, force_polling: bool | None, **details: Any) -> AsyncIterator[Any]:
        if not force_polling:
            raise OSError(errno.ENOSPC, "no space for another watch")
        return watchfiles.awatch(*folders, force_polling=True, **details)

    monkeypatch.setattr(watching, "awatch", awatch)
    (tmp_path / "a.track.yaml").write_text("a: 1\n", encoding="utf-8")
    with serving(tmp_path) as other, other.events("a.track.yaml") as told:
        next(told)
        (tmp_path / "a.track.yaml").write_text("a: 22\n", encoding="utf-8")
        assert next(told)[1]["text"] == "a: 22\n"
