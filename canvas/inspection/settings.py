"""What a team asks of its tracks: what holds for a folder, and what one run says instead."""

import os
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.rules.needs import Wanted
from canvas.rules.selection import NO_CHOICE, Choice


@dataclass(frozen=True, slots=True)
class Settings:
    """
    What is asked and how it is told; None and empty where nothing is said.

    `wanted` is the output that tracks are checked for, `exclude` are patterns of files that a folder does not stand
    for, `baseline` is the file with what is known already, and `docs` the address at which people read the page of a
    rule, with `{code}` for its code.
    """

    choice: Choice = NO_CHOICE
    stage: Stage | None = None
    wanted: Wanted | None = None
    language: Language | None = None
    strict: bool | None = None
    exclude: tuple[str, ...] = ()
    baseline: str = ""
    docs: str = ""


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with the settings that hold in it and below it, and the file in which they are written."""

    folder: Path
    file: Path
    settings: Settings

    @property
    def baseline(self) -> Path | None:
        """The baseline of the folder."""
        return self.folder / self.settings.baseline if self.settings.baseline else None

    def excludes(self, path: str) -> bool:
        """Whether the settings leave this file alone when a folder is checked."""
        if not self.settings.exclude:
            return False
        inside = PurePath(os.path.relpath(path, self.folder))
        return any(_matches(inside, pattern.rstrip("/")) for pattern in self.settings.exclude)


def _matches(inside: PurePath, pattern: str) -> bool:
    """A pattern with a slash is about the way from the folder on, one without about any name on that way."""
    ways = (inside, *inside.parents)
    return any(fnmatchcase(way.as_posix() if "/" in pattern else way.name, pattern) for way in ways)
