"""
What was made before, kept between runs in the cache folder of the user.

Nothing depends on it: a folder that is missing, full, read-only or somebody else's is no cache, and a damaged file is
thrown away. Many runs may use it at once: a file is complete before it gets its name.
"""

import contextlib
import hashlib
import os
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import platformdirs

FOLDER_VARIABLE = "WERKCANVAS_CACHE"
"""The environment variable that names another folder."""

_SHELF = "kept-1"
"""The folder within it; another number when files are written in another way."""

_UNUSED_FOR = 30 * 24 * 60 * 60
"""Seconds without use after which a file goes: who comes back to a track after a month can wait for one drawing."""

_MOST_BYTES = 512 * 1024 * 1024
"""The room for all files: more than a thousand tracks with all that is usually made of each."""

_USE_NOTED_AFTER = 24 * 60 * 60
"""Seconds after which a use is noted again: exact to a day is enough, and most uses then write nothing."""

_GIVEN_UP_AFTER = 60 * 60
"""Seconds after which a file without a name belongs to a run that was stopped: writing one takes milliseconds."""

_HALF = "half-"
_SUM_BYTES = 32
_OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH


class _Entry(NamedTuple):
    path: str
    used: float
    size: int


class Cache:
    """Bytes by a key, in a folder that is made when something is to be kept. No method raises an OSError."""

    def __init__(self, folder: Path) -> None:
        self._shelf = folder / _SHELF
        self._has_room = False

    def get(self, key: str) -> bytes | None:
        """What was put under this key, as it was; None when there is nothing whole."""
        if not _is_own(self._shelf):
            return None
        file = self._shelf / _name(key)
        try:
            written = file.read_bytes()
        except OSError:
            return None
        content = written[_SUM_BYTES:]
        if written[:_SUM_BYTES] != _sum(key, content):
            _remove(str(file))
            return None
        _note_use(file)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep this, if that is possible. A run that keeps something first makes room for it, once."""
        half = ""
        try:
            self._shelf.mkdir(mode=stat.S_IRWXU, parents=True, exist_ok=True)
            if not _is_own(self._shelf):
                return
            if not self._has_room:
                self._has_room = True
                _make_room(self._shelf)
            handle, half = tempfile.mkstemp(dir=self._shelf, prefix=_HALF)  # readable by the user alone
            with os.fdopen(handle, "wb") as file:
                file.write(_sum(key, content))
                file.write(content)
            Path(half).replace(self._shelf / _name(key))
            half = ""
        except OSError:
            pass
        finally:
            if half:
                _remove(half)


def users_cache() -> Cache | None:
    """The cache of this user on this machine; None where nothing says where that could be."""
    folder = users_cache_folder()
    return Cache(folder) if folder else None


def users_cache_folder() -> Path | None:
    """The cache folder of this user on this machine; None where nothing says where that could be."""
    named = os.environ.get(FOLDER_VARIABLE)
    folder = Path(named) if named else platformdirs.user_cache_path("werkcanvas")
    # where a machine knows no home, the way there begins with a sign and would lead into the present folder
    return folder if named or folder.is_absolute() else None


def _is_own(folder: Path) -> bool:
    """It is a folder of this user in which nobody else writes: what lies there goes into files that people open."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    if not stat.S_ISDIR(found.st_mode):
        return False
    return sys.platform == "win32" or (found.st_uid == os.geteuid() and not found.st_mode & _OTHERS_MAY_WRITE)


def _name(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def _sum(key: str, content: bytes) -> bytes:
    """A sum over the key, too: a file under the name of another is not whole."""
    made = hashlib.sha256(key.encode())
    made.update(b"\0")
    made.update(content)
    return made.digest()


def _note_use(file: Path) -> None:
    with contextlib.suppress(OSError):
        if time.time() - file.stat().st_mtime > _USE_NOTED_AFTER:
            os.utime(file)


def _make_room(shelf: Path) -> None:
    """Remove what was not used for long, and what was used longest ago where all together take too much room."""
    now, room = time.time(), _MOST_BYTES
    for entry in sorted(_entries(shelf), key=lambda each: each.used, reverse=True):
        is_half = Path(entry.path).name.startswith(_HALF)
        room -= entry.size
        if room < 0 or now - entry.used > (_GIVEN_UP_AFTER if is_half else _UNUSED_FOR):
            _remove(entry.path)


def _entries(shelf: Path) -> Iterator[_Entry]:
    with contextlib.suppress(OSError), os.scandir(shelf) as found:
        for each in found:
            with contextlib.suppress(OSError):  # another run took it away
                state = each.stat(follow_symlinks=False)
                yield _Entry(each.path, state.st_mtime, state.st_size)


def _remove(path: str) -> None:
    with contextlib.suppress(OSError):
        Path(path).unlink()
