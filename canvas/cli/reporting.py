"""One file, checked as it is asked: its part of the report, and what the whole needs to know of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

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


class Asked(NamedTuple):
    """A file that is asked, and an earlier file with its id where there is one."""

    task: Task
    same_id_in: str | None = None


PartsOf: TypeAlias = Callable[[Sequence[Asked]], Sequence[Reported]]
"""Makes the reports of files, in their order."""


def reported(tasks: Sequence[Task], parts_of: PartsOf | None = None) -> tuple[Reported, ...]:
    """
    The parts of the report, in the order of the files; of two files with one id the second is told.

    `parts_of` makes the parts; without it they are made one by one.
    """
    make = parts_of or _one_by_one
    parts = list(make([Asked(task) for task in tasks]))
    first: dict[str, str] = {}
    others = [first.setdefault(part.id, task.found.path) for task, part in zip(tasks, parts, strict=True)]
    twins = {at: other for at, (task, other) in enumerate(zip(tasks, others, strict=True)) if task.found.path != other}
    for at, part in zip(twins, make([Asked(tasks[at], other) for at, other in twins.items()]), strict=True):
        parts[at] = part
    return tuple(parts)


def _one_by_one(asking: Sequence[Asked]) -> Sequence[Reported]:
    shown = progress(asking, "checking", len(asking))
    return [report(each.task, each.task.found.read(), each.same_id_in) for each in shown]


def report(task: Task, reading: Reading, same_id_in: str | None = None) -> Reported:
    """A file, reported as its task says; `same_id_in` is an earlier file with its id."""
    found, order = task.found, task.order
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
