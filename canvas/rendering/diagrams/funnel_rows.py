"""The rows of the picture of the people: the moment at the left, a bar for each number, and the number in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from canvas.rendering.diagrams.funnel_bars import TALL, UNKNOWN, draw_entry
from canvas.rendering.diagrams.funnel_entries import Entry, Shows
from canvas.rendering.diagrams.funnel_scale import Scale
from canvas.rendering.diagrams.funnel_view import FunnelView, Row
from canvas.rendering.diagrams.funnel_words import Words
from canvas.rendering.diagrams.labels import NAME, TEXT, Paragraph, paragraph
from canvas.rendering.diagrams.shapes import COLOURS, Area, Group, Paint, Shape, Writing, place

WIDTH, INSET = 784, 12
_NAME, _LEFT, _RIGHT, _WORDS = 156, 180, 388, 424
_PAD, _APART, _GAP = 8, 4, 8
_LINES = 8


@dataclass(frozen=True, slots=True)
class Part:
    """An entry with its words set: `head` says what it is, `words` how many it is, from `left` on."""

    entry: Entry
    head: Paragraph
    words: Paragraph
    left: float

    @property
    def height(self) -> int:
        """That of its words, or of its bar."""
        return max(self.words.height, TALL)

    def draw(self, top: float, scale: Scale) -> Group:
        """The bar beside the first line; what does not fit is told in full to who points at it."""
        first = top + (TALL - TEXT.leading) / 2
        said = self.words.at(self.left, first)
        shapes: list[Shape] = [*draw_entry(self.entry, top, scale)]
        if self.entry.shows is Shows.NOTHING:
            # here the lines of the scale run
            ground = place(self.left - 2, first, self.words.width + 4, self.words.height)
            shapes += [Area(ground, Paint(COLOURS.ground)), Writing(said, COLOURS.ink_soft)]
        else:
            shapes += [Writing(self.head.at(_WORDS, first)), Writing(said)]
        return Group(tuple(shapes), self.entry.words if self.words.shortened else "")


@dataclass(frozen=True, slots=True)
class Lane:
    """A row with everything in it measured."""

    name: Paragraph
    parts: tuple[Part, ...]

    @property
    def height(self) -> int:
        """With the air above and below."""
        inner = sum(part.height for part in self.parts) + _APART * (len(self.parts) - 1)
        return max(self.name.height, inner) + 2 * _PAD

    def draw(self, top: float, scale: Scale) -> Iterator[Group]:
        """The moment, and below each other what is told about it."""
        y = top + _PAD
        yield Group((Writing(self.name.at(INSET, y + (TALL - NAME.leading) / 2)),))
        for part in self.parts:
            yield part.draw(y, scale)
            y += part.height + _APART


def scale_of(view: FunnelView) -> Scale:
    """One scale for all bars."""
    spans = [span for entry in view.entries for span in (entry.span, entry.people) if span]
    return Scale(_LEFT, _RIGHT, max((span.far for span in spans), default=Decimal(0)))


def lanes(view: FunnelView, words: Words) -> tuple[Lane, ...]:
    """Measure every row; the words that say what a number is stand in a column of their own."""
    heads = {shows: Paragraph(tuple(filter(None, (words.head(shows),))), NAME) for shows in Shows}
    left = _WORDS + max((heads[entry.shows].width for entry in view.entries), default=0) + _GAP
    return tuple(_lane(row, heads, round(left, 1)) for row in view.rows)


def _lane(row: Row, heads: Mapping[Shows, Paragraph], left: float) -> Lane:
    parts = tuple(_part(entry, heads[entry.shows], left) for entry in row.entries)
    return Lane(paragraph(row.name, _NAME, NAME), parts)


def _part(entry: Entry, head: Paragraph, left: float) -> Part:
    """Where there is nothing to tell the words stand behind the mark."""
    if entry.shows is Shows.NOTHING:
        left = _LEFT + UNKNOWN + _GAP
    return Part(entry, head, paragraph(entry.words, WIDTH - INSET - left, TEXT, _LINES), left)
