"""One row across the steps: its label, what holds for all steps, and its cells."""

from dataclasses import dataclass
from functools import cached_property

from canvas.rendering.posters.blocks import Block, Draft, Lettered, NotePlan
from canvas.rendering.posters.contents import Lane
from canvas.rendering.posters.heights import Tier
from canvas.rendering.posters.measures import COLUMNS, LABEL_COLUMNS
from canvas.rendering.posters.strips import Strip, strip


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """A row in its height; `strip_height` counts the distance to the cells too, in millimetres."""

    label: Block
    strip: Strip | None
    strip_height: float
    cells: tuple[Block, ...]


@dataclass(frozen=True)
class LaneDraft:
    """A row that is measured, and cut when its height is known."""

    label: Draft
    strip: Strip | None
    cells: tuple[Draft, ...]
    weight: float

    @cached_property
    def tier(self) -> Tier:
        """The heights that the row needs."""
        taken = self._strip_height
        floor = max(self.label.floor, taken + max(cell.floor for cell in self.cells))
        needs = tuple(taken + cell.need for cell in self.cells)
        return Tier(needs, tuple(self.weight * cell.width for cell in self.cells), floor)

    def at(self, height: float) -> PlacedLane:
        """The row in the height that it gets."""
        taken = self._strip_height
        return PlacedLane(
            self.label.at(height), self.strip, taken, tuple(cell.at(height - taken) for cell in self.cells)
        )

    @property
    def _strip_height(self) -> float:
        return self.strip.height + self.label.lettered.measures.gap / 2 if self.strip else 0


def draft_lane(lane: Lane, lettered: Lettered, plan: NotePlan | None, most: int) -> LaneDraft:
    """Measure a row, its strip in so many lines at `most`."""
    wide = lettered.measures.span(LABEL_COLUMNS)
    return LaneDraft(
        label=Draft(lane.label, wide, lettered),
        strip=strip(lane, lettered.measures.span(COLUMNS - LABEL_COLUMNS), lettered, most),
        cells=tuple(Draft(cell, wide, lettered, plan) for cell in lane.cells),
        weight=lane.weight,
    )
