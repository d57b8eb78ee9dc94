"""Whether another program changes a file: told to every page that shows it, at once."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from pathlib import Path

from watchfiles import Change, awatch

from canvas.studio.on_disk import OnDisk, on_disk

_REST, _STEP = 200, 25
"""Milliseconds: how long changes are gathered at most, and how long it must be quiet before they are told."""

_AT_LEAST = 2_000
"""Milliseconds after which a file is looked at though nothing was told: it may have changed before anybody listened."""

_MOST_PAGES = 32


class TooMany(Exception):
    """More pages want to follow files than anybody looks at."""


@dataclass(eq=False)
class _Follower:
    """A page that follows a file; `moved` whenever something happened to it."""

    path: Path
    moved: asyncio.Event = field(default_factory=asyncio.Event)


class _Folder:
    """A folder that is watched for as long as somebody follows a file in it."""

    def __init__(self, path: Path) -> None:
        self.followers: set[_Follower] = set()
        self._path = path
        self._enough = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def follow(self, follower: _Follower) -> None:
        """One more page; a folder that was taken away meanwhile may be there again."""
        self.followers.add(follower)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._watch())

    def stop(self) -> None:
        """Nobody follows anything here any more."""
        self._enough.set()
        for each in self.followers:
            each.moved.set()

    async def _watch(self) -> None:
        """A folder that is taken away ends this: its files are gone, and the pages are told."""
        try:
            await self._listen(by_looking=False)
        except OSError:  # the system follows no more folders, or tells nothing of this disk
            with contextlib.suppress(OSError):
                await self._listen(by_looking=True)
        for each in self.followers:
            each.moved.set()

    async def _listen(self, *, by_looking: bool) -> None:
        """Hear of every change in the folder from the system, or by looking again and again. Raises OSError."""
        async for changes in awatch(
            self._path,
            debounce=_REST,
            step=_STEP,
            stop_event=self._enough,
            recursive=False,
            watch_filter=_any,
            force_polling=by_looking or None,
            rust_timeout=_AT_LEAST,
            yield_on_timeout=True,
        ):
            touched = {Path(path).name for _, path in changes}
            for each in self.followers:
                if not changes or each.path.name in touched:
                    each.moved.set()


class Watch:
    """
    Follows the folders of all files that pages show.

    A folder and not the file: many programs write a new file and move it into place.
    """

    def __init__(self) -> None:
        self._folders: dict[Path, _Folder] = {}
        self._is_stopping = False

    def stop(self) -> None:
        """Nothing is followed any more, and no page is told anything more."""
        self._is_stopping = True
        for folder in self._folders.values():
            folder.stop()

    async def changes(self, path: Path) -> AsyncGenerator[OnDisk | None, None]:
        """The file as it is now, and then whenever it has become another; None where it is gone. Raises TooMany."""
        if sum(len(folder.followers) for folder in self._folders.values()) >= _MOST_PAGES:
            raise TooMany
        follower, folder = _Follower(path), self._folders.setdefault(path.parent, _Folder(path.parent))
        folder.follow(follower)
        try:
            last = await _now(path)
            yield last
            while True:
                await follower.moved.wait()
                follower.moved.clear()
                if self._is_stopping:
                    return
                now = await _now(path)
                if _base(now) != _base(last):
                    last = now
                    yield now
        finally:
            folder.followers.discard(follower)
            if not folder.followers and self._folders.get(path.parent) is folder:
                del self._folders[path.parent]
                folder.stop()


def _any(change: Change, path: str) -> bool:
    """Also files that the library leaves alone otherwise."""
    return True


def _base(found: OnDisk | None) -> str:
    return found.base if found else ""


async def _now(path: Path) -> OnDisk | None:
    try:
        return await asyncio.to_thread(on_disk, path)
    except OSError:
        return None
