"""A file as it stood in a revision of git: `REV:PATH`."""

import os
import re
import subprocess
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from canvas.reading.read import MOST_BYTES, Reading, read_bytes

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")

# nothing is asked of a person, fetched from elsewhere or written down
_QUIET = {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_PAGER": "cat"}


class GitTrouble(StrEnum):
    """Why there is no file."""

    NO_GIT = "git_missing"
    NO_REPOSITORY = "git_no_repository"
    NO_REVISION = "git_no_revision"
    NOT_THERE = "git_not_there"


class NotInGitError(Exception):
    """The revision or the file in it cannot be had."""

    def __init__(self, trouble: GitTrouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Revision:
    """A file in a revision, as somebody names it; the path is seen from the root of the repository or from here."""

    revision: str
    path: str

    def read(self) -> Reading:
        """What stood there. Raises NotInGitError."""
        # git takes what begins with a dash for an option
        if not self.revision or self.revision.startswith("-"):
            raise NotInGitError(GitTrouble.NO_REVISION)
        folder, names = self._ways()
        for name in names:
            content = _show(folder, f"{self.revision}:{name}")
            if content is not None:
                return read_bytes(content)
        raise NotInGitError(trouble_with(folder, self.revision))

    def _ways(self) -> tuple[str, tuple[str, ...]]:
        """From which folder git is asked, and the names to ask for."""
        path = Path(self.path)
        if path.is_absolute() or _DRIVE.match(self.path):
            return str(path.parent), (f"./{path.name}",)
        name = self.path.replace(os.sep, "/")
        return ".", (name, f"./{name.removeprefix('./')}")


def revision_of(written: str) -> Revision | None:
    """The revision that an argument names; None for a file, also for one on a drive such as `C:`."""
    there = os.path.exists(written)  # noqa: PTH110 - a name that is too long is no file either, and raises nothing here
    if there or _DRIVE.match(written) or (os.name == "nt" and written[1:2] == ":"):
        return None
    revision, colon, path = written.partition(":")
    return Revision(revision, path) if colon and path else None


def _show(folder: str, name: str) -> bytes | None:
    """What git shows, as much as is read of any file; None where it shows nothing."""
    with git_asked(folder, "show", "--no-textconv", "--no-color", name) as asked:
        assert asked.stdout
        content = asked.stdout.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            asked.kill()
            return content
        return content if asked.wait() == 0 else None


def trouble_with(folder: str, revision: str) -> GitTrouble:
    """Why git has nothing there."""
    if not _succeeds(folder, "rev-parse", "--git-dir"):
        return GitTrouble.NO_REPOSITORY
    if not _succeeds(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{object}}"):
        return GitTrouble.NO_REVISION
    return GitTrouble.NOT_THERE


def _succeeds(folder: str, *arguments: str) -> bool:
    with git_asked(folder, *arguments) as asked:
        asked.communicate()
        return asked.returncode == 0


def git_asked(folder: str, *arguments: str, told: bool = False) -> "subprocess.Popen[bytes]":
    """Git at work in a folder, seen from there; with `told` it reads what is asked of it. Raises NotInGitError."""
    try:
        return subprocess.Popen(
            ["git", "-C", folder, *arguments],
            stdin=subprocess.PIPE if told else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **_QUIET},
        )
    except (OSError, ValueError):
        raise NotInGitError(GitTrouble.NO_GIT) from None
