"""The bars of the money picture, and the streams from sources to costs, each as thick as its share of both bars."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from canvas.domain.kinds import Sector
from canvas.knowledge.look import look
from canvas.rendering.diagrams.funding_columns import Columns
from canvas.rendering.diagrams.funding_marks import PALE, PALE_LINES, TO_FIND, mark_of
from canvas.rendering.diagrams.funding_sources import Source
from canvas.rendering.diagrams.funding_view import Money
from canvas.rendering.diagrams.labels import NAME, Paragraph
from canvas.rendering.diagrams.paths import Rectangle
from canvas.rendering.diagrams.shapes import COLOURS, HAIR, Area, Curve, Line, Paint, Shape, Writing, path, place

_Slice: TypeAlias = tuple[float, float]

_FAINT_TO_FIND = Line(COLOURS.line_strong, HAIR, dashed=True)


@dataclass(slots=True)
class _Pile:
    """A bar that is cut into slices from its top, each a share of what the whole bar stands for."""

    bar: Rectangle
    whole: int
    used: int = 0

    def slice(self, cents: int) -> _Slice:
        """From where to where the next slice goes."""
        top = self._height(self.used)
        self.used += cents
        return top, self._height(self.used)

    def area(self, cut: _Slice) -> Rectangle:
        """The place of a slice."""
        return place(self.bar.x, cut[0], self.bar.width, cut[1] - cut[0])

    def _height(self, cents: int) -> float:
        return self.bar.y + (self.bar.height * cents / self.whole if self.whole else self.bar.height / 2)


@dataclass(frozen=True, slots=True)
class _Flow:
    """Draws into two heaps: what flows goes below the bars."""

    money: Money
    found: Columns
    out: tuple[_Pile, ...]
    into: tuple[_Pile, ...]
    flowing: list[Shape] = field(default_factory=list)
    bars: list[Shape] = field(default_factory=list)

    def sources(self) -> None:
        """Every source as a bar."""
        for pile, source in zip(self.out, self.money.sources, strict=True):
            self.bars.extend(_unknown(pile.bar) if source.cents is None else [_mark(source, pile.bar)])

    def streams(self) -> None:
        """From sources to the costs for which they are meant."""
        for stream in self.money.streams:
            source, start, end = self.money.sources[stream.source], self.out[stream.source], self.into[stream.cost]
            if stream.cents:
                cut = end.slice(stream.cents)
                self._stream(source, start, start.slice(stream.cents), end, cut)
                self.bars.append(_mark(source, end.area(cut)))
            else:
                self.flowing.append(_thread(start.bar, end.bar))

    def pool(self) -> None:
        """What is meant for all costs comes together, and goes to all that need it."""
        bar = self.found.pool
        if not bar:
            return
        money, trunk = self.money, _Pile(bar, self.money.pool)
        parts = [("certain", 0), ("hoped", 0), ("short", money.short)]
        for source, cents, start in zip(money.sources, money.pooled, self.out, strict=True):
            if cents:
                cut = trunk.slice(cents)
                self._stream(source, start, start.slice(cents), trunk, cut)
                place_of = 0 if source.certain else 1
                parts[place_of] = (parts[place_of][0], parts[place_of][1] + cents)
            elif source.for_all and source.cents is None:
                self.flowing.append(_thread(start.bar, bar))
        if money.short and self.found.short:
            gap = _Pile(self.found.short.at, money.short)
            self._to_find(gap, gap.slice(money.short), trunk, trunk.slice(money.short))
        self._share(trunk.bar, parts, money.pool)
        leaving = _Pile(bar, money.pool)
        for cost, end in zip(money.costs, self.into, strict=True):
            if cost.pooled:
                cut = end.slice(cost.pooled)
                band = _band(bar, leaving.slice(cost.pooled), end.bar, cut)
                self.flowing.append(Curve(band, Paint(COLOURS.line_strong, opacity=0.25)))
                self._share(end.area(cut), parts, money.pool)

    def short(self) -> None:
        """From what is to be found to the costs that lack it."""
        if not self.found.short or self.found.pool:
            return
        gap = _Pile(self.found.short.at, self.money.short)
        for cost, end in zip(self.money.costs, self.into, strict=True):
            if cost.short:
                cut = end.slice(cost.short)
                self._to_find(gap, gap.slice(cost.short), end, cut)
                self.bars.append(mark_of("short", end.area(cut)))

    def over(self) -> None:
        """From sources to what stands for costs that nobody wrote yet."""
        node = self.found.over
        if not node:
            return
        rest = _Pile(node.at, self.money.over)
        for start, left, source in zip(self.out, self.money.left, self.money.sources, strict=True):
            if left:
                band = _band(start.bar, start.slice(left), rest.bar, rest.slice(left))
                self.flowing.append(Curve(band, Paint(COLOURS.ground_deep), Line(COLOURS.line, HAIR)))
            elif source.cents is None and not self.money.costs:
                self.flowing.append(_thread(start.bar, rest.bar))

    def targets(self) -> None:
        """Bars of costs of which nobody knows the amount, of what is to be found, and of money without a cost."""
        for pile, cost in zip(self.into, self.money.costs, strict=True):
            if not cost.cents:
                self.bars.extend(_unknown(pile.bar) if cost.cents is None else [_open(pile.bar)])
        if self.found.short:
            self.bars.append(_open(self.found.short.at))
        if node := self.found.over:
            no_purpose = Area(node.at, Paint(COLOURS.ground_deep), Line(COLOURS.ink_soft))
            self.bars.extend([no_purpose] if self.money.costs else _unknown(node.at))

    def _stream(self, source: Source, start: _Pile, out: _Slice, end: _Pile, into: _Slice) -> None:
        colour = colour_of(source.sector)
        paint = Paint(colour, opacity=PALE) if source.certain else Paint(colour, hatched=True, opacity=PALE_LINES)
        self.flowing.append(Curve(_band(start.bar, out, end.bar, into), paint))

    def _to_find(self, start: _Pile, out: _Slice, end: _Pile, into: _Slice) -> None:
        self.flowing.append(Curve(_band(start.bar, out, end.bar, into), Paint(COLOURS.ground), _FAINT_TO_FIND))

    def _share(self, where: Rectangle, parts: list[tuple[str, int]], whole: int) -> None:
        """A bar of the pool, or a slice that it pays: what of it is certain, what is not, and what is to be found."""
        pile = _Pile(where, whole)
        for shows, cents in parts:
            if cents:
                self.bars.append(mark_of(shows, pile.area(pile.slice(cents))))


def streams_and_bars(money: Money, found: Columns) -> Iterator[Shape]:
    """First what flows, then the bars over its ends."""
    flow = _Flow(
        money,
        found,
        tuple(_Pile(node.at, source.cents or 0) for node, source in zip(found.sources, money.sources, strict=False)),
        tuple(_Pile(node.at, cost.cents or 0) for node, cost in zip(found.costs, money.costs, strict=False)),
    )
    flow.sources()
    flow.streams()
    flow.pool()
    flow.short()
    flow.over()
    flow.targets()
    yield from flow.flowing
    yield from flow.bars


def colour_of(sector: Sector | None) -> str:
    """The colour of who pays."""
    return look().sign(sector).colour


def _mark(source: Source, where: Rectangle) -> Area:
    return mark_of("certain" if source.certain else "hoped", where, colour_of(source.sector))


def _open(where: Rectangle) -> Area:
    return Area(where, Paint(COLOURS.paper), TO_FIND)


def _unknown(where: Rectangle) -> list[Shape]:
    """A bar for an amount that nobody knows."""
    mark = Paragraph(("?",), NAME)
    x, y = where.x + (where.width - mark.width) / 2, where.y + (where.height - mark.height) / 2
    return [_open(where), Writing(mark.at(round(x, 1), y))]


def _band(start: Rectangle, out: _Slice, end: Rectangle, into: _Slice) -> str:
    x, other = start.x + start.width, end.x
    half = (x + other) / 2
    there = ("M", x, out[0], "C", half, out[0], half, into[0], other, into[0])
    back = ("L", other, into[1], "C", half, into[1], half, out[1], x, out[1], "Z")
    return path(*there, *back)


def _thread(start: Rectangle, end: Rectangle) -> Curve:
    """A line for an amount that nobody knows."""
    x, other = start.x + start.width, end.x
    half = (x + other) / 2
    y, below = start.y + start.height / 2, end.y + end.height / 2
    return Curve(path("M", x, y, "C", half, y, half, below, other, below), None, Line(COLOURS.line_strong, dashed=True))
