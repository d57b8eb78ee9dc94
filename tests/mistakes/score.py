"""How well the findings on the seeded mistakes do, by class of mistake."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from canvas.domain.finding import Finding
from canvas.domain.path import written
from canvas.inspection.inspect import inspect
from canvas.reading.read import read_text
from tests.mistakes.corpus import Mistake

_QUOTED = re.compile("“(.+?)”")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the check says about a mistake; `suggested` is None where no word was to be offered."""

    mistake: Mistake
    findings: tuple[Finding, ...]
    placed: bool
    suggested: bool | None


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one class: findings on the exact key, right first words for slips, and findings that stand alone."""

    kind: str
    mistakes: int
    placed: int
    slips: int
    suggested: int
    alone: int

    def __str__(self) -> str:
        words = f"{self.suggested:3} of {self.slips:3}" if self.slips else " " * 10
        return f"{self.kind:24} {self.placed:3} of {self.mistakes:3}   {words}   {self.alone:3} of {self.mistakes:3}"


HEADING = f"{'seeded mistakes':24} exact key    first word   nothing else"


def outcome(mistake: Mistake) -> Outcome:
    """Check the file with the mistake."""
    findings = inspect(read_text(mistake.text), "x.track.yaml").findings
    expected = [each for each in findings if _is_expected(each, mistake)]
    near = [each for each in findings if each.code == mistake.code and each.span.line == mistake.span.line]
    suggested = None
    if mistake.suggests is not None:
        suggested = bool(expected or near) and _first_word((expected or near)[0], mistake) == mistake.suggests
    return Outcome(mistake, findings, bool(expected), suggested)


def scores(outcomes: Iterable[Outcome]) -> list[Score]:
    """The score of each class, and of all together."""
    by_kind: dict[str, list[Outcome]] = {}
    for each in outcomes:
        by_kind.setdefault(each.mistake.kind, []).append(each)
    together = [each for several in by_kind.values() for each in several]
    return [_score(kind, several) for kind, several in by_kind.items()] + [_score("all", together)]


def _score(kind: str, outcomes: list[Outcome]) -> Score:
    return Score(
        kind=kind,
        mistakes=len(outcomes),
        placed=sum(each.placed for each in outcomes),
        slips=sum(each.suggested is not None for each in outcomes),
        suggested=sum(each.suggested is True for each in outcomes),
        alone=sum(len(each.findings) == 1 for each in outcomes),
    )


def _is_expected(finding: Finding, mistake: Mistake) -> bool:
    return (finding.code, written(finding.path), finding.span) == (mistake.code, mistake.path, mistake.span)


def _first_word(finding: Finding, mistake: Mistake) -> str:
    """The first word between quotation marks in the way out that is not the one that stands there already."""
    at = mistake.text.split("\n")[finding.span.line - 1]
    there = at[finding.span.column - 1 : finding.span.end_column - 1]
    return next((word for word in _QUOTED.findall(finding.help) if word != there), "")
