"""What can be wrong with a file, apart from what its track leaves open."""

import heapq
import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from canvas.domain.finding import Span
from canvas.domain.path import WHOLE_FILE, Path

START = Span(1, 1, 1, 1)

MOST_PROBLEMS = 100
"""As many are told of one file; who has more begins at the top."""

_NEW_LINE = re.compile(r"\r\n|\r|\n")


def lines_of(text: str) -> list[str]:
    """The lines of a text, as an editor shows them."""
    return _NEW_LINE.split(text) if "\r" in text else text.split("\n")


def span_at(text: str, place: int) -> Span:
    """The span of the character at a place of a text."""
    ends = [match.end() for match in _NEW_LINE.finditer(text, 0, place)]
    line, column = len(ends) + 1, place - (ends[-1] if ends else 0) + 1
    return Span(line, column, line, column + 1)


class ProblemCode(StrEnum):
    """The codes of the family Y, in the order in which a reader meets them."""

    NOT_YAML = "Y01"
    EMPTY_FILE = "Y02"
    NOT_UTF8 = "Y03"
    FORBIDDEN_CHARACTER = "Y04"
    TAB_INDENTATION = "Y05"
    DUPLICATE_KEY = "Y06"
    UNKNOWN_KEY = "Y07"
    UNKNOWN_WORD = "Y08"
    WRONG_VALUE = "Y09"
    ALIAS_OR_ANCHOR = "Y10"
    MERGE_KEY = "Y11"
    TAG = "Y12"
    SEVERAL_DOCUMENTS = "Y13"
    TOO_DEEP = "Y14"
    TOO_LARGE = "Y15"
    TEXT_TOO_LONG = "Y16"
    KEY_NOT_TEXT = "Y17"
    NO_SUCH_FILE = "Y18"
    NO_TRACKS = "Y19"
    NOT_READABLE = "Y20"
    MIXED_LANGUAGES = "Y21"
    UNKNOWN_FORMAT = "Y22"
    TRACK_AND_PROGRAMME = "Y23"
    SENTENCE_IN_PIECES = "Y24"

    @property
    def is_hint(self) -> bool:
        """The file can be used as it is."""
        return self in (ProblemCode.MIXED_LANGUAGES, ProblemCode.SENTENCE_IN_PIECES)


class Elsewhere(NamedTuple):
    """Another place that a problem speaks of."""

    span: Span
    path: Path = WHOLE_FILE


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a file; `facts` are what its message names, `variant` which message it is."""

    code: ProblemCode
    span: Span = START
    path: Path = WHOLE_FILE
    variant: str = "message"
    facts: dict[str, Any] = field(default_factory=dict)
    elsewhere: tuple[Elsewhere, ...] = ()


def _place(problem: Problem) -> tuple[int, int]:
    return problem.span[:2]


def first_of(problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems from top to bottom; of a flood the first, and that there are more."""
    # of twenty thousand a hundred are told: the others need no order
    placed = heapq.nsmallest(MOST_PROBLEMS + 1, problems, key=_place)
    if len(placed) <= MOST_PROBLEMS:
        return tuple(placed)
    more = Problem(ProblemCode.TOO_LARGE, placed[MOST_PROBLEMS].span, variant="problems", facts={"most": MOST_PROBLEMS})
    return (*placed[:MOST_PROBLEMS], more)
