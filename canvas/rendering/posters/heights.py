"""How high each band of the poster becomes: what it needs where there is room, and a fair share where there is not."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

_CUT, _UNFAIR = 1.5, 1.6


@dataclass(frozen=True, slots=True)
class Tier:
    """
    One band across the sheet, in millimetres.

    `needs` is the height at which each of its parts is whole, `widths` how much a line of it holds; below `floor` it
    cannot go.
    """

    needs: tuple[float, ...]
    widths: tuple[float, ...]
    floor: float

    @property
    def whole(self) -> float:
        """The height at which nothing is cut."""
        return max(self.floor, *self.needs)


def fits(tiers: Sequence[Tier], room: float) -> bool:
    """Nothing needs to be cut."""
    return sum(tier.whole for tier in tiers) <= room + 0.01


def heights(tiers: Sequence[Tier], room: float, step: float) -> tuple[float, ...]:
    """
    A height for each tier, together as much as there is.

    What is too much is taken away step by step, where the least text is lost; what is left over is shared out.
    """
    found = [tier.whole for tier in tiers]
    while sum(found) > room + 0.01:
        lower = [max(tier.floor, height - step) for tier, height in zip(tiers, found, strict=True)]
        able = [place for place in range(len(found)) if lower[place] < found[place] - 0.01]
        if not able:
            break
        place = min(able, key=lambda each: (_costs(tiers[each], found[each], lower[each], step), -found[each]))
        found[place] = lower[place]
    return _shared(found, room)


def _shared(found: Sequence[float], room: float) -> tuple[float, ...]:
    """What is left over: the same for the first and the last band, and the rows between become alike."""
    each = max(0.0, room - sum(found)) / len(found)
    first, *rows, last = found
    return (first + each, *_raised(rows, each * len(rows)), last + each)


def _raised(rows: Sequence[float], spare: float) -> list[float]:
    """The lowest rise first, up to one level, as far as there is something to share."""
    ordered = sorted(rows)
    for count in range(len(ordered), 0, -1):
        level = (sum(ordered[:count]) + spare) / count
        if level >= ordered[count - 1]:
            return [max(row, level) for row in rows]
    return list(rows)


def _costs(tier: Tier, height: float, lower: float, step: float) -> float:
    """How much more text is lost when a tier becomes so much lower, for each millimetre."""
    return (lost(tier, lower, step) - lost(tier, height, step)) / (height - lower)


def lost(tier: Tier, height: float, step: float) -> float:
    """How much text a tier loses at a height; that a part is cut at all counts like some lines more."""
    return sum(
        width * (_CUT + math.pow((need - height) / step, _UNFAIR))
        for need, width in zip(tier.needs, tier.widths, strict=True)
        if need > height + 0.01
    )
