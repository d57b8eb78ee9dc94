"""Asking a track all questions that fit its stage, and setting aside what the team accepts."""

from collections.abc import Iterable
from dataclasses import dataclass

from canvas.domain.answer import given, listed
from canvas.domain.kinds import FileKind, Stage
from canvas.domain.places import resolve
from canvas.domain.track import Track
from canvas.rules.catalogue import ACCEPTED_WITHOUT_FINDING, RULES
from canvas.rules.rule import Gap, Rule, gap


@dataclass(frozen=True, slots=True)
class Asked:
    """A gap with the rule that found it."""

    rule: Rule
    gap: Gap


@dataclass(frozen=True, slots=True)
class Answers:
    """What the questions brought: open gaps, and gaps that the team accepts with the reason."""

    open: tuple[Asked, ...]
    accepted: tuple[tuple[Asked, str], ...]


def check(track: Track, stage: Stage | None = None, rules: Iterable[Rule] = RULES) -> Answers:
    """Ask every rule that speaks at this stage."""
    stage = stage or track.stage
    speaking = [
        rule
        for rule in rules
        if stage.reaches(rule.stage) and not (rule.tracks_only and track.kind is FileKind.PROGRAMME)
    ]
    asked = [Asked(rule, found) for rule in speaking for found in rule.find(track)]
    return _set_aside(track, asked, {rule.code for rule in speaking})


def _set_aside(track: Track, asked: list[Asked], speaking: set[str]) -> Answers:
    accepts = [
        (given(accepted.finding), resolve(at, track) if (at := given(accepted.at)) else (), given(accepted.reason) or "")
        for accepted in listed(track.accept)
    ]
    used: set[int] = set()
    open_ones: list[Asked] = []
    accepted_ones: list[tuple[Asked, str]] = []
    for each in asked:
        place = next(
            (
                number
                for number, (code, at, _) in enumerate(accepts)
                if code == each.rule.code and at is not None and each.gap.path[: len(at)] == at
            ),
            None,
        )
        if place is None:
            open_ones.append(each)
        else:
            used.add(place)
            accepted_ones.append((each, accepts[place][2]))
    if ACCEPTED_WITHOUT_FINDING.code in speaking:
        silent = {rule.code for rule in RULES} - speaking
        open_ones += [
            Asked(ACCEPTED_WITHOUT_FINDING, gap("accept", place, finding=code or "?"))
            for place, (code, _, _) in enumerate(accepts)
            # a question that was not asked cannot show whether its line is still needed
            if place not in used and code not in silent
        ]
    return Answers(tuple(open_ones), tuple(accepted_ones))
