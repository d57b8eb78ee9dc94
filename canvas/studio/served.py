"""Which files the studio shows and writes: those of one folder, or one file; nothing else on the disk."""

import os
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from canvas.domain.language import Language
from canvas.reading.files import ENDINGS, Found, find
from canvas.reading.problems import Problem, ProblemCode

_NEVER = ("\\", "\0", ":")
"""Signs that lead elsewhere on one system or another; a track whose name holds one is not shown."""


class File(NamedTuple):
    """A file that is served: its name as a page writes it, and where it lies."""

    name: str
    path: Path


class Inside(NamedTuple):
    """What is in the folder, in the order of a list: the files that are served, and what cannot be looked into."""

    files: tuple[File, ...]
    unread: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Served:
    """
    What is served: a folder, itself without links, or the one file `only` in it.

    `language` is that of the pages, None for that of each file. `otherwise` is the language of what belongs to no file.
    """

    folder: Path
    only: str | None
    language: Language | None
    otherwise: Language

    def path(self, name: str) -> Path | None:
        """
        The file behind a name as a page writes it, without links; None where that is none of those that are served.

        A link that leads out of the folder is none; the one file that was named itself may be a link to anywhere.
        """
        if not _is_plain(name):
            return None
        if self.only is not None:
            return _resolved(self.folder / self.only) if name == self.only else None
        whole = _resolved(self.folder / name) if name.endswith(ENDINGS) else None
        return whole if whole and whole.is_relative_to(self.folder) and whole.name.endswith(ENDINGS) else None

    @property
    def language_of_list(self) -> Language:
        """The language of what is said of no file, or of several."""
        return self.language or self.otherwise

    def inside(self) -> Inside:
        """What is in the folder now. That there are no tracks is nothing that is wrong with it."""
        found = find([str(self.folder)])
        named = ((_name(each.path, self.folder), each) for each in found if each.problem is None)
        files = ((name, self.path(name)) for name, _ in named)
        return Inside(
            files=tuple(File(name, path) for name, path in files if path is not None),
            unread=tuple(
                self._named(each.path, problem)
                for each in found
                if (problem := each.problem) and problem.code is not ProblemCode.NO_TRACKS
            ),
        )

    def _named(self, path: str, problem: Problem) -> Found:
        """A problem with the name that people know: of a long way only the begin would be told."""
        name = self.folder.name if Path(path) == self.folder else _name(path, self.folder)
        return Found(name, replace(problem, facts={**problem.facts, "path": name}))


def _name(path: str, folder: Path) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()


def _resolved(path: Path) -> Path | None:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # a link to itself; a name that no disk takes
        return None


def _is_plain(name: str) -> bool:
    """A way down, in parts that each name something; none of them hidden."""
    if not name or any(sign in name for sign in _NEVER):
        return False
    parts = name.split("/")
    return not any(part in ("", ".", "..") for part in parts) and not any(
        part.startswith(".") for part in PurePosixPath(name).parts[:-1]
    )
