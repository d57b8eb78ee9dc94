"""Which line and column a place of a text is, for who asks it of many places."""

import re
from bisect import bisect_right

from canvas.domain.finding import Span

_NEW_LINE = re.compile(r"\r\n|\r|\n")


class LineStarts:
    """Where the lines of one text begin, as an editor shows them."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in _NEW_LINE.finditer(text))]

    def line(self, place: int) -> int:
        """The line of a place, counted from 1."""
        return bisect_right(self._starts, place)

    def span(self, start: int, end: int) -> Span:
        """From where to where, in lines and columns, the text goes between two places."""
        return Span(*self._at(start), *self._at(end))

    def _at(self, place: int) -> tuple[int, int]:
        line = self.line(place)
        return line, place - self._starts[line - 1] + 1
