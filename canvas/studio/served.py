"""Which files the studio shows and writes: those of one folder, or one file; nothing else on the disk."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from canvas.domain.language import Language
from canvas.reading.files import ENDINGS, find

_NEVER = ("\\", "\0", ":")
"""Signs that lead elsewhere on one system or another; a track whose name holds one is not shown."""


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

    def files(self) -> Iterator[str]:
        """The names of all files that are served, in the order of a list."""
        if self.only is not None:
            yield self.only
            return
        for found in find([str(self.folder)]):
            name = Path(os.path.relpath(found.path, self.folder)).as_posix()
            if found.problem is None and self.path(name) is not None:
                yield name


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
