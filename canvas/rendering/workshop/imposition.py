"""Cards on sheets, so that two-sided printing puts each back behind its front."""

from collections.abc import Sequence
from typing import TypeVar

from canvas.knowledge.cards import CardFormat

Card = TypeVar("Card")


def filled_up(count: int, blank: int, size: CardFormat) -> int:
    """How many blank cards follow on so many others: at least `blank`, and as many as make the last sheet full."""
    return blank + -(count + blank) % size.per_sheet


def fronts(cards: Sequence[Card], size: CardFormat) -> tuple[tuple[Card, ...], ...]:
    """The cards sheet by sheet, in rows from the left."""
    return tuple(tuple(cards[start : start + size.per_sheet]) for start in range(0, len(cards), size.per_sheet))


def backs(front: Sequence[Card], size: CardFormat) -> tuple[Card, ...]:
    """
    The same cards as they lie on the other side of an upright sheet that was turned over its long edge.

    The sheet must be full: rows stay where they are, and the left one of a row is now on the right.
    """
    if len(front) != size.per_sheet:
        raise ValueError(f"{len(front)} cards on a sheet of {size.per_sheet}")
    rows = (front[start : start + size.columns] for start in range(0, len(front), size.columns))
    return tuple(card for row in rows for card in reversed(row))
