"""Tracks in short: what did not change is known from an earlier run, the rest is read by all processors."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from canvas.analysis.portfolio.portfolio import State
from canvas.analysis.portfolio.summarising import summary_of
from canvas.analysis.portfolio.summary import Summary, Unread
from canvas.cli.asking import Task
from canvas.cli.earlier import Earlier, Plain, Seen
from canvas.cli.reporting import look
from canvas.cli.sharing import shared_out
from canvas.reading.read import Reading, read_bytes
from canvas.rendering.portfolio.as_json import summary_in, summary_json


class Content(NamedTuple):
    """A file with what it held at the moment that is asked for; None where it tells itself why there is nothing."""

    task: Task
    content: bytes | None


def summaries(tasks: Sequence[Task], earlier: Earlier | None, processes: int | None) -> State:
    """What the files hold now, in their order; without a number of processes every processor works."""
    kept = {task.found.path: known for task in tasks if earlier and (known := _known(task, earlier)) is not None}
    lacking = [task for task in tasks if task.found.path not in kept]
    for task, (content, made) in zip(lacking, shared_out(_made, lacking, "checking", processes), strict=True):
        kept[task.found.path] = made
        if earlier and content is not None:
            earlier.put(task.found.path, Seen(content, _question(task)), made)
    if earlier:
        earlier.keep()
    # each goes as soon as it is read: of a country both forms together would take twice the room
    return _state(kept.pop(task.found.path) for task in tasks)


def summaries_of(contents: Sequence[Content], processes: int | None) -> State:
    """What these contents hold."""
    return _state(shared_out(_shortened, contents, "checking", processes))


def _known(task: Task, earlier: Earlier) -> Plain | None:
    if not earlier.knows(task.found.path) or (content := task.found.text()) is None:
        return None
    return earlier.get(task.found.path, Seen(_sum(content), _question(task)))


def _question(task: Task) -> bytes:
    """All on which a summary depends beside the content of the file."""
    return _sum(repr(task.order).encode("utf-8", "surrogatepass"))


def _sum(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


def _made(task: Task) -> tuple[bytes | None, Plain]:
    """The sum of a file's content, and the file in short: plain values, made in another process if need be."""
    content = task.found.text()
    return (None if content is None else _sum(content)), _shortened(Content(task, content))


def _shortened(asked: Content) -> Plain:
    """A track as a line of JSON; of a file that cannot be read the first problem."""
    task, content = asked
    return _plain(task, task.found.read() if content is None else read_bytes(content))


def _plain(task: Task, reading: Reading) -> Plain:
    seen = look(task, reading)
    if seen.track is None or seen.coverage is None:
        first = seen.findings[0]
        line, column = (first.span.line, first.span.column) if seen.text else (0, 0)
        return task.found.path, first.code, line, column, first.message
    path, identifier, language = task.found.path, seen.id, seen.written_in
    return summary_json(
        summary_of(seen.track, seen.coverage, seen.findings, path=path, identifier=identifier, language=language)
    )


def _state(made: Iterator[Plain]) -> State:
    tracks: list[Summary] = []
    unread: list[Unread] = []
    for each in made:
        if isinstance(each, bytes):
            tracks.append(summary_in(each))
        else:
            unread.append(Unread(*each))
    return State(tuple(tracks), tuple(unread))
