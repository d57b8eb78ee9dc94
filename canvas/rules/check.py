"""Asking a track all questions that fit its stage, and setting aside what the team accepts."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from canvas.domain.answer import given, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, FileKind, Stage
from canvas.domain.path import Path
from canvas.domain.places import resolve
from canvas.domain.track import Track
from canvas.reading.walking import absences
from canvas.rules.catalogue import ACCEPTED_WITHOUT_FINDING, RULES, UNKNOWN_WITHOUT_FOLLOW_UP
from canvas.rules.rule import Gap, Rule, gap

_OVER = (Stage.FINISHED, Stage.STOPPED)


class Asked(NamedTuple):
    """A gap with the rule that found it, and how much it weighs here."""

    rule: Rule
    gap: Gap
    severity: Severity


class Answers(NamedTuple):
    """What the questions brought: open gaps, and gaps that the team accepts with the reason."""

    open: tuple[Asked, ...]
    accepted: tuple[tuple[Asked, str], ...]


class _Accept(NamedTuple):
    """One line of what the team accepts; its path is None when it names no place of the track."""

    code: str
    path: Path | None
    reason: str

    def covers(self, asked: Asked) -> bool:
        return self.code == asked.rule.code and self.path is not None and asked.gap.path[: len(self.path)] == self.path


def check(track: Track, stage: Stage | None = None, rules: Iterable[Rule] = RULES) -> Answers:
    """Ask every rule that speaks at this stage, of the track as it would be then."""
    looked_at = track if stage in (None, track.stage) else track.at_stage(stage)
    speaking = _weighing(tuple(rules), looked_at.stage, track.kind)
    unknown = {path for path, _, value in absences(track) if is_unknown(value)}
    asked = [_weighed(rule, weight, found, unknown) for rule, weight in speaking for found in rule.find(looked_at)]
    return _set_aside(track, _told_once(asked), speaking)


@lru_cache(maxsize=64)
def speaking_at(rules: tuple[Rule, ...], stage: Stage, kind: FileKind) -> tuple[Rule, ...]:
    """Those of the rules that speak at a stage; some do not ask a programme."""
    return tuple(
        rule for rule in rules if stage.reaches(rule.stage) and not (rule.tracks_only and kind is FileKind.PROGRAMME)
    )


_Weighing: TypeAlias = tuple[tuple[Rule, Severity], ...]
"""The rules that speak, each with what it weighs."""


@lru_cache(maxsize=64)
def _weighing(rules: tuple[Rule, ...], stage: Stage, kind: FileKind) -> _Weighing:
    return tuple((rule, _weight(rule, stage)) for rule in speaking_at(rules, stage, kind))


def _weight(rule: Rule, stage: Stage) -> Severity:
    """When the track is over, what lacks in the plan is for the next one; results and slips weigh as ever."""
    if stage not in _OVER or rule.block in (None, BlockId.RESULTS) or rule.stage in (Stage.RUNNING, Stage.FINISHED):
        return rule.severity
    return Severity.INFO if rule.stage is Stage.DESIGN else rule.severity.lighter


def _weighed(rule: Rule, weight: Severity, found: Gap, unknown: Collection[Path]) -> Asked:
    """Somebody who says that a thing is not known yet is told softly: one step lighter than who says nothing."""
    softly = found.softly or (
        bool(unknown) and any(found.path[:length] in unknown for length in range(1, len(found.path) + 1))
    )
    return Asked(rule, found, weight.lighter if softly else weight)


def _told_once(asked: Sequence[Asked]) -> Sequence[Asked]:
    """What another question tells of an unknown already need not be told by the one about all unknowns."""
    if not any(each.rule is UNKNOWN_WITHOUT_FOLLOW_UP for each in asked):
        return asked
    told = {each.gap.path for each in asked if each.rule is not UNKNOWN_WITHOUT_FOLLOW_UP}
    return [each for each in asked if each.rule is not UNKNOWN_WITHOUT_FOLLOW_UP or each.gap.path not in told]


def _set_aside(track: Track, asked: Sequence[Asked], speaking: _Weighing) -> Answers:
    accepts = [
        _Accept(
            code=given(accepted.finding) or "?",
            path=_as_asked(resolve(place, track)) if (place := given(accepted.at)) else (),
            reason=given(accepted.reason) or "",
        )
        for accepted in listed(track.accept)
    ]
    if not accepts:
        return Answers(tuple(asked), ())
    covered = [(each, next((accept for accept in accepts if accept.covers(each)), None)) for each in asked]
    open_ones = [each for each, accept in covered if accept is None]
    codes = {rule.code for rule, _ in speaking}
    if ACCEPTED_WITHOUT_FINDING.code in codes:
        open_ones += _in_vain(accepts, [accept for _, accept in covered if accept], codes)
    return Answers(tuple(open_ones), tuple((each, accept.reason) for each, accept in covered if accept))


def _as_asked(path: Path | None) -> Path | None:
    """Rules speak of `track`, also where the head of the file is that of a programme."""
    return ("track", *path[1:]) if path and path[0] == "programme" else path


def _in_vain(accepts: Sequence[_Accept], used: Sequence[_Accept], speaking: set[str]) -> Iterator[Asked]:
    """Lines that accept nothing, and lines that do not say why."""
    # a question that was not asked cannot show whether its line is still needed
    known = {rule.code for rule in RULES}
    silent = known - speaking
    rule = ACCEPTED_WITHOUT_FINDING
    for place, accept in enumerate(accepts):
        if any(accept is other for other in used):
            if not accept.reason:
                yield Asked(rule, gap("accept", place, variant="no_reason", finding=accept.code), rule.severity)
        elif accept.code not in known:
            yield Asked(rule, gap("accept", place, "finding", variant="no_rule", finding=accept.code), rule.severity)
        elif accept.code not in silent and accept.path is not None:
            # a place that is nowhere is told by the question about places
            yield Asked(rule, gap("accept", place, finding=accept.code), rule.severity)
