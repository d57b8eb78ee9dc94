"""How wide the columns of a table become, for writers that have to say so."""

import math
from collections.abc import Sequence

from canvas.rendering.documents.document import Cell, Table
from canvas.rendering.fonts import width_of
from canvas.rendering.telling import flat

_PAGE = 52.0
"""The width of a page of text, in letter sizes of a table."""

_PAD = 1.1
_LONGEST_WORDS = (7.5, 6.5, 5.5, 4.5)
"""Longer words may break; the more columns there are, the shorter."""

_FEW = 4.5


def shares(table: Table) -> tuple[float, ...]:
    """
    The part of the width that each column gets, in the order of the columns; together they are 1.

    Every column has room for its longest word, as far as a word may ask for it; what is left goes to the columns with
    most to tell, and to none more than it can use.
    """
    columns = [_texts(column) for column in zip(table.head, *table.rows, strict=True)]
    widths = _least_widths(columns)
    wanted = [_PAD + max(map(_wide, texts), default=0) for texts in columns]
    weights = [math.sqrt(sum(_wide(text) ** 2 for text in texts) / len(texts)) for texts in columns]
    left = _PAGE - sum(widths)
    open_ones = set(range(len(columns)))
    while left > _PAD and open_ones:
        together = sum(weights[place] for place in open_ones) or 1
        steps = {place: left * weights[place] / together for place in open_ones}
        full = {place for place in open_ones if widths[place] + steps[place] >= wanted[place]}
        for place in full or open_ones:
            widths[place] = max(widths[place], wanted[place]) if full else widths[place] + steps[place]
        left = _PAGE - sum(widths)
        open_ones = open_ones - full if full else set()
    return tuple(round(each / sum(widths), 4) for each in widths)


def _least_widths(columns: Sequence[Sequence[str]]) -> list[float]:
    """Room for the longest words, as long as the page is wide enough for that."""
    widths: list[float] = []
    for longest in _LONGEST_WORDS:
        widths = [_PAD + _least(texts, longest) for texts in columns]
        if sum(widths) <= _PAGE:
            break
    return widths


def _least(texts: Sequence[str], longest: float) -> float:
    """Room for the longest word, and for a few letters where there are several words."""
    return max(min(max(map(_word, texts), default=0), longest), min(max(map(_wide, texts), default=0), _FEW))


def _texts(column: Sequence[str | Cell]) -> list[str]:
    """The head, and each cell in one piece."""
    return [each if isinstance(each, str) else " ".join(map(flat, each)) for each in column]


def _word(text: str) -> float:
    return max((_wide(word) for word in text.split(" ")), default=0)


def _wide(text: str) -> float:
    return width_of(text, 1, bold=True)
