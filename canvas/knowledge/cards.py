"""The formats of cards that are cut out of a sheet of A4."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from canvas.knowledge.loading import load

SHEET_WIDTH, SHEET_HEIGHT = 210.0, 297.0
"""A4, upright, in millimetres."""


class CardSize(StrEnum):
    """The formats of cards; a chip is the smallest."""

    A6 = "A6"
    A7 = "A7"
    CHIP = "chip"


@dataclass(frozen=True, slots=True)
class CardFormat:
    """
    One format, in millimetres: how many `columns` and `rows` make a sheet, and the `pad` between edge and text.

    `title`, `body` and `small` are letter sizes in points.
    """

    columns: int
    rows: int
    width: float
    height: float
    pad: float
    title: float
    body: float
    small: float

    @property
    def per_sheet(self) -> int:
        """How many make a sheet."""
        return self.columns * self.rows

    @property
    def inner(self) -> float:
        """The width that text may have."""
        return self.width - 2 * self.pad

    @property
    def titles(self) -> tuple[float, ...]:
        """The sizes of a title, the largest first: a long one is smaller, and never smaller than the text below."""
        return (self.title, *(round(self.body + (self.title - self.body) * part, 1) for part in (0.6, 0.3, 0)))

    @property
    def left(self) -> float:
        """From the edge of the sheet to the first card."""
        return (SHEET_WIDTH - self.columns * self.width) / 2

    @property
    def top(self) -> float:
        """From the upper edge of the sheet to the first card."""
        return (SHEET_HEIGHT - self.rows * self.height) / 2


@cache
def card_formats() -> Mapping[CardSize, CardFormat]:
    """All formats."""
    return MappingProxyType({size: CardFormat(**load("look")["cards"][size.value]) for size in CardSize})
