"""The sums above the money picture: each in a card, with a bar for its share of the largest."""

from collections.abc import Iterator, Sequence

from canvas.rendering.diagrams.funding_marks import mark_of
from canvas.rendering.diagrams.funding_words import Figure
from canvas.rendering.diagrams.labels import NAME, TEXT, TITLE, Paragraph, paragraph
from canvas.rendering.diagrams.shapes import COLOURS, Area, Group, Paint, Shape, Writing, place

_GAP, _INSET = 12, 10
_SWATCH = 5


def figures(found: Sequence[Figure], width: int) -> tuple[tuple[Group, ...], float]:
    """The cards beside each other, all as high as the highest, and that height."""
    if not found:
        return (), 0
    wide = (width - _GAP * (len(found) - 1)) / len(found)
    texts = [_texts(figure, wide - 2 * _INSET) for figure in found]
    height = max(sum(words.height for words in card) for card in texts) + 2 * _INSET + _SWATCH
    return tuple(
        Group(tuple(_card(figure, card, number * (wide + _GAP), wide, height)))
        for number, (figure, card) in enumerate(zip(found, texts, strict=True))
    ), height


def _texts(figure: Figure, room: float) -> list[Paragraph]:
    amount = paragraph(figure.amount, room, TITLE)
    if len(amount.lines) > 1 or not figure.share:
        amount = paragraph(figure.amount, room, NAME)
    return [
        paragraph(figure.name, room, TEXT),
        amount,
        *(paragraph(remark, room, TEXT) for remark in figure.remarks),
    ]


def _card(figure: Figure, texts: list[Paragraph], x: float, width: float, height: float) -> Iterator[Shape]:
    yield Area(place(x, 0, width, height), Paint(COLOURS.ground), corner=6)
    if figure.share:
        yield mark_of(figure.shows, place(x + _INSET, _INSET - 2, (width - 2 * _INSET) * figure.share, _SWATCH))
    y: float = _INSET + _SWATCH
    for number, words in enumerate(texts):
        yield Writing(words.at(round(x + _INSET, 1), y), COLOURS.ink if number == 1 else COLOURS.ink_soft)
        y += words.height
