"""The line of a finding, with the place in it."""

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from canvas.domain.finding import Span
from canvas.knowledge.personal_data import masked
from canvas.rendering.reports.visible import visible_line

_LONGEST = 90
_BEFORE = 45


class Excerpt(NamedTuple):
    """
    A line of a file, or the piece of a long line around the place.

    `start` and `end` count the characters of `text` before the place and before what stands behind it.
    """

    line: int
    text: str
    start: int
    end: int

    @property
    def parts(self) -> tuple[str, str, str]:
        """What stands before the place, in it, and behind it."""
        return self.text[: self.start], self.text[self.start : self.end], self.text[self.end :]

    @property
    def caret(self) -> str:
        """Carets to stand below the text, in a font in which some characters are twice as wide as others."""
        if self.text.isascii():
            return " " * self.start + "^" * max(1, self.end - self.start)
        before, marked, _ = self.parts
        return " " * _columns(before) + "^" * max(1, _columns(marked))


def excerpt(span: Span, lines: Sequence[str]) -> Excerpt | None:
    """The excerpt of a place; None where there is no line or nothing on it, and for a place that no character is in."""
    if span.line > len(lines) or span.is_empty or not (written := lines[span.line - 1]).strip():
        return None
    line = visible_line(masked(written))
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    cut = max(0, start - _BEFORE) if len(line) > _LONGEST else 0
    shown = line[cut : cut + _LONGEST]
    return Excerpt(span.line, shown, start - cut, max(start - cut + 1, min(end - cut, len(shown))))


def _columns(text: str) -> int:
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
