"""What parties bring in beside money, below the money picture: party by party, in two columns."""

from collections.abc import Sequence

from canvas.knowledge.look import look
from canvas.rendering.diagrams.funding_view import Brought
from canvas.rendering.diagrams.labels import NAME, STRONG, TEXT, paragraph
from canvas.rendering.diagrams.shapes import COLOURS, Area, Badge, Group, Paint, Shape, Writing, place

_INSET, _INDENT, _BETWEEN = 12, 22, 20


def brought(found: Sequence[Brought], title: str, width: int, top: float) -> tuple[tuple[Group, ...], float]:
    """The parties with what they bring in, and where that ends; the columns are about equally high."""
    if not found:
        return (), top
    head = paragraph(title, width - 2 * _INSET, STRONG)
    room = (width - 2 * _INSET - _BETWEEN) / 2
    texts = [
        (paragraph(each.party, room - _INDENT, NAME), [paragraph(t, room - _INDENT, TEXT) for t in each.things])
        for each in found
    ]
    heights = [name.height + sum(words.height for words in things) + 8 for name, things in texts]
    half = sum(heights) / 2
    y = start = top + _INSET + head.height + 6
    column, foot = 0, y
    shapes: list[Shape] = [Writing(head.at(_INSET, top + _INSET))]
    for each, (name, things), height in zip(found, texts, heights, strict=True):
        if not column and y > start and y - start + height / 2 > half:
            column, y = 1, start
        x = round(_INSET + column * (room + _BETWEEN), 1)
        shapes.append(Badge(look().sign(each.sector), x + 8, y + 9))
        shapes.append(Writing(name.at(x + _INDENT, y)))
        below = y + name.height
        for words in things:
            shapes.append(Writing(words.at(x + _INDENT, below), COLOURS.ink_soft))
            below += words.height
        y += height
        foot = max(foot, y)
    frame = Area(place(0, top, width, foot - top + _INSET - 8), Paint(COLOURS.ground), corner=6)
    return (Group((frame, *shapes)),), foot + _INSET - 8
