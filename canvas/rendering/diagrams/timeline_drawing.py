"""The timeline as its template draws it: panel below panel on one axis."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from canvas.rendering.diagrams.frame import around
from canvas.rendering.diagrams.invitation import invitation
from canvas.rendering.diagrams.labels import STRONG, TEXT, Paragraph, paragraph
from canvas.rendering.diagrams.shapes import (
    COLOURS,
    HAIR,
    Area,
    Curve,
    Group,
    Line,
    Paint,
    Shape,
    Sheet,
    Writing,
    path,
    place,
)
from canvas.rendering.diagrams.timeline_axis import Axis, Tick
from canvas.rendering.diagrams.timeline_chart import Chart, keys
from canvas.rendering.diagrams.timeline_meanings import meanings
from canvas.rendering.diagrams.timeline_rows import (
    HEAD,
    INSET,
    Row,
    bar_middle,
    draw_line,
    draw_money,
    draw_step,
    line_row,
    money_row,
    step_row,
)
from canvas.rendering.diagrams.timeline_short import draw_short, short_row
from canvas.rendering.diagrams.timeline_unpaid import ShortRow
from canvas.rendering.diagrams.timeline_view import MoneyRow, TimelineView
from canvas.rendering.diagrams.timeline_words import Words

WIDTH = 784
_ROOM, _MARGIN = 38, 14
_APART, _PAD, _TITLE = 10, 8, 30
_TICKS, _MANY_ROWS = 20, 12
_FARTHEST = Decimal("1.3")
"""How far money may stretch the axis beyond the steps."""

AnyRow = TypeVar("AnyRow")


@dataclass(slots=True)
class Timeline:
    """Draws panel below panel; `y` is where the next one begins, `shortened` the texts that are not there in full."""

    view: TimelineView
    words: Words
    axis: Axis
    y: float = 0
    groups: list[Group] = field(default_factory=list)
    shortened: list[str] = field(default_factory=list)

    def sheet(self) -> Sheet:
        """Everything in its place."""
        if self.view.steps:
            self._ticks()
            self._steps()
            self._lines()
            self._load()
            self._money()
            if len(self.view.steps) > _MANY_ROWS:
                self._ticks()
            foot = self.y - _APART
        else:
            frame = invitation(self.words.voice, "timeline", WIDTH)
            box = Area(frame.place, line=Line(COLOURS.line_strong, dashed=True), corner=4)
            self.groups.append(Group((box, Writing(frame.labels))))
            foot = frame.foot
        framed = around(self.words.spoken(), WIDTH, round(foot), meanings(self.view, self.words), self.words.notes())
        return Sheet(framed, tuple(self.groups))

    def _ticks(self) -> None:
        """The weeks, and the months below them where the start is known."""
        weeks, months = self._marks()
        shapes: list[Shape] = []
        for name, ticks in (("weeks", weeks), ("dates", months)):
            if ticks:
                said = paragraph(self.words.word(name), HEAD - 2 * INSET, TEXT)
                shapes.append(Writing(said.at(INSET, self.y), COLOURS.ink_soft))
                shapes += _tick_texts(ticks, self.y, self.axis)
                self.y += _TICKS
        if not weeks:
            said = paragraph(self.words.word("weeks_unknown"), self.axis.right - self.axis.left, TEXT)
            shapes.append(Writing(said.at(self.axis.left, self.y), COLOURS.ink_soft))
            self.y += _TICKS
        self.groups.append(Group(tuple(shapes)))
        self.y += 4

    def _marks(self) -> tuple[tuple[Tick, ...], tuple[Tick, ...]]:
        found, language = self.view.schedule, self.words.voice.language
        return self.axis.week_ticks(found, language), self.axis.month_ticks(found, language)

    def _panel(self, height: float, title: str, drawn: Callable[[float], Iterator[Shape]]) -> None:
        """A ground with its title, lines through the marks of the weeks, and what is drawn from its top."""
        head = paragraph(title, HEAD + 200, STRONG)
        whole = height + _TITLE + _PAD
        shapes: list[Shape] = [Area(place(0, self.y, WIDTH, whole), Paint(COLOURS.ground), corner=6)]
        for tick in self._marks()[0]:
            shapes.append(Curve(path("M", tick.x, self.y, "v", whole), None, Line(COLOURS.line, HAIR)))
        shapes.append(Writing(head.at(INSET, self.y + _PAD)))
        shapes += drawn(self.y + _TITLE)
        self.groups.append(Group(tuple(shapes)))
        self.y += whole + _APART

    def _rows(
        self,
        title: str,
        rows: Sequence[AnyRow],
        measured: Sequence[Row],
        draw: Callable[[AnyRow, Row, float], Iterator[Shape]],
        below: Callable[[list[float]], Iterator[Shape]] = lambda tops: iter(()),
    ) -> None:
        def drawn(top: float) -> Iterator[Shape]:
            tops = [top + sum(row.height for row in measured[:number]) for number in range(len(measured))]
            yield from (Curve(path("M", INSET, y, "H", WIDTH - INSET), None, Line(COLOURS.line, HAIR)) for y in tops)
            yield from below(tops)
            for row, each, y in zip(rows, measured, tops, strict=True):
                yield from draw(row, each, y)

        self._panel(sum(row.height for row in measured) - _PAD + 2, title, drawn)

    def _steps(self) -> None:
        rows = self.view.steps
        measured = [step_row(row) for row in rows]
        self.shortened += [row.box.title for row, each in zip(rows, measured, strict=True) if each.title.shortened]

        def below(tops: list[float]) -> Iterator[Shape]:
            middles = [bar_middle(each, y) for each, y in zip(measured, tops, strict=True)]
            for arrow in self.view.steps_view.arrows:
                before, after = arrow.before - 1, arrow.after - 1
                yield self._link(before, after, (middles[before], tops[after], middles[after]))

        self._rows(
            self.words.word("steps"),
            rows,
            measured,
            lambda row, each, y: draw_step(row, each, y, self.axis, self.words),
            below,
        )

    def _link(self, before: int, after: int, heights: tuple[float, float, float]) -> Curve:
        """From the end of a step down to the row of the next, and there to the start of its bar."""
        middle, top, bar = heights
        ends, starts = self.axis.x(self.view.steps[before].run.end), self.axis.x(self.view.steps[after].run.start)
        way = path("M", ends, middle, "V", top + 3, "H", starts, "V", bar)
        return Curve(way, None, Line(COLOURS.line_strong))

    def _lines(self) -> None:
        rows = self.view.lines
        measured = [line_row(row) for row in rows]
        self._rows(self.words.word("lines"), rows, measured, lambda row, each, y: draw_line(row, each, y, self.axis))

    def _load(self) -> None:
        if not self.view.load:
            return
        chart = Chart(self.view.load, self.words)
        shown, key_height = keys(chart.parts(), self.words, self.axis.left, self.axis.right, self.y + _PAD)
        above = max(key_height - _TITLE + _PAD, 0)

        def drawn(top: float) -> Iterator[Shape]:
            said = paragraph(self.words.word("load_of"), HEAD - INSET, TEXT)
            yield Writing(said.at(INSET, top - 4), COLOURS.ink_soft)
            yield from shown
            yield from chart.draw(top + above + chart.height, self.axis)

        self._panel(chart.height + above + 4, self.words.word("load"), drawn)

    def _money(self) -> None:
        rows: tuple[MoneyRow | ShortRow, ...] = (*self.view.money, *self.view.short)
        if not rows:
            return
        measured = [short_row(row) if isinstance(row, ShortRow) else money_row(row, self.words) for row in rows]
        for row, each in zip(self.view.money, measured, strict=False):
            self.shortened += [row.name or row.payer] if each.title.shortened else []
        short = "money_and_short" if self.view.money else "only_short"
        self._rows(self.words.word(short if self.view.short else "money"), rows, measured, self._draw_money)

    def _draw_money(self, row: MoneyRow | ShortRow, measured: Row, y: float) -> Iterator[Shape]:
        if isinstance(row, ShortRow):
            return draw_short(row, measured, y, self.axis, self.axis.x(self.view.schedule.weeks))
        return draw_money(row, measured, y, self.axis)


def timeline(view: TimelineView, words: Words) -> Timeline:
    """The timeline before it is drawn, with its axis."""
    ends = [row.end for row in view.money if row.end is not None]
    weeks = max([view.schedule.weeks, *(min(end, view.schedule.weeks * _FARTHEST) for end in ends)])
    return Timeline(view, words, Axis(HEAD + _ROOM, WIDTH - _MARGIN, weeks))


def _tick_texts(ticks: Sequence[Tick], y: float, axis: Axis) -> Iterator[Shape]:
    """In the middle below each other; the last ones stay within the picture."""
    end = 0.0
    for tick in ticks:
        said = Paragraph((tick.text,), TEXT)
        x = min(tick.x - said.width / 2, axis.right + _MARGIN - said.width)
        if x >= end:
            yield Writing(said.at(round(x, 1), y), COLOURS.ink_soft)
            end = x + said.width + 4
