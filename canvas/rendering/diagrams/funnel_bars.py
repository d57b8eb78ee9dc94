"""The bars of the picture of the people: planned is open, counted is full, places are a line with an end to it."""

from collections.abc import Iterator
from decimal import Decimal

from canvas.knowledge.look import look
from canvas.rendering.diagrams.funnel_entries import Entry, Shows, Span
from canvas.rendering.diagrams.funnel_scale import Scale
from canvas.rendering.diagrams.labels import NAME, Paragraph
from canvas.rendering.diagrams.shapes import COLOURS, Area, Badge, Curve, Line, Paint, Shape, Writing, path, place

TALL = 18
"""The height of a line of places, the highest of what is drawn."""
UNKNOWN = 18
"""The width of the mark for what is not known."""
_FULL, _OPEN, _MORE, _LEAST = 14, 10, 22, 3
_PEOPLE = look().participants
_EDGE = Line(_PEOPLE.colour)
_STRONG = look().strokes["strong"]


def draw_entry(entry: Entry, top: float, scale: Scale) -> Iterator[Shape]:
    """What an entry looks like, in a strip of the height of a line of places."""
    middle = top + TALL / 2
    if entry.span is None:
        yield from _unknown(scale.left, middle)
    elif entry.shows is Shows.PLACES:
        yield from _places(entry.span, entry.people, middle, scale)
    else:
        yield from _bar(entry.span, middle, scale, is_counted=entry.shows is Shows.RESULT)


def _unknown(left: float, middle: float) -> Iterator[Shape]:
    mark = Paragraph(("?",), NAME)
    box = place(left, middle - 8, UNKNOWN, 16)
    yield Area(box, Paint(COLOURS.paper), Line(COLOURS.ink_soft, dashed=True))
    yield Writing(mark.at(round(left + (UNKNOWN - mark.width) / 2, 1), middle - mark.height / 2))


def _bar(span: Span, middle: float, scale: Scale, *, is_counted: bool) -> Iterator[Shape]:
    """As many as there are for sure, hatched as many as there can be, and an open end where nobody says how many."""
    high = _FULL if is_counted else _OPEN
    top, sure = middle - high / 2, scale.x(span.least)
    paint = Paint(_PEOPLE.colour if is_counted else COLOURS.paper)
    if span.most is None:
        edge = path("M", sure + _MORE, top, "H", sure, "V", top + high, "H", sure + _MORE)
        yield Curve(edge, Paint(COLOURS.paper), Line(_PEOPLE.colour, dashed=True))
    elif span.most > span.least:
        width = max(scale.x(span.most) - sure, _LEAST)
        yield Area(place(sure, top, width, high), Paint(COLOURS.paper))
        yield Area(place(sure, top, width, high), Paint(_PEOPLE.colour, hatched=True), _EDGE)
    if span.least:
        yield Area(place(scale.left, top, max(sure - scale.left, _LEAST), high), paint, _EDGE)
    elif span.most == 0:
        yield _end(scale.left, middle, high / 2, _PEOPLE.colour)


def _places(span: Span, people: Span | None, middle: float, scale: Scale) -> Iterator[Shape]:
    """A line to the last place, dashed as far as nobody is sure; the people for whom they are stand on it."""
    sure = scale.x(span.least)
    yield Curve(path("M", scale.left, middle, "H", sure), None, Line(COLOURS.ink, _STRONG))
    last = sure + _MORE if span.most is None else scale.x(span.most)
    if last > sure:
        yield Curve(path("M", sure, middle, "H", last), None, Line(COLOURS.ink, _STRONG, dashed=True))
    for count in _ends(people):
        yield Badge(_PEOPLE, scale.x(count), round(middle, 1))
    for count in _ends(span):
        yield _end(scale.x(count), middle, TALL / 2, COLOURS.ink)


def _ends(span: Span | None) -> tuple[Decimal, ...]:
    """Where a span ends for sure and at most; once where that is the same."""
    return tuple(dict.fromkeys((span.least, span.far))) if span else ()


def _end(x: float, middle: float, half: float, colour: str) -> Curve:
    return Curve(path("M", x, middle - half, "V", middle + half), None, Line(colour, _STRONG))
