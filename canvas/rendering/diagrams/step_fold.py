"""The columns of the step diagram, folded into bands that are no wider than a page."""

from dataclasses import dataclass
from functools import cached_property
from math import ceil

from canvas.rendering.diagrams.step_view import Arrow, StepBox, StepsView

_MOST_COLUMNS = 4


@dataclass(frozen=True)
class Fold:
    """How the columns of a picture go into bands."""

    view: StepsView

    @cached_property
    def columns(self) -> int:
        """How many columns a band has at most; bands are about equally long."""
        count = max((box.column for box in self.view.boxes), default=0) + 1
        return ceil(count / ceil(count / _MOST_COLUMNS))

    @cached_property
    def bands(self) -> int:
        """How many bands there are."""
        return max((self.band(box) for box in self.view.boxes), default=0) + 1

    def band(self, box: StepBox) -> int:
        """The band of a box."""
        return box.column // self.columns

    def column(self, box: StepBox) -> int:
        """The column of a box in its band."""
        return box.column % self.columns

    def is_drawn(self, arrow: Arrow) -> bool:
        """Both ends stand in the same band."""
        return self.band(self.view.box(arrow.before)) == self.band(self.view.box(arrow.after))

    def leaves(self, box: StepBox) -> tuple[Arrow, ...]:
        """The arrows from a box into other bands."""
        return tuple(arrow for arrow in self.view.arrows if arrow.before == box.number and not self.is_drawn(arrow))

    def arrives(self, box: StepBox) -> tuple[Arrow, ...]:
        """The arrows from other bands to a box."""
        return tuple(arrow for arrow in self.view.arrows if arrow.after == box.number and not self.is_drawn(arrow))

    def at_end(self, box: StepBox) -> bool:
        """The box stands at the end of its band, so that an arrow can leave it."""
        return self.column(box) == self.columns - 1

    def at_start(self, box: StepBox) -> bool:
        """The box stands at the start of its band, so that an arrow can come in."""
        return self.column(box) == 0
