"""Places in a text: counted in characters here, in lines and code units in what editors say."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from lsprotocol import types
from pygls.workspace import PositionCodec

from canvas.domain.finding import Span

_NEW_LINE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Positions:
    """
    One text with its lines as an editor counts them.

    An editor counts lines and columns from 0, and columns in the units on which it agreed with the server: mostly
    UTF-16, in which an emoji is two. A place beyond the end of its line is the end of that line.
    """

    text: str
    codec: PositionCodec

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _NEW_LINE.finditer(self.text))]

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends."""
        ends = [*self._starts[1:], len(self.text)]
        return [self.text[start:end].rstrip("\r\n") for start, end in zip(self._starts, ends, strict=True)]

    def offset(self, position: types.Position) -> int:
        """How many characters stand before a place."""
        line, column = self.at(position)
        return self._starts[line] + column

    def at(self, position: types.Position) -> tuple[int, int]:
        """The line and the column in characters, both counted from 0."""
        if position.line >= len(self.lines):
            return len(self.lines) - 1, len(self.lines[-1])
        line = self.lines[position.line]
        if line.isascii():
            return position.line, min(position.character, len(line))
        units = 0
        for column, character in enumerate(line):
            if units >= position.character:
                return position.line, column
            units += self.codec.client_num_units(character)
        return position.line, len(line)

    def position(self, offset: int) -> types.Position:
        """The place before which so many characters stand."""
        line = bisect_right(self._starts, offset) - 1
        return self.place(line, offset - self._starts[line])

    def place(self, line: int, column: int) -> types.Position:
        """A line and a column in characters, both counted from 0."""
        text = self.lines[line][:column] if line < len(self.lines) else ""
        return types.Position(line, len(text) if text.isascii() else self.codec.client_num_units(text))

    def range(self, start: int, end: int) -> types.Range:
        """From one place to another."""
        return types.Range(self.position(start), self.position(end))

    def range_of(self, span: Span) -> types.Range:
        """The range of a finding."""
        return types.Range(
            self.place(span.line - 1, span.column - 1), self.place(span.end_line - 1, span.end_column - 1)
        )
