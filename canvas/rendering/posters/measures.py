"""The measures of one paper in millimetres: edges, gaps, the grid of twelve columns, and sizes of letters in points."""

from dataclasses import dataclass
from functools import cached_property

from canvas.knowledge.papers import Paper, Sheet, printing, sheets
from canvas.rendering.posters.lettering import POINT

COLUMNS = 12
LABEL_COLUMNS = 2
_LEADING, _TITLE_LEADING = 1.2, 1.08
_STEPS_OF_SIZE = 4
_FULL = 0.75


@dataclass(frozen=True)
class Measures:
    """
    What follows from the paper; large papers have wider edges, small ones what they can spare.

    A `tight` sheet keeps its room for sticky notes. A `full` one has more to say than fits below large titles.
    """

    paper: Paper
    tight: bool = False
    full: bool = False

    @cached_property
    def sheet(self) -> Sheet:
        """The paper."""
        return sheets()[self.paper]

    @cached_property
    def title(self) -> float:
        """The size of the titles of blocks."""
        return self.sheet.title * (_FULL if self.full else 1)

    @cached_property
    def display(self) -> float:
        """The size of the title of the sheet."""
        return self.sheet.display * (_FULL if self.full else 1)

    @cached_property
    def scale(self) -> float:
        """How wide the paper is, with A0 as 1."""
        return self.sheet.width / sheets()[Paper.A0].width

    @property
    def _spares(self) -> bool:
        return self.tight or self.full

    @cached_property
    def margin(self) -> float:
        """From the edge of the paper to whatever is printed."""
        return printing().clear + 0.5 + (2.5 if self._spares else 4.5) * self.scale

    @cached_property
    def gap(self) -> float:
        """Between boxes."""
        return 0.6 + 1.9 * self.scale if self._spares else 0.9 + 2.3 * self.scale

    @cached_property
    def pad(self) -> float:
        """Between the edge of a box and its text."""
        return 1.2 + 2.6 * self.scale if self.full else 1.3 + 3.7 * self.scale

    @cached_property
    def brim(self) -> float:
        """The same above and below, where lines have some room of their own."""
        return 0.75 * self.pad

    @cached_property
    def width(self) -> float:
        """All columns together."""
        return self.sheet.width - 2 * self.margin

    def span(self, columns: int) -> float:
        """How wide so many columns are, with the gaps between them."""
        one = (self.width - (COLUMNS - 1) * self.gap) / COLUMNS
        return columns * one + (columns - 1) * self.gap

    def sizes(self) -> tuple[float, ...]:
        """The sizes of running text, from what reads with comfort to the least that can be read."""
        most, least = self.sheet.comfort, self.sheet.least
        return tuple(round(most - (most - least) * step / _STEPS_OF_SIZE, 2) for step in range(_STEPS_OF_SIZE + 1))


def line_height(size: float) -> float:
    """How far lines of running text are apart, in millimetres."""
    return size * POINT * _LEADING


def title_height(size: float) -> float:
    """How far lines of a title are apart, in millimetres."""
    return size * POINT * _TITLE_LEADING
