"""One file, checked as it is asked: its part of the report, and what the whole needs to know of it."""

from dataclasses import dataclass

from canvas.cli.asking import Order, Task
from canvas.cli.earlier import Plain
from canvas.domain.finding import Severity
from canvas.domain.kinds import Stage
from canvas.domain.language import Language
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
