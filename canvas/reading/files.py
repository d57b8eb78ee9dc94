"""The files that a user names, themselves or by their folder."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import NamedTuple

from canvas.reading.problems import Problem, ProblemCode
from canvas.reading.read import MOST_BYTES, Reading, read_bytes, unreadable

ENDING = ".track.yaml"
ENDINGS = (ENDING, ".track.yml")
"""How the name of a track ends; it is written with the first."""

_MOST_AT_ONCE = 64 * 1024
"""Room for nearly every track; room for the largest would be made, and thrown away, for each of them."""

_OTHER_ENDINGS = (".yaml", ".yml")
_NO_SUCH_FILE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL})
_NO_PERMISSION = frozenset({errno.EACCES, errno.EPERM})


class Found(NamedTuple):
    """A file to read, or a path at which there is none, with the reason. The path is as the user named it."""

    path: str
    problem: Problem | None = None

    def text(self) -> bytes | None:
        """The bytes of the file, as far as anybody reads them; None where reading tells why there are none."""
        if self.problem:
            return None
        try:
            return _content(self.path)
        except (OSError, ValueError):
            return None

    def read(self) -> Reading:
        """What the file holds. Whatever is wrong with it, this ends in a reading."""
        if self.problem:
            return unreadable(self.problem)
        try:
            return read_bytes(_content(self.path))
        except (OSError, ValueError) as error:
            return unreadable(_problem(self.path, error))


def _content(path: str) -> bytes:
    """What a file holds, and of one that is too large one byte more than is read."""
    with open(path, "rb") as file:  # noqa: PTH123 - a path object for each of a thousand files takes time
        content = file.read(_MOST_AT_ONCE)
        return content if len(content) < _MOST_AT_ONCE else content + file.read(MOST_BYTES + 1 - _MOST_AT_ONCE)


def find(paths: Iterable[str]) -> tuple[Found, ...]:
    """
    The files that these paths name, sorted by path, each file once.

    A folder stands for every `*.track.yaml` in it and below it, and for every `*.track.yml`; hidden folders are left
    alone. A file that is named itself may end otherwise.
    """
    found = sorted((each for path in paths for each in _find(PurePath(path).as_posix())), key=_by_path)
    once = {identity: each for each, identity in reversed(found)}
    return tuple(each for each, identity in found if once[identity] is each)


_Identified = tuple[Found, object]
"""What was found, with what tells it from other files whatever it is called."""


def _find(path: str) -> Iterator[_Identified]:
    try:
        state = os.stat(path)  # noqa: PTH116 - no path object for each of a thousand files
    except (OSError, ValueError) as error:
        yield _without(path, _problem(path, error))
        return
    if stat.S_ISDIR(state.st_mode):
        yield from _below(path)
    elif stat.S_ISREG(state.st_mode):
        yield Found(path), (state.st_dev, state.st_ino)
    else:
        yield _without(path, Problem(ProblemCode.NOT_READABLE, variant="special", facts={"path": path}))


def _below(folder: str) -> Iterator[_Identified]:
    """The tracks in a folder and below it; what cannot be looked into is told, and that there are none too."""
    found: list[_Identified] = []
    other: list[str] = []
    waiting, seen = [folder], set[tuple[int, int]]()
    while waiting:
        here = waiting.pop()
        try:
            state = Path(here).stat()
            if (state.st_dev, state.st_ino) in seen:  # a link back up, or a second way in
                continue
            seen.add((state.st_dev, state.st_ino))
            with os.scandir(here) as entries:
                for entry in entries:
                    path = entry.name if here == "." else f"{here.rstrip('/')}/{entry.name}"
                    if _is_folder(entry):
                        waiting += [] if entry.name.startswith(".") else [path]
                    elif entry.name.endswith(ENDINGS):
                        found += _find(path)
                    elif entry.name.endswith(_OTHER_ENDINGS):
                        other.append(entry.name)
        except OSError as error:
            found.append(_without(here, _problem(here, error)))
    yield from found or [_without(folder, _no_tracks(folder, other))]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _by_path(found: _Identified) -> tuple[str, ...]:
    return PurePath(found[0].path).parts


def _without(path: str, problem: Problem) -> _Identified:
    return Found(path, problem), path


def _no_tracks(folder: str, other: list[str]) -> Problem:
    facts = {"path": folder, "file": min(other, default="")}
    return Problem(ProblemCode.NO_TRACKS, variant="other_ending" if other else "message", facts=facts)


def _problem(path: str, error: Exception) -> Problem:
    number = error.errno if isinstance(error, OSError) else errno.EINVAL
    if number in _NO_SUCH_FILE:
        return Problem(ProblemCode.NO_SUCH_FILE, facts={"path": path})
    variant = "permission" if number in _NO_PERMISSION else "message"
    return Problem(ProblemCode.NOT_READABLE, variant=variant, facts={"path": path})
