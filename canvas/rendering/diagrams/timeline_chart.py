"""The hours a week under the timeline: a bar for each stretch of weeks, held against a full week."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canvas.analysis.load_weeks import PARTS, Stretch
from canvas.domain.finding import Severity
from canvas.knowledge.look import look
from canvas.knowledge.thresholds import thresholds
from canvas.rendering.diagrams.labels import NAME, TEXT, Paragraph, paragraph
from canvas.rendering.diagrams.paths import Rectangle
from canvas.rendering.diagrams.shapes import COLOURS, HAIR, Area, Curve, Line, Paint, Shape, Writing, path, place
from canvas.rendering.diagrams.timeline_axis import Axis
from canvas.rendering.diagrams.timeline_rows import HEAD
from canvas.rendering.diagrams.timeline_words import Words

_FULL, _MORE = 96, 1.6
"""The height of a full week, and how much of it is drawn at most."""
_UNKNOWN, _LEVEL = 18, 18
_SWATCH, _LEVELS = 14, 2
_OUTLINE = Line(COLOURS.ink_soft)


@dataclass(frozen=True, slots=True)
class Chart:
    """The chart of these stretches; `height` is what it takes, with the numbers above its bars."""

    load: tuple[Stretch, ...]
    words: Words

    @property
    def scale(self) -> float:
        """Pixels for an hour."""
        most = max((float(stretch.high) for stretch in self.load), default=0)
        return _FULL / max(self._limit, most / _MORE)

    @property
    def _limit(self) -> float:
        return float(thresholds().full_week.value)

    @property
    def height(self) -> float:
        """From the top of the highest number to the foot of the bars."""
        highest = max(max((self._top(stretch) for stretch in self.load), default=0), self._limit * self.scale)
        return round(highest + _LEVELS * _LEVEL + 6)

    def _top(self, stretch: Stretch) -> float:
        return float(stretch.high) * self.scale + (0 if stretch.is_whole else _UNKNOWN)

    def draw(self, foot: float, axis: Axis) -> Iterator[Shape]:
        """The bars on their foot, the line of a full week, and the numbers."""
        for stretch in self.load:
            yield from self._bar(stretch, foot, axis)
        full = foot - self._limit * self.scale
        yield Curve(path("M", HEAD + 8, full, "H", axis.right + 6), None, Line(COLOURS.ink, look().strokes["strong"]))
        said = self.words.word("limit", hours=self.words.voice.text(thresholds().full_week.value))
        limit = paragraph(said, HEAD, NAME)
        yield Writing(limit.at(round(HEAD + 2 - limit.width, 1), full - limit.height / 2))
        yield Curve(path("M", axis.left, foot, "H", axis.right), None, Line(COLOURS.line_strong, HAIR))
        for stretch in self.load:
            yield from self._question(stretch, foot, axis)
        yield from self._numbers(foot, axis)

    def _bar(self, stretch: Stretch, foot: float, axis: Axis) -> Iterator[Shape]:
        start, end = axis.x(stretch.start), axis.x(stretch.end)
        width = max(end - start - 1, 1)
        y = foot
        for part, (low, _) in stretch.parts:
            height = float(low) * self.scale
            y -= height
            yield _surface(part, place(start, y, width, height))
        more = float(sum(high - low for _, (low, high) in stretch.parts)) * self.scale
        if more:
            y -= more
            yield _surface("more", place(start, y, width, more))
        if not stretch.is_whole:
            yield Area(
                place(start, y - _UNKNOWN, width, _UNKNOWN), Paint(COLOURS.paper), Line(COLOURS.ink_soft, dashed=True)
            )

    def _question(self, stretch: Stretch, foot: float, axis: Axis) -> Iterator[Shape]:
        """Over the line of a full week: what is not known yet."""
        start, end = axis.x(stretch.start), axis.x(stretch.end)
        mark = Paragraph(("?",), NAME)
        if not stretch.is_whole and mark.width + 4 <= end - start:
            x, y = (start + end - 1 - mark.width) / 2, foot - self._top(stretch)
            yield Area(place(x - 1, y + 2, mark.width + 2, _UNKNOWN - 4), Paint(COLOURS.paper))
            yield Writing(mark.at(round(x, 1), y))

    def _numbers(self, foot: float, axis: Axis) -> Iterator[Shape]:
        """The hours above each bar, where they stand in the way of no other bar or number."""
        tops = [
            Rectangle(
                axis.x(each.start), foot - self._top(each), axis.x(each.end) - axis.x(each.start), self._top(each)
            )
            for each in self.load
        ]
        taken: list[Rectangle] = []
        for stretch, bar in zip(self.load, tops, strict=True):
            said = self.words.hours(self.words.together(stretch)) if stretch.parts else ""
            number = Paragraph((said,), NAME)
            width = number.width + (_SWATCH + 4 if stretch.is_too_much else 0)
            x = min(max(bar.x + (bar.width - width) / 2, axis.left), axis.right - width)
            for level in range(_LEVELS):
                spot = Rectangle(x, bar.y - (level + 1) * _LEVEL, width, _LEVEL)
                if said and not any(spot.meets(other) for other in (*tops, *taken)):
                    taken.append(spot)
                    yield Area(place(spot.x - 2, spot.y + 1, width + 4, _LEVEL - 3), Paint(COLOURS.ground))
                    if stretch.is_too_much:
                        yield from _warning(spot.x, spot.y)
                    yield Writing(number.at(round(spot.x + width - number.width, 1), spot.y))
                    break

    def parts(self) -> tuple[str, ...]:
        """What occurs in the bars."""
        found = {part for stretch in self.load for part, _ in stretch.parts}
        more = any(low != high for stretch in self.load for _, (low, high) in stretch.parts)
        return (*(part for part in PARTS if part in found), *(("more",) if more else ()))


def keys(parts: Sequence[str], words: Words, left: float, right: float, top: float) -> tuple[list[Shape], float]:
    """What the surfaces of the bars mean, in as many rows as it takes, and how high these are."""
    shapes: list[Shape] = []
    x, y = left, top
    for part in parts:
        said = paragraph(words.word(f"part_{part}"), right - left, TEXT)
        if x > left and x + _SWATCH + 6 + said.width > right:
            x, y = left, y + TEXT.leading + 4
        shapes.append(_surface(part, place(x, y + 2, _SWATCH, _SWATCH)))
        shapes.append(Writing(said.at(round(x + _SWATCH + 6, 1), y)))
        x += _SWATCH + 6 + said.width + 16
    return shapes, y + TEXT.leading - top if parts else 0


def _surface(part: str, where: Rectangle) -> Area:
    """Each part has its own surface, so that it reads without colour."""
    match part:
        case "steps":
            return Area(where, Paint(COLOURS.ink_soft), _OUTLINE)
        case "language":
            return Area(where, Paint(COLOURS.ground_deep), _OUTLINE)
        case "civic_integration":
            return Area(where, Paint(COLOURS.ink_soft, hatched=True), _OUTLINE)
        case _:
            return Area(where, Paint(COLOURS.paper), _OUTLINE)


def _warning(x: float, y: float) -> Iterator[Shape]:
    shown = look().severities[Severity.WARNING]
    mark = Paragraph((shown.letter,), NAME)
    yield Area(place(x, y + 2, _SWATCH, _SWATCH), Paint(shown.colour), corner=2)
    yield Writing(mark.at(round(x + (_SWATCH - mark.width) / 2, 1), y), COLOURS.paper)
