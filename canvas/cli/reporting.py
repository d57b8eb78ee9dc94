"""Checking many files on all processors: each file becomes its part of the report where it is read."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.pool import AsyncResult, Pool

from canvas.cli.options import painted
from canvas.cli.progress import progress
from canvas.domain.finding import Severity
from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.inspection.inspect import id_of, inspect
from canvas.reading.files import Found
from canvas.rendering.reports.as_json import file_json
from canvas.rendering.reports.as_text import TextReport
from canvas.rules.catalogue import RULES

_WORTH_SHARING = 150
"""From this many files on a second process earns what it costs to start."""

_PORTION = 10


class Form(StrEnum):
    """What a report is written as."""

    TEXT = "text"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked of each file; plain values, so that it can go to another process."""

    form: Form
    codes: frozenset[str]
    language: Language | None
    otherwise: Language
    stage: Stage | None
    show_accepted: bool
    width: int


@dataclass(frozen=True, slots=True)
class Reported:
    """One file's part of the report, its id, its language and how much was found."""

    id: str
    text: str
    language: Language
    counts: tuple[int, ...]

    def count(self, severity: Severity) -> int:
        """How many findings have this weight."""
        return self.counts[tuple(Severity).index(severity)]


def reported(found: Sequence[Found], order: Order) -> tuple[Reported, ...]:
    """The parts of the report, in the order of the files; of two files with one id the second is told."""
    parts = list(_shared_out(found, order) if len(found) >= _WORTH_SHARING else _one_by_one(found, order))
    first: dict[str, str] = {}
    for place, (each, part) in enumerate(zip(found, parts, strict=True)):
        other = first.setdefault(part.id, each.path)
        if other != each.path:
            parts[place] = _report(each, order, same_id_in=other)
    return tuple(parts)


def _one_by_one(found: Sequence[Found], order: Order) -> Iterator[Reported]:
    return (_report(each, order) for each in progress(found, "checking"))


def _shared_out(found: Sequence[Found], order: Order) -> Iterator[Reported]:
    processes = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    if processes == 1:
        yield from _one_by_one(found, order)
        return
    # the first file loads the words and the rules; a copy of this process then has them
    yield _report(found[0], order)
    portions = [(found[start : start + _PORTION], order) for start in range(1, len(found), _PORTION)]
    # where it is safe a copy of this process starts at once; elsewhere everything is imported anew
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    with context.Pool(processes - 1, _leave_interrupts_to_the_first) as pool:
        for parts in _worked_off(pool, progress(portions, "checking"), 2 * (processes - 1)):
            yield from parts


def _worked_off(pool: Pool, portions: Iterable[tuple[Sequence[Found], Order]], ahead: int) -> Iterator[list[Reported]]:
    """This process does portions too, while the others always have some ahead of them."""
    running: list[AsyncResult[list[Reported]]] = []
    parts: list[list[Reported] | AsyncResult[list[Reported]]] = []
    for portion in portions:
        running = [each for each in running if not each.ready()]
        if len(running) < ahead:
            running.append(pool.apply_async(_portion, portion))
            parts.append(running[-1])
        else:
            parts.append(_portion(*portion))
    return (part if isinstance(part, list) else part.get() for part in parts)


def _leave_interrupts_to_the_first() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _portion(found: Sequence[Found], order: Order) -> list[Reported]:
    return [_report(each, order) for each in found]


def _report(found: Found, order: Order, same_id_in: str | None = None) -> Reported:
    reading = found.read()
    rules = RULES if len(order.codes) == len(RULES) else tuple(rule for rule in RULES if rule.code in order.codes)
    inspection = inspect(
        reading,
        found.path,
        # what belongs to no file is told in the language of the machine
        language=order.language or (None if reading.text else order.otherwise),
        stage=order.stage,
        rules=rules,
        same_id_in=same_id_in,
    )
    if order.form is Form.JSON:
        text = file_json(inspection, show_accepted=order.show_accepted)
    else:
        text = TextReport(painted(), order.show_accepted, order.width).one(inspection)
    severities = [finding.severity for finding in inspection.findings]
    counts = tuple(severities.count(severity) for severity in Severity)
    return Reported(id_of(reading, found.path), text, inspection.language, counts)
