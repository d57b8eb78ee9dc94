"""Checking many files on all processors: each file becomes its part of the report where it is read."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.pool import AsyncResult, Pool

from canvas.cli.asking import Order, Task
from canvas.cli.progress import progress
from canvas.domain.finding import Severity
from canvas.domain.kinds import Stage
from canvas.domain.track import Track
from canvas.inspection.baseline import Known, gone, kept, known_in
from canvas.inspection.inspect import Inspection, id_of, inspect
from canvas.reading.read import Reading
from canvas.rendering.reports.report import Part, part_of
from canvas.rules.needs import among, needs
from canvas.rules.rule import Rule
from canvas.rules.selection import selected

_WORTH_SHARING = 150
"""From this many files on a second process earns what it costs to start."""

_PORTION = 10


@dataclass(frozen=True, slots=True)
class Reported:
    """
    One file's part of the report, its id, and whether what was found makes the check fail.

    `found` is what is known from now on where a baseline is written, `kept` what it holds of other questions; `gone`
    is what a baseline holds and nobody finds any more.
    """

    id: str
    part: Part
    failed: bool
    found: tuple[Known, ...]
    kept: tuple[Known, ...]
    gone: tuple[Known, ...]
    without_scheme: bool


def reported(tasks: Sequence[Task]) -> tuple[Reported, ...]:
    """The parts of the report, in the order of the files; of two files with one id the second is told."""
    parts = list(_shared_out(tasks) if len(tasks) >= _WORTH_SHARING else _one_by_one(tasks))
    first: dict[str, str] = {}
    for place, (task, each) in enumerate(zip(tasks, parts, strict=True)):
        other = first.setdefault(each.id, task.found.path)
        if other != task.found.path:
            parts[place] = _report(task, same_id_in=other)
    return tuple(parts)


def _one_by_one(tasks: Sequence[Task]) -> Iterator[Reported]:
    return (_report(task) for task in progress(tasks, "checking", len(tasks)))


def _shared_out(tasks: Sequence[Task]) -> Iterator[Reported]:
    processes = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    if processes == 1:
        yield from _one_by_one(tasks)
        return
    # the first file loads the words and the rules; a copy of this process then has them
    yield _report(tasks[0])
    portions = [tasks[start : start + _PORTION] for start in range(1, len(tasks), _PORTION)]
    # where it is safe a copy of this process starts at once; elsewhere everything is imported anew
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    with context.Pool(processes - 1, _leave_interrupts_to_the_first) as pool:
        for parts in _worked_off(pool, progress(portions, "checking", len(portions)), 2 * (processes - 1)):
            yield from parts


def _worked_off(pool: Pool, portions: Iterable[Sequence[Task]], ahead: int) -> Iterator[list[Reported]]:
    """This process does portions too, while the others always have some ahead of them."""
    running: list[AsyncResult[list[Reported]]] = []
    parts: list[list[Reported] | AsyncResult[list[Reported]]] = []
    for portion in portions:
        running = [each for each in running if not each.ready()]
        if len(running) < ahead:
            running.append(pool.apply_async(_portion, (portion,)))
            parts.append(running[-1])
        else:
            parts.append(_portion(portion))
    return (part if isinstance(part, list) else part.get() for part in parts)


def _leave_interrupts_to_the_first() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _portion(tasks: Sequence[Task]) -> list[Reported]:
    return [_report(task) for task in tasks]


def _report(task: Task, same_id_in: str | None = None) -> Reported:
    found, order = task.found, task.order
    reading = found.read()
    fingerprinted = order.remember or bool(task.known) or order.writing.tells_fingerprints
    inspection = look(task, reading, same_id_in, fingerprinted=fingerprinted)
    return Reported(
        id=id_of(reading, found.path),
        part=part_of(inspection, order.writing.report()),
        failed=fails(order, inspection),
        found=known_in(inspection) if order.remember else (),
        kept=kept(task.known, inspection, _rules(order)) if order.remember else (),
        gone=gone(task.known, inspection, _rules(order)) if task.known and not order.remember else (),
        without_scheme=_without_scheme(order, reading.track),
    )


def look(task: Task, reading: Reading, same_id_in: str | None = None, *, fingerprinted: bool = True) -> Inspection:
    """
    A file, checked as its task says.

    Only a report that names no fingerprints can do without them; questions and fixes are known again by them.
    """
    order = task.order
    return inspect(
        reading,
        task.found.path,
        # what belongs to no file is told in the language of the machine
        language=order.language or (None if reading.text else order.otherwise),
        stage=_stage(order, reading.track),
        rules=_rules(order),
        severities=selected(*order.choices).severities,
        known=frozenset(known.fingerprint for known in task.known if not order.remember),
        same_id_in=same_id_in,
        fingerprinted=fingerprinted,
    )


def fails(order: Order, inspection: Inspection) -> bool:
    """Something was found that weighs as much as the failing level."""
    failing = (Severity.ERROR, Severity.WARNING) if order.strict else (Severity.ERROR,)
    return any(finding.severity in failing for finding in inspection.findings)


def _rules(order: Order) -> tuple[Rule, ...]:
    rules = selected(*order.choices).rules
    return among(order.wanted, rules) if order.wanted else rules


def _stage(order: Order, track: Track | None) -> Stage | None:
    """The stage at which a track is asked, None for its own; for an output it is at least the one that this needs."""
    if order.wanted is None or track is None:
        return order.stage
    return needs(order.wanted).stage_for(order.stage or track.stage)


def _without_scheme(order: Order, track: Track | None) -> bool:
    """The track is checked for a scheme that pays none of it so far."""
    if order.wanted is None or order.wanted.scheme is None or track is None:
        return False
    return not needs(order.wanted).names_scheme(track)
