"""A poster laid out: which size its text has, how wide its boxes and how high its bands are, and what had to be cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import product

from canvas.knowledge.papers import printing
from canvas.rendering.posters.blocks import Block, Draft, Lettered, NotePlan
from canvas.rendering.posters.bodies import Pointing
from canvas.rendering.posters.contents import Box, Contents
from canvas.rendering.posters.foot import Foot, foot
from canvas.rendering.posters.heads import HeadRow, head_row
from canvas.rendering.posters.heights import Tier, fits, heights, lost
from canvas.rendering.posters.lanes import LaneDraft, PlacedLane, draft_lane
from canvas.rendering.posters.letters import Letters
from canvas.rendering.posters.measures import COLUMNS, Measures, line_height
from canvas.rendering.posters.simpler import simpler
from canvas.rendering.posters.tops import Top, top
from canvas.rendering.words import words

_LEAST_WIDTH, _MOST_WIDTH = 2, 5
"""No box is narrower, and none wider, than so many columns of the grid."""

_TIGHTER = ((3, 3), (2, 3), (1, 3), (2, 2), (1, 2), (1, 1))
"""In how many lines at most a strip stands, and how many a block shows at least, the roomiest first."""


@dataclass(frozen=True, slots=True)
class Layout:
    """All of a poster in its place: `size` is that of running text, in points; the rest in millimetres."""

    contents: Contents
    measures: Measures
    size: float
    top: Top
    upper: tuple[Block, ...]
    heads: HeadRow
    lanes: tuple[PlacedLane, ...]
    lower: tuple[Block, ...]
    foot: Foot

    @property
    def shortened(self) -> tuple[str, ...]:
        """The codes of the blocks that do not show everything, in reading order."""
        blocks = [*self.upper, *(block for lane in self.lanes for block in (lane.label, *lane.cells)), *self.lower]
        codes = [block.part.code for block in blocks if block.shortened]
        codes += [lane.label.part.code for lane in self.lanes if lane.strip and lane.strip.shortened]
        return tuple(dict.fromkeys(codes))


def lay_out(contents: Contents, measures: Measures, pointing: Pointing, letters: Letters) -> Layout:
    """The largest letters with which everything fits; where nothing fits, the least that can be read."""
    lettered = Lettered(measures, measures.sheet.least, letters, pointing)
    for said, plans in product(simpler(contents), _note_plans(contents, measures)):
        tries = list(_tries(said, lettered, plans))
        if tries[-1].fits:
            return next(each for each in tries if each.fits).placed()
    return _cut(tries[-1]).placed()


def _tries(contents: Contents, lettered: Lettered, plans: "_Plans") -> Iterator["_Drafted"]:
    """What can be tried, the best first: large letters, and boxes as wide as the canvas has them."""
    for size in lettered.measures.sizes():
        sized = replace(lettered, size=size)
        yield _Drafted(contents, sized, plans)
        if plans == (None, None):
            yield _Drafted(contents, sized, plans, adapted=True)


def _cut(drafted: "_Drafted") -> "_Drafted":
    """Where not everything fits: as much room for what holds for a row, and for each block, as there can be."""
    for lines, fewest in _TIGHTER:
        drafted = replace(drafted, lettered=replace(drafted.lettered, fewest=fewest), strip_lines=lines)
        if drafted.can_be_cut:
            break
    return drafted


_Plans = tuple[NotePlan | None, NotePlan | None]


def _note_plans(contents: Contents, measures: Measures) -> list[_Plans]:
    """Notes for the boxes and for the cells; the size that goes with the paper first."""
    if not contents.top[0].part.for_notes:
        return [(None, None)]
    large, small = printing().large_note, printing().small_note
    plans: list[_Plans] = []
    for of_boxes, of_cells in ((large, large), (large, small), (small, small), (small, None)):
        if measures.sheet.distance > 1 or of_boxes is small:
            cell = NotePlan(of_cells, beside=True) if of_cells else None
            plans += [(NotePlan(of_boxes, beside), cell) for beside in (False, True)]
    return [*plans, (None, None)]


@dataclass(frozen=True)
class _Drafted:
    """One try: all parts measured at one size; `adapted`: boxes with more to say take columns from their neighbours."""

    contents: Contents
    lettered: Lettered
    plans: _Plans
    adapted: bool = False
    strip_lines: int = _TIGHTER[0][0]

    @property
    def can_be_cut(self) -> bool:
        """It can be made to fit."""
        return sum(tier.floor for tier in self._tiers) <= self._room + 0.01

    @property
    def fits(self) -> bool:
        """Nothing needs to be cut, and no note loses its place."""
        return fits(self._tiers, self._room)

    def placed(self) -> Layout:
        """Everything at the height that it gets."""
        high, *rows, low = heights(self._tiers, self._room, line_height(self.lettered.size))
        return Layout(
            contents=self.contents,
            measures=self._measures,
            size=self.lettered.size,
            top=self._top,
            upper=tuple(draft.at(high) for draft in self._widened(self.contents.top, self._upper, high)),
            heads=self._heads,
            lanes=tuple(lane.at(height) for lane, height in zip(self._lanes, rows, strict=True)),
            lower=tuple(draft.at(low) for draft in self._widened(self.contents.bottom, self._lower, low)),
            foot=self._foot,
        )

    def _widened(self, boxes: Sequence[Box], drafts: Sequence[Draft], height: float) -> Sequence[Draft]:
        """Where boxes are cut all the same, the widths with which the least is lost at this height."""
        return self._best(boxes, height) if self.adapted and _tier(drafts).whole > height + 0.01 else drafts

    @property
    def _measures(self) -> Measures:
        return self.lettered.measures

    @cached_property
    def _top(self) -> Top:
        return top(self.contents.masthead, self.contents.language, self.lettered)

    @cached_property
    def _heads(self) -> HeadRow:
        corner = words(self.contents.language)["posters"]["steps"]
        return head_row(corner, self.contents.heads, self._measures)

    @cached_property
    def _foot(self) -> Foot:
        return foot(self.contents.colophon, self.contents.language, self._measures, self.lettered.letters)

    @cached_property
    def _upper(self) -> tuple[Draft, ...]:
        return self._band(self.contents.top)

    @cached_property
    def _lower(self) -> tuple[Draft, ...]:
        return self._band(self.contents.bottom)

    @cached_property
    def _lanes(self) -> tuple[LaneDraft, ...]:
        return tuple(draft_lane(lane, self.lettered, self.plans[1], self.strip_lines) for lane in self.contents.lanes)

    @cached_property
    def _tiers(self) -> tuple[Tier, ...]:
        return (_tier(self._upper), *(lane.tier for lane in self._lanes), _tier(self._lower))

    @property
    def _room(self) -> float:
        """What is left between the edges for all bands."""
        fixed = self._top.height + self._heads.height + self._foot.height
        gaps = len(self._tiers) + 2
        return self._measures.sheet.height - 2 * self._measures.margin - fixed - gaps * self._measures.gap

    def _band(self, boxes: Sequence[Box]) -> tuple[Draft, ...]:
        return self._best(boxes, 0) if self.adapted else self._drafts(boxes, [box.width for box in boxes])

    def _best(self, boxes: Sequence[Box], height: float) -> tuple[Draft, ...]:
        """The widths with which the least is lost at a height, or with which the boxes are lowest."""
        splits = _splits(len(boxes))
        drafts = [{width: self._drafts([box], [width])[0] for width in set(sum(splits, ()))} for box in boxes]
        chosen = ([each[width] for each, width in zip(drafts, widths, strict=True)] for widths in splits)
        step = line_height(self.lettered.size)
        best: Sequence[Draft] = min(chosen, key=lambda each: _cost(each, height, step))
        return tuple(best)

    def _drafts(self, boxes: Sequence[Box], widths: Sequence[int]) -> tuple[Draft, ...]:
        return tuple(
            Draft(box.part, self._measures.span(width), self.lettered, self.plans[0])
            for box, width in zip(boxes, widths, strict=True)
        )


def _tier(drafts: Sequence[Draft]) -> Tier:
    return Tier(
        needs=tuple(draft.need for draft in drafts),
        widths=tuple(draft.width for draft in drafts),
        floor=max(draft.floor for draft in drafts),
    )


def _cost(drafts: Sequence[Draft], height: float, step: float) -> tuple[float, float, float]:
    """What is lost at a height; of equals the lowest, then the most even."""
    tier = _tier(drafts)
    loss = lost(tier, height, step) if height else 0
    return round(loss, 1), round(tier.whole, 1), max(tier.widths) - min(tier.widths)


@cache
def _splits(boxes: int) -> tuple[tuple[int, ...], ...]:
    """All ways to share the columns of the grid among boxes."""
    possible = product(range(_LEAST_WIDTH, _MOST_WIDTH + 1), repeat=boxes)
    return tuple(widths for widths in possible if sum(widths) == COLUMNS)
