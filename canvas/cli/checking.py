"""Checking many files: what did not change is known from an earlier run, the rest is looked at by all processors."""

import hashlib
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from canvas.cli.asking import Task
from canvas.cli.earlier import Earlier, Plain, Seen
from canvas.cli.options import has_colours
from canvas.cli.reporting import Asked, Reported, report, reported
from canvas.cli.sharing import shared_out
from canvas.domain.language import Language
from canvas.inspection.baseline import Known
from canvas.reading.read import read_bytes
from canvas.rendering.reports.report import Part


class _Looked(NamedTuple):
    """A report, and the sum of the content that it is about; None for a file that has none."""

    content: bytes | None
    reported: Reported


def checked(tasks: Sequence[Task], earlier: Earlier | None, processes: int | None) -> tuple[Reported, ...]:
    """
    The parts of the report, in the order of the files.

    Without a number of processes every processor works.
    """
    parts = reported(tasks, partial(_parts, earlier=earlier, processes=processes))
    if earlier:
        earlier.keep()
    return parts


def _parts(asking: Sequence[Asked], earlier: Earlier | None, processes: int | None) -> list[Reported]:
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

    def get(self, asked: Asked) -> Reported | None:
        if self._earlier is None or not self._earlier.knows(_name(asked)):
            return None
        content = asked.task.found.text()
        if content is None:
            return None
        plain = self._earlier.get(_name(asked), Seen(_sum(content), self._question(asked.task)))
        return from_plain(plain) if plain is not None else None

    def put(self, asked: Asked, looked: _Looked) -> None:
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


def _name(asked: Asked) -> str:
    return f"{asked.task.found.path}\0{asked.same_id_in}" if asked.same_id_in else asked.task.found.path


def as_plain(reported: Reported) -> Plain:
    """A report as plain values."""
    part = reported.part
    return (
        reported.id,
        (part.path, part.title, part.language.value, part.text, part.counts, part.known),
        reported.failed,
        *(tuple((each.code, each.place, each.fingerprint) for each in several) for several in _baselines(reported)),
        reported.without_scheme,
    )


def from_plain(plain: Plain) -> Reported:
    """The report that these values were made of."""
    identifier, (path, title, language, text, counts, known), failed, *baselines, without_scheme = plain
    part = Part(path, title, Language(language), text, counts, known)
    found, kept_too, gone_now = (tuple(Known(*each) for each in several) for several in baselines)
    return Reported(identifier, part, failed, found, kept_too, gone_now, without_scheme)


def _baselines(reported: Reported) -> tuple[tuple[Known, ...], ...]:
    return reported.found, reported.kept, reported.gone


def _sum(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


def _look(asked: Asked) -> _Looked:
    content = asked.task.found.text()
    if content is None:
        return _Looked(None, report(asked.task, asked.task.found.read(), asked.same_id_in))
    return _Looked(_sum(content), report(asked.task, read_bytes(content), asked.same_id_in))
