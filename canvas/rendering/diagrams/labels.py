"""Texts in a picture: measured, so that each keeps its place in any font."""

import re
from dataclasses import dataclass
from math import ceil

from canvas.knowledge.look import look
from canvas.rendering.fonts import lacking, width_of, wrap

_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPACES = re.compile(r"[ \t\r\n]+")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Label:
    """
    One line of text from the left end of its base line.

    `length` is the room that it fills; 0 for letters that the font lacks, which must not be stretched.
    """

    x: float
    y: float
    text: str
    size: float
    bold: bool
    length: float

    @property
    def own_size(self) -> float | None:
        """Its size, where it is not that of most texts in a picture."""
        return None if self.size == TEXT.size else self.size


@dataclass(frozen=True, slots=True)
class Lettering:
    """A size of letters, light or bold, and how far its lines are apart."""

    size: float
    leading: int
    bold: bool = False


_SIZES = look().type.picture
TEXT = Lettering(_SIZES["label"], 18)
NAME = Lettering(_SIZES["label"], 18, bold=True)
STRONG = Lettering(_SIZES["strong"], 19, bold=True)
TITLE = Lettering(_SIZES["title"], 24, bold=True)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text in lines, from its upper left corner; `shortened` says that not all of it is there."""

    lines: tuple[str, ...]
    lettering: Lettering
    shortened: bool = False

    @property
    def height(self) -> int:
        """From the top of the first line to the foot of the last."""
        return ceil(len(self.lines) * self.lettering.leading)

    @property
    def width(self) -> float:
        """The widest line."""
        return max((width_of(line, self.lettering.size, self.lettering.bold) for line in self.lines), default=0.0)

    def at(self, x: float, y: float) -> tuple[Label, ...]:
        """The lines as labels; the base line lies where the letters stand in the middle of their line."""
        size, leading, bold = self.lettering.size, self.lettering.leading, self.lettering.bold
        first = y + leading / 2 + size * 0.33
        return tuple(
            Label(
                x,
                round(first + number * leading, 1),
                line,
                size,
                bold,
                0 if lacking(line) else round(width_of(line, size, bold), 1),
            )
            for number, line in enumerate(self.lines)
        )


def paragraph(text: str, width: float, lettering: Lettering, lines: int = 99) -> Paragraph:
    """A text, wrapped to a width."""
    wrapped = wrap(printable(text), width, lettering.size, lines, lettering.bold)
    return Paragraph(wrapped.lines, lettering, wrapped.shortened)


def printable(text: str) -> str:
    """The text in one line, without what XML cannot hold and without what turns the direction of reading about."""
    one_line = _SPACES.sub(" ", _TURNS.sub("", text)).strip()
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", one_line)
