"""The check on files with one mistake: it stands on the exact key, and the first word offered is the right one."""

import pytest

from tests.mistakes.corpus import mistakes
from tests.mistakes.score import HEADING, Outcome, outcome, scores

MISTAKES = 200
PLACED = 0.95
SUGGESTED = 0.90


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return [outcome(mistake) for mistake in mistakes()]


def test_findings_are_as_exact_as_a_kind_colleague(outcomes: list[Outcome]) -> None:
    """The floors hold for all mistakes together; `python -m tests.mistakes` tells which ones miss."""
    told = scores(outcomes)
    together = told[-1]
    table = "\n".join([HEADING, *map(str, told)])

    assert together.mistakes >= MISTAKES
    assert together.placed >= PLACED * together.mistakes, table
    assert together.suggested >= SUGGESTED * together.slips, table


def test_hardly_any_mistake_passes_in_silence(outcomes: list[Outcome]) -> None:
    """One that brings no finding at all is worse than one that is told at the wrong place."""
    silent = [each.mistake.name for each in outcomes if not each.findings]

    assert len(silent) <= len(outcomes) // 100, silent
