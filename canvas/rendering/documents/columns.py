"""How wide the columns of a table become, for writers that have to say so."""

import math
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from canvas.rendering.documents.document import Cell, Table
from canvas.rendering.fonts import width_of
from canvas.rendering.telling import flat

_PAGE = 52.0
"""The width of a page of text, in letter sizes of a table."""

_PAD = 1.1
_INSIDE, _SIGN = 1.3, 1.3
"""The white in a cell, and the sign before an item, in letter sizes."""

_LONGEST_WORDS = (11, 9, 7.5, 6.5, 5.5, 4.5)
"""Longer words may break; the more columns there are, the shorter."""

_FEW = 4.5

_PIECES = 40
_SHARP = 3
"""A row is as high as its highest cell; with this power the one but highest is seen, too."""

_Items: TypeAlias = Sequence[str]


def shares(table: Table) -> tuple[float, ...]:
    """
    The part of the width that each column gets, in the order of the columns; together they are 1.

    Every column has room for its longest word, as far as a word may ask for it. What is left goes, piece by piece, to
    the column with which the table becomes lowest; what none needs is for all.
    """
    columns = [_items(column) for column in zip(table.head, *table.rows, strict=True)]
    sizes = [[[_wide(item) for item in items] for items in column] for column in columns]
    widths = _least_widths(columns)
    piece = (_PAGE - sum(widths)) / _PIECES
    heights = [_heights(column, width) for column, width in zip(sizes, widths, strict=True)]
    for _ in range(_PIECES if piece > 0 else 0):
        wider = [_heights(column, width + piece) for column, width in zip(sizes, widths, strict=True)]
        rows = [sum(row) for row in zip(*heights, strict=True)]
        gains = [_gain(rows, now, then) for now, then in zip(heights, wider, strict=True)]
        best = gains.index(max(gains))
        if not gains[best]:
            break
        widths[best] += piece
        heights[best] = wider[best]
    return tuple(round(each / sum(widths), 4) for each in widths)


def fits(texts: Iterable[str], share: float, page: float) -> bool:
    """Whether no word needs to be broken in a column with this part of a page that is so many letter sizes wide."""
    items = tuple(texts)
    room = share * page - _INSIDE - (_SIGN if len(items) > 1 else 0)
    return max(map(_word, items), default=0) <= room


def _heights(column: Sequence[Sequence[float]], width: float) -> list[float]:
    """How many lines each cell of a column takes, to the power with which the cells of a row are added."""
    room = width - _PAD
    return [math.pow(sum([max(1.0, size / room) for size in sizes]), _SHARP) for sizes in column]


def _gain(rows: Sequence[float], now: Sequence[float], then: Sequence[float]) -> float:
    """By how many lines the rows become lower together, when the cells of one column do."""
    changed = ((row, row - old + new) for row, old, new in zip(rows, now, then, strict=True) if old != new)
    return math.fsum(math.pow(before, 1 / _SHARP) - math.pow(after, 1 / _SHARP) for before, after in changed)


def _least_widths(columns: Sequence[Sequence[_Items]]) -> list[float]:
    """Room for the longest words, as long as the page is wide enough for that."""
    texts = [[" ".join(items) for items in column] for column in columns]
    widths: list[float] = []
    for longest in _LONGEST_WORDS:
        widths = [_PAD + _least(column, longest) for column in texts]
        if sum(widths) <= _PAGE:
            break
    return widths


def _least(texts: Sequence[str], longest: float) -> float:
    """Room for the longest word, and for a few letters where there are several words."""
    return max(min(max(map(_word, texts), default=0), longest), min(max(map(_wide, texts), default=0), _FEW))


def _items(column: Sequence[str | Cell]) -> list[_Items]:
    """What stands in the head and in each cell, item by item; where nothing stands, a dash."""
    return [(each,) if isinstance(each, str) else [flat(said) for said in each] or ("–",) for each in column]


def _word(text: str) -> float:
    return max((_wide(word) for word in text.split(" ")), default=0)


def _wide(text: str) -> float:
    return width_of(text, 1, bold=True)
