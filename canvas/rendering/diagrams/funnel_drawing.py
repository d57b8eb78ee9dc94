"""The picture of the people as its template draws it: row below row on one scale."""

from collections.abc import Iterator

from canvas.rendering.diagrams.frame import around
from canvas.rendering.diagrams.funnel_meanings import meanings
from canvas.rendering.diagrams.funnel_rows import INSET, WIDTH, Lane, scale_of
from canvas.rendering.diagrams.funnel_scale import Scale
from canvas.rendering.diagrams.funnel_view import FunnelView
from canvas.rendering.diagrams.funnel_words import Words
from canvas.rendering.diagrams.invitation import invitation
from canvas.rendering.diagrams.labels import TEXT, paragraph
from canvas.rendering.diagrams.shapes import (
    COLOURS,
    HAIR,
    Area,
    Curve,
    Group,
    Line,
    Paint,
    Shape,
    Sheet,
    Writing,
    path,
    place,
)

_MARKS = 24


def drawing(view: FunnelView, words: Words, found: tuple[Lane, ...]) -> Sheet:
    """Everything in its place; a friendly word where there is nothing to draw yet."""
    if view.is_empty:
        frame = invitation(words.voice, "funnel_picture", WIDTH)
        box = Area(frame.place, line=Line(COLOURS.line_strong, dashed=True), corner=4)
        return Sheet(around(words.spoken(), WIDTH, frame.foot, [], ()), (Group((box, Writing(frame.labels))),))
    scale = scale_of(view)
    top = _MARKS if scale.marks(words.voice.language) else 0
    height = sum(lane.height for lane in found)
    groups = (Group(tuple(_ground(scale, words, found, top))), *_rows(found, top, scale))
    return Sheet(around(words.spoken(), WIDTH, top + height, meanings(view, words), words.notes()), groups)


def _ground(scale: Scale, words: Words, found: tuple[Lane, ...], top: float) -> Iterator[Shape]:
    """The numbers above, the ground with a line below each of them, and one between each row and the next."""
    height = sum(lane.height for lane in found)
    yield Area(place(0, top, WIDTH, height), Paint(COLOURS.ground), corner=6)
    marks = scale.marks(words.voice.language)
    if marks:
        yield Writing(paragraph(words.word("scale"), scale.left - INSET, TEXT).at(INSET, 0), COLOURS.ink_soft)
    for mark in marks:
        yield Writing(mark.words.at(round(mark.x - mark.words.width / 2, 1), 0), COLOURS.ink_soft)
        yield Curve(path("M", mark.x, top, "v", height), None, Line(COLOURS.line, HAIR))
    for y in _tops(found, top)[1:]:
        yield Curve(path("M", INSET, y, "H", WIDTH - INSET), None, Line(COLOURS.line, HAIR))


def _rows(found: tuple[Lane, ...], top: float, scale: Scale) -> Iterator[Group]:
    for lane, y in zip(found, _tops(found, top), strict=True):
        yield from lane.draw(y, scale)


def _tops(found: tuple[Lane, ...], top: float) -> list[float]:
    return [top + sum(lane.height for lane in found[:number]) for number in range(len(found))]
