"""The places of the canvas by the codes that are printed on the posters: `B4`, `C3`, `R2`, `C3-R2`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from canvas.analysis.steps import steps_of
from canvas.domain.kinds import BlockId, StepKind
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.knowledge.blocks import COLUMNS, STEP_ROW, Band, Block, blocks
from canvas.knowledge.notes import note_places

_BETWEEN = "-"


@dataclass(frozen=True, slots=True)
class Place:
    """
    A place of the canvas: a block, or where a row crosses a column.

    Of the row of the steps themselves there is no block: `column` is the block then.
    """

    code: str
    block: Block
    column: Block | None = None

    @property
    def kind(self) -> StepKind | None:
        """The kind of step whose column it is in."""
        column = self.column or (self.block if self.block.spot.band is Band.COLUMN else None)
        return _KINDS[column.id] if column else None


@cache
def places() -> Mapping[str, Place]:
    """All places of the canvas, by their codes."""
    found = {each.code: Place(each.code, each) for each in blocks()}
    columns = [each for each in blocks() if each.spot.band is Band.COLUMN]
    rows = [each for each in blocks() if each.spot.band is Band.ROW]
    for column in columns:
        steps = f"{column.code}{_BETWEEN}{STEP_ROW}"
        found[steps] = Place(steps, column, column)
        for row in rows:
            code = f"{column.code}{_BETWEEN}{row.code}"
            found[code] = Place(code, row, column)
    return MappingProxyType(found)


def home(place: Place, track: Track) -> Path:
    """The part of the file that a place shows, whether it is written or not."""
    if place.kind is not None:
        steps = steps_of(track, place.kind)
        return ("steps", steps[0][0]) if steps else ("steps",)
    there = note_places()[place.block.id]
    return there.line or there.place[:1]


_KINDS: Mapping[BlockId, StepKind] = MappingProxyType({block: kind for kind, block in COLUMNS.items()})
