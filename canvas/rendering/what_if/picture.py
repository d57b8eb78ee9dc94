"""The picture of what falls: steps against the rows of the canvas, and below it when the steps run."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from canvas.analysis.schedule import Schedule, schedule
from canvas.analysis.spans import sooner
from canvas.analysis.unpaid import Shortage, shortage
from canvas.knowledge.speaking import key
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.diagrams.frame import Meaning, Spoken, around
from canvas.rendering.diagrams.labels import NAME, STRONG, TEXT, Paragraph, paragraph
from canvas.rendering.diagrams.picture import Picture, picture_problem
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
from canvas.rendering.diagrams.timeline_rows import sooner_line
from canvas.rendering.jinja import fill
from canvas.rendering.limits import MOST, too_many
from canvas.rendering.views.unpaid import first_week
from canvas.rendering.what_if.both import Both
from canvas.rendering.what_if.fallen import FallenCell, FallenStep, Row, fallen_steps, rows
from canvas.rendering.what_if.picture_words import spoken

_TEMPLATE, _NAME = "diagrams/shapes.svg.j2", "what-if.svg"
_WIDTH, _NAMES, _INSET = 784, 214, 10
_COLUMN = (_WIDTH - _NAMES) / 6
_MARK_WIDTH, _MARK_HEIGHT, _PAD, _LEAST = 22, 16, 9, 40
_BAR, _CAP, _NAME_LINES, _APART = 9, 4, 4, 18
_TICKS, _APARTS = 8, (1, 2, 4, 8, 13, 26, 52, 104, 260)
"""At most so many marks on the axis of weeks, so many weeks apart."""

_MEANINGS = (
    ("short", "cell_falls"),
    ("range", "cell_less"),
    ("over", "runs_before"),
    ("certain", "runs_after"),
    ("sooner", "runs_sooner"),
    ("open_end", "runs_open"),
)


@dataclass(slots=True)
class _Drawing:
    """Draws panel below panel; `y` is where the next one begins."""

    told: Both
    steps: tuple[FallenStep, ...]
    y: float = 0
    shapes: list[Shape] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    shortened: list[str] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)

    def cells(self) -> None:
        """What falls in which step and in which row of the canvas."""
        heads = rows(self.told)
        self._heads(heads)
        for step in self.steps:
            self._step(step)
            self._close()

    def _heads(self, heads: tuple[Row, ...]) -> None:
        for number, row in enumerate(heads):
            middle = _NAMES + (number + 0.5) * _COLUMN
            for line, words in enumerate((row.code, row.title)):
                found = paragraph(words, _COLUMN, TEXT, 1)
                left = round(middle - found.width / 2, 1)
                self.shapes.append(Writing(found.at(left, self.y + line * TEXT.leading), COLOURS.ink_soft))
        self.y += 2 * TEXT.leading + 6
        self._close()

    def _step(self, step: FallenStep) -> None:
        """A row of the matrix; a step that loses its lead says so under its name."""
        name = self._name(step)
        lost = paragraph(self.told.word("leaderless"), _NAMES - 2 * _INSET, TEXT) if step.loses_lead else None
        height = max(name.height + (lost.height + 2 if lost else 0) + 2 * _PAD, _LEAST)
        self.shapes.append(Area(place(0, self.y, _WIDTH, height), Paint(COLOURS.ground), corner=4))
        top = self.y + (height - name.height - (lost.height + 2 if lost else 0)) / 2
        self.shapes.append(Writing(name.at(_INSET, round(top, 1))))
        if lost:
            self.shapes.append(Writing(lost.at(_INSET, round(top + name.height + 2, 1)), COLOURS.ink_soft))
        for number, cell in enumerate(step.cells):
            self.shapes += self._cell(cell, _NAMES + number * _COLUMN, height)
        self.y += height + 4

    def _name(self, step: FallenStep) -> Paragraph:
        words = self.told.word("step_name", number=step.number, title=step.title)
        found = paragraph(words, _NAMES - 2 * _INSET, NAME, _NAME_LINES)
        if found.shortened:
            self.shortened.append(step.title)
        return found

    def _cell(self, cell: FallenCell, x: float, height: float) -> Iterator[Shape]:
        """White where nothing falls; else a mark with how many things fall, and one with of how many there is less."""
        yield Area(place(x + 2, self.y + 3, _COLUMN - 4, height - 6), Paint(COLOURS.paper), corner=3)
        found = [(name, texts) for name, texts in (("short", cell.falls), ("range", cell.less)) if texts]
        wide = _COLUMN / max(len(found), 1)
        for number, (shows, texts) in enumerate(found):
            self.shown.add(shows)
            count = paragraph(str(len(texts)), 40, STRONG if shows == "short" else TEXT)
            left = x + number * wide + (wide - _MARK_WIDTH - 4 - count.width) / 2
            top = self.y + (height - _MARK_HEIGHT) / 2
            yield from _mark(shows, left, top)
            yield Writing(count.at(round(left + _MARK_WIDTH + 4, 1), self.y + (height - count.height) / 2))

    def runs(self) -> None:
        """A bar for each step on an axis of weeks, two where they run otherwise; none where that tells nothing."""
        before, after = schedule(self.told.before.track), schedule(self.told.after.track)
        short, weeks = self._short(), float(max(before.weeks, after.weeks))
        if not weeks or (before.runs == after.runs and not short):
            return
        self.y += _APART if self.groups else 0
        title = paragraph(self.told.word("when"), _WIDTH, STRONG)
        self.shapes.append(Writing(title.at(0, self.y)))
        self.y += title.height + 4
        scale = (_WIDTH - _NAMES - _INSET) / weeks
        self._axis(weeks, scale)
        top = self.y
        found = (before,) if before.runs == after.runs else (before, after)
        below = len(self.shapes)
        for step in self.steps:
            self._bars(step, found, scale)
        if short:
            self._unpaid(short, top, scale, below)
        self.shown |= {"over", "certain"} if len(found) > 1 else set()
        self._close()

    def _short(self) -> Shortage | None:
        """What is short, where somebody knows from when."""
        found = shortage(self.told.after.track)
        return found if found and first_week(found, self.told.after) else None

    def _axis(self, weeks: float, scale: float) -> None:
        apart = next((each for each in _APARTS if weeks / each <= _TICKS), int(weeks / _TICKS) + 1)
        named = paragraph(self.told.word("weeks"), _NAMES - 2 * _INSET, TEXT)
        self.shapes.append(Writing(named.at(_INSET, self.y), COLOURS.ink_soft))
        for week in range(0, int(weeks) + 1, apart):
            x = _NAMES + week * scale
            number = paragraph(str(week), 60, TEXT)
            left = min(max(x - number.width / 2, _NAMES), _WIDTH - number.width)
            self.shapes.append(Writing(number.at(round(left, 1), self.y), COLOURS.ink_soft))
        self.y += TEXT.leading + 4

    def _bars(self, step: FallenStep, schedules: tuple[Schedule, ...], scale: float) -> None:
        """One bar for each schedule, as late and as long as it can be, and a line from when it may begin."""
        soonest = [sooner(voice.track) for voice in (self.told.before, self.told.after)]
        name = self._name(step)
        height = max(name.height, 2 * _BAR + 4) + 8
        self.shapes.append(Curve(path("M", 0, self.y, "H", _WIDTH), None, Line(COLOURS.line, HAIR)))
        self.shapes.append(Writing(name.at(_INSET, round(self.y + (height - name.height) / 2, 1))))
        top = self.y + (height - len(schedules) * (_BAR + 3) + 3) / 2
        for number, found in enumerate(schedules):
            run, early = found.runs[step.place], soonest[number].get(step.place)
            start, end = _NAMES + float(run.start) * scale, _NAMES + float(run.end) * scale
            at = place(start, top + number * (_BAR + 3), max(end - start, 3), _BAR)
            if early is not None:
                self.shown.add("sooner")
                line = sooner_line(_NAMES + float(early) * scale, start, at.y + _BAR / 2, COLOURS.ink_soft, cap=_CAP)
                self.shapes.append(line)
            if run.is_open or run.is_adrift:
                self.shown.add("open_end")
                self.shapes.append(Area(at, Paint(COLOURS.paper), Line(COLOURS.ink_soft, dashed=True)))
            elif number:
                self.shapes.append(Area(at, Paint(COLOURS.ink_soft), Line(COLOURS.ink_soft)))
            else:
                self.shapes.append(Area(at, Paint(COLOURS.ground_deep), Line(COLOURS.line_strong)))
        self.y += height

    def _unpaid(self, short: Shortage, top: float, scale: float, below: int) -> None:
        """A line down from the first week in which something is not paid, a band over those in which that can begin."""
        x = _NAMES + (short.earliest - 1) * scale
        if short.latest and short.latest > short.earliest:
            wide = min(short.latest * scale, _WIDTH - _NAMES - _INSET) - (short.earliest - 1) * scale
            band = Area(place(round(x, 1), top, round(wide, 1), self.y + 4 - top), Paint(COLOURS.ground))
            self.shapes.insert(below, band)
        self.shapes.append(Curve(path("M", x, top, "V", self.y + 4), None, Line(COLOURS.ink, 2, dashed=True)))
        words = paragraph(self.told.word("unpaid_line", week=first_week(short, self.told.after)), _WIDTH, NAME)
        left = min(x, _WIDTH - words.width)
        self.shapes.append(Writing(words.at(round(left, 1), self.y + 6)))
        self.y += words.height + 8

    def _close(self) -> None:
        self.groups.append(Group(tuple(self.shapes)))
        self.shapes = []

    def sheet(self, words: Spoken) -> Sheet:
        """Everything in its place, with the legend for what is shown."""
        hit = any(step.falls or step.less for step in self.steps)
        if hit:
            self.cells()
        self.runs()
        meanings = [Meaning(shows, self.told.word(name)) for shows, name in _MEANINGS if shows in self.shown]
        return Sheet(around(words, _WIDTH, round(self.y), meanings), tuple(self.groups))


def what_if_picture(told: Both) -> Picture | None:
    """The picture; None where there is no step to draw, or nothing to show of any. Too large a track is not drawn."""
    steps = fallen_steps(told)
    if not steps:
        return None
    if lot := too_many(told.before.track):
        problem = picture_problem(
            told.before,
            _NAME,
            RenderingCode.TOO_MUCH,
            count=lot.number,
            what=key(lot.key, told.language),
            most=MOST,
        )
        return Picture("what_if", "", "", "", "", (problem,))
    words = spoken(told, steps)
    drawing = _Drawing(told, steps)
    sheet = drawing.sheet(words)
    if not drawing.groups:
        return None
    svg = fill(_TEMPLATE, drawing=sheet)
    problems = tuple(
        picture_problem(told.before, _NAME, RenderingCode.TEXT_SHORTENED, text=text)
        for text in dict.fromkeys(drawing.shortened)
    )
    return Picture("what_if", svg, "", words.title, words.description, problems)


def _mark(shows: str, x: float, y: float) -> Iterator[Shape]:
    """Falls: a dashed box with a line through it; becomes less: a box that is half full."""
    box = place(x, y, _MARK_WIDTH, _MARK_HEIGHT)
    if shows == "short":
        yield Area(box, Paint(COLOURS.paper), Line(COLOURS.ink, 1.5, dashed=True), corner=2)
        yield Curve(path("M", x + 5, y + _MARK_HEIGHT / 2, "h", _MARK_WIDTH - 10), None, Line(COLOURS.ink, 2))
        return
    yield Area(box, Paint(COLOURS.ground_deep), Line(COLOURS.ink_soft))
    yield Area(place(x, y, _MARK_WIDTH / 2, _MARK_HEIGHT), Paint(COLOURS.ink_soft))
