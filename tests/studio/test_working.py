"""Work beside the event loop: little at a time, and of what is asked again only the newest."""

import asyncio
import threading
from functools import partial
from pathlib import Path

import pytest

from canvas.studio import app
from canvas.studio.watching import TooMany, Watch
from canvas.studio.working import Bench
from tests.studio.client import serving


def test_of_what_waits_only_the_newest_is_done() -> None:
    done: list[str] = []

    def noted(name: str) -> str:
        done.append(name)
        return name

    async def ask() -> list[object]:
        bench, free = Bench(), threading.Event()
        busy = [asyncio.create_task(bench.do(free.wait)) for _ in range(2)]
        await asyncio.sleep(0)
        waiting = []
        for name in ("first", "second", "third"):
            waiting.append(asyncio.create_task(bench.newest("look", partial(noted, name))))
            await asyncio.sleep(0)
        other = asyncio.create_task(bench.newest("another file", lambda: "other"))
        await asyncio.sleep(0)
        free.set()
        await asyncio.gather(*busy)
        return list(await asyncio.gather(*waiting, other))

    assert asyncio.run(ask()) == [None, None, "third", "other"]
    assert done == ["third"]


def test_work_that_fails_leaves_its_place() -> None:
    async def ask() -> int:
        bench = Bench()
        for _ in range(4):
            with pytest.raises(ZeroDivisionError):
                await bench.newest("look", lambda: 1 // 0)
        return await bench.do(lambda: 1)

    assert asyncio.run(ask()) == 1


def test_only_so_many_pages_follow_files(tmp_path: Path) -> None:
    (tmp_path / "a.track.yaml").write_text("a: 1\n", encoding="utf-8")

    async def follow() -> int:
        watch, followed = Watch(), []
        try:
            while True:
                changes = watch.changes(tmp_path / "a.track.yaml")
                followed.append(changes)
                await anext(changes)
        except TooMany:
            for each in followed:
                await each.aclose()
            return len(followed) - 1

    assert asyncio.run(follow()) == 32


def test_what_should_never_happen_is_told_in_the_terminal_and_not_on_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a secret of the machine")

    (tmp_path / "a.track.yaml").write_text("a: 1\n", encoding="utf-8")
    monkeypatch.setattr(app, "looked", broken)
    with serving(tmp_path) as studio:
        told = studio.ask("look", file="a.track.yaml", text="a: 1\n", serial=1)
        assert told.status == 500
        assert b"secret" not in told.content
        assert told.headers["x-content-type-options"] == "nosniff"
        assert "a secret of the machine" in studio.troubles.pop()
        assert studio.file("a.track.yaml")["text"] == "a: 1\n"
