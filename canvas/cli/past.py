"""What the tracks were in an earlier state: in a revision of git, or in a portfolio that was written then."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath

from canvas.analysis.portfolio.portfolio import State
from canvas.analysis.portfolio.summary import Summary
from canvas.cli.asking import Order, Task, order_of
from canvas.cli.forms import Writing
from canvas.cli.revisions import NotInGitError, git_asked, trouble_with
from canvas.cli.summaries import Content, summaries_of
from canvas.inspection.settings import Settings
from canvas.reading.files import ENDINGS, Found
from canvas.reading.read import MOST_BYTES

_FILE = "100"
"""How the mode of a plain file begins; a link and a repository within have others."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file in a revision: its path as it would be named now, the sum by which git knows it, and its bytes."""

    path: str
    sum: str
    size: int


def state_at(revision: str, paths: Sequence[str], now: State, processes: int | None) -> State:
    """
    What stood at these paths in a revision; what is the same now is not read twice. Raises NotInGitError.

    Files that were elsewhere then are found by the ids of their tracks.
    """
    same = {track.path: track for track in now.tracks}
    tracks: list[Summary] = []
    contents: list[Content] = []
    for folder, entries in _by_folder(revision, paths):
        changed = []
        for entry in entries:
            if entry.path in same and _is_same(entry):
                tracks.append(same[entry.path])
            else:
                changed.append(entry)
        contents += _contents(folder, changed)
    found = summaries_of(contents, processes)
    return State((*tracks, *found.tracks), found.unread, name=revision)


def _by_folder(revision: str, paths: Sequence[str]) -> Iterator[tuple[str, list[_Entry]]]:
    for path in paths:
        is_folder = Path(path).is_dir()
        folder = path if is_folder else PurePath(path).parent.as_posix()
        narrowed = () if is_folder else ("--", PurePath(path).name)
        yield folder, list(_entries(folder, revision, narrowed))


def _entries(folder: str, revision: str, narrowed: tuple[str, ...]) -> Iterator[_Entry]:
    """The tracks below a folder, or the one that is named; hidden folders are left alone."""
    # git takes what begins with a dash for an option
    if not revision or revision.startswith("-"):
        raise NotInGitError(trouble_with(folder, ""))
    with git_asked(folder, "ls-tree", "-r", "-z", "-l", revision, *narrowed) as asked:
        listed = asked.communicate()[0]
        if asked.returncode != 0:
            raise NotInGitError(trouble_with(folder, revision))
    for line in listed.decode("utf-8", "surrogateescape").split("\0"):
        head, _, name = line.partition("\t")
        is_hidden = any(part.startswith(".") for part in PurePath(name).parts[:-1])
        if head.startswith(_FILE) and (narrowed or name.endswith(ENDINGS)) and not is_hidden:
            _, _, known, size = head.split()
            path = name if folder == "." else f"{folder.rstrip('/')}/{name}"
            yield _Entry(path, known, int(size))


def _is_same(entry: _Entry) -> bool:
    """The file is now what it was."""
    content = Found(entry.path).text()
    if content is None or len(content) != entry.size:
        return False
    algorithm = hashlib.sha1 if len(entry.sum) == hashlib.sha1().digest_size * 2 else hashlib.sha256
    made = algorithm(f"blob {len(content)}\0".encode(), usedforsecurity=False)
    made.update(content)
    return made.hexdigest() == entry.sum


def _contents(folder: str, entries: Sequence[_Entry]) -> Iterator[Content]:
    if not entries:
        return
    orders = cache(_order)
    with git_asked(folder, "cat-file", "--batch", told=True) as asked:
        assert asked.stdin
        assert asked.stdout
        for entry in entries:
            asked.stdin.write(f"{entry.sum}\n".encode())
            asked.stdin.flush()
            size = int(asked.stdout.readline().split()[-1])
            content = asked.stdout.read(size)
            asked.stdout.read(1)
            task = Task(Found(entry.path), orders(f"{PurePath(entry.path).parent.as_posix()}/"))
            yield Content(task, content[: MOST_BYTES + 1])
        asked.stdin.close()


def _order(folder: str) -> Order:
    return order_of(folder, Settings(), Writing())
