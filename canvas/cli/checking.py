"""Checking many files: what did not change is known from an earlier run, the rest is looked at by all processors."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from canvas.cli.asking import Task
from canvas.cli.earlier import Earlier, Seen
from canvas.cli.options import has_colours
from canvas.cli.reporting import Reported, as_plain, from_plain, report
from canvas.cli.sharing import shared_out
from canvas.reading.read import read_bytes


class _Looked(NamedTuple):
    """A report, and the sum of the content that it is about; None for a file that has none."""

    content: bytes | None
    reported: Reported


class _Twin(NamedTuple):
    """The second file with an id, and the path of the first."""

    task: Task
    other: str | None


def reported(tasks: Sequence[Task], earlier: Earlier | None, processes: int | None) -> tuple[Reported, ...]:
    """
    The parts of the report, in the order of the files; of two files with one id the second is told.

    Without a number of processes every processor works.
    """
    asking = [_Twin(task, None) for task in tasks]
    parts = _parts(asking, earlier, processes)
    first: dict[str, str] = {}
    others = [first.setdefault(part.id, task.found.path) for task, part in zip(tasks, parts, strict=True)]
    twins = {at: other for at, (task, other) in enumerate(zip(tasks, others, strict=True)) if task.found.path != other}
    told = _parts([_Twin(tasks[at], other) for at, other in twins.items()], earlier, 1)
    for at, part in zip(twins, told, strict=True):
        parts[at] = part
    if earlier:
        earlier.keep()
    return tuple(parts)


def _parts(asking: Sequence[_Twin], earlier: Earlier | None, processes: int | None) -> list[Reported]:
    known = _Known(earlier)
    parts = [known.get(each) for each in asking]
    lacking = [at for at, part in enumerate(parts) if part is None]
    looking = shared_out(_look, [asking[at] for at in lacking], "checking", processes)
    for at, looked in zip(lacking, looking, strict=True):
        known.put(asking[at], looked)
        parts[at] = looked.reported
    return [part for part in parts if part is not None]


class _Known:
    """Reports of an earlier run, as far as there are any."""

    def __init__(self, earlier: Earlier | None) -> None:
        self._earlier = earlier
        self._orders: dict[int, bytes] = {}

    def get(self, asked: _Twin) -> Reported | None:
        if self._earlier is None or not self._earlier.knows(_name(asked)):
            return None
        content = asked.task.found.text()
        if content is None:
            return None
        plain = self._earlier.get(_name(asked), Seen(_sum(content), self._question(asked.task)))
        return from_plain(plain) if plain is not None else None

    def put(self, asked: _Twin, looked: _Looked) -> None:
        if self._earlier and looked.content is not None:
            seen = Seen(looked.content, self._question(asked.task))
            self._earlier.put(_name(asked), seen, as_plain(looked.reported))

    def _question(self, task: Task) -> bytes:
        """All on which a report depends beside the content of the file."""
        # files of one project share the order itself: it is written out once
        order = self._orders.get(id(task.order))
        if order is None:
            order = self._orders[id(task.order)] = _sum(
                repr((task.order, has_colours())).encode("utf-8", "surrogatepass")
            )
        return order + _sum(repr(task.known).encode("utf-8", "surrogatepass")) if task.known else order


def _name(asked: _Twin) -> str:
    return f"{asked.task.found.path}\0{asked.other}" if asked.other else asked.task.found.path


def _sum(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


def _look(asked: _Twin) -> _Looked:
    content = asked.task.found.text()
    if content is None:
        return _Looked(None, report(asked.task, asked.task.found.read(), asked.other))
    return _Looked(_sum(content), report(asked.task, read_bytes(content), asked.other))
