"""How the boxes of a band share the columns of the grid, and what each way to do so costs."""

from collections.abc import Sequence
from functools import cache
from itertools import product

from canvas.rendering.posters.blocks import Draft
from canvas.rendering.posters.heights import Tier, lost
from canvas.rendering.posters.measures import COLUMNS

_LEAST_WIDTH, _MOST_WIDTH = 2, 5
"""No box is narrower, and none wider, than so many columns of the grid."""


def tier_of(drafts: Sequence[Draft]) -> Tier:
    """The heights that boxes beside each other need."""
    return Tier(
        needs=tuple(draft.need for draft in drafts),
        widths=tuple(draft.width for draft in drafts),
        floor=max(draft.floor for draft in drafts),
    )


def cost(drafts: Sequence[Draft], height: float, step: float) -> tuple[float, ...]:
    """What is lost at a height; of equals the lowest, then the one with the least empty, then the most even."""
    tier = tier_of(drafts)
    loss = lost(tier, height, step) if height else 0
    empty = sum((tier.whole - need) * width for need, width in zip(tier.needs, tier.widths, strict=True))
    return round(loss, 1), round(tier.whole, 1), round(empty), max(tier.widths) - min(tier.widths)


@cache
def splits(boxes: int) -> tuple[tuple[int, ...], ...]:
    """All ways to share the columns of the grid among boxes."""
    possible = product(range(_LEAST_WIDTH, _MOST_WIDTH + 1), repeat=boxes)
    return tuple(widths for widths in possible if sum(widths) == COLUMNS)
