"""A poster laid out: which size its text has, how wide its boxes and how high its bands are, and what had to be cut."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

from canvas.knowledge.papers import printing
from canvas.rendering.posters.blocks import Block, Draft, Lettered, NotePlan
from canvas.rendering.posters.bodies import Pointing
from canvas.rendering.posters.contents import Box, Contents
from canvas.rendering.posters.foot import Foot, foot
from canvas.rendering.posters.heads import HeadRow, head_row
from canvas.rendering.posters.heights import Tier, fits, heights
from canvas.rendering.posters.lanes import LaneDraft, PlacedLane, draft_lane
from canvas.rendering.posters.letters import Letters
from canvas.rendering.posters.measures import Measures, line_height
from canvas.rendering.posters.simpler import simpler
from canvas.rendering.posters.tops import Top, top
from canvas.rendering.posters.widths import cost, splits, tier_of
from canvas.rendering.variant import Variant
from canvas.rendering.words import words

_MUCH_LOWER = 2.5
"""A band that can be so many lines lower takes other widths even where there is room enough."""

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
    last = _Drafted(contents, lettered, (None, None))
    for said, plans in product(simpler(contents), _note_plans(contents, measures)):
        for tries in (_in_lists(said, lettered, plans), _running(said, lettered, plans)):
            least = tries[-1] if tries else None
            if least and least.fits:
                return _lower(next(each for each in tries if each.fits)).placed()
            last = least or last
    return _cut(last).placed()


def _in_lists(contents: Contents, lettered: Lettered, plans: "_Plans") -> list["_Drafted"]:
    """What can be tried, the best first: large letters, and boxes as wide as the canvas has them."""
    tries = []
    for size in lettered.measures.sizes():
        drafted = _Drafted(contents, replace(lettered, size=size), plans)
        tries += [drafted, replace(drafted, adapted=True)] if plans == (None, None) else [drafted]
    return tries


def _running(contents: Contents, lettered: Lettered, plans: "_Plans") -> list["_Drafted"]:
    """What a track says behind each other, then below smaller titles too, where it does not fit in lists."""
    if not contents.variant.of_a_track:
        return []
    ways = [replace(lettered, measures=replace(lettered.measures, full=full), running=True) for full in (False, True)]
    return [_Drafted(contents, way, plans, adapted=True) for way in ways]


def _lower(drafted: "_Drafted") -> "_Drafted":
    """With boxes in other widths, where that leaves much less of them empty."""
    if drafted.adapted or drafted.contents.variant is not Variant.FILLED:
        return drafted
    return replace(drafted, lower=True)


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
    """
    One try: all parts measured at one size.

    `adapted`: boxes with more to say take columns from their neighbours; `lower`: only in bands that gain much by it.
    """

    contents: Contents
    lettered: Lettered
    plans: _Plans
    adapted: bool = False
    lower: bool = False
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
        return self._best(boxes, height) if self.adapted and tier_of(drafts).whole > height + 0.01 else drafts

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
        return (tier_of(self._upper), *(lane.tier for lane in self._lanes), tier_of(self._lower))

    @property
    def _room(self) -> float:
        """What is left between the edges for all bands."""
        fixed = self._top.height + self._heads.height + self._foot.height
        gaps = len(self._tiers) + 2
        return self._measures.sheet.height - 2 * self._measures.margin - fixed - gaps * self._measures.gap

    def _band(self, boxes: Sequence[Box]) -> tuple[Draft, ...]:
        own = self._drafts(boxes, [box.width for box in boxes])
        if not self.adapted and not self.lower:
            return own
        best = self._best(boxes, 0)
        gained = (tier_of(own).whole - tier_of(best).whole) / line_height(self.lettered.size)
        return best if self.adapted or gained > _MUCH_LOWER else own

    def _best(self, boxes: Sequence[Box], height: float) -> tuple[Draft, ...]:
        """The widths with which the least is lost at a height, or with which the boxes are lowest."""
        ways = splits(len(boxes))
        drafts = [{width: self._drafts([box], [width])[0] for width in set(sum(ways, ()))} for box in boxes]
        chosen = ([each[width] for each, width in zip(drafts, widths, strict=True)] for widths in ways)
        step = line_height(self.lettered.size)
        best: Sequence[Draft] = min(chosen, key=lambda each: cost(each, height, step))
        return tuple(best)

    def _drafts(self, boxes: Sequence[Box], widths: Sequence[int]) -> tuple[Draft, ...]:
        return tuple(
            Draft(box.part, self._measures.span(width), self.lettered, self.plans[0])
            for box, width in zip(boxes, widths, strict=True)
        )
