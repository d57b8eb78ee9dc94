"""The rows of the timeline: a name at the left, a bar on the axis, and beside or in the bar what there is to say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canvas.knowledge.look import look
from canvas.rendering.diagrams.labels import NAME, STRONG, TEXT, Paragraph, paragraph
from canvas.rendering.diagrams.shapes import COLOURS, Area, Badge, Curve, Line, Paint, Shape, Writing, path, place
from canvas.rendering.diagrams.timeline_axis import Axis
from canvas.rendering.diagrams.timeline_view import LineRow, MoneyRow, StepRow
from canvas.rendering.diagrams.timeline_words import Words

HEAD = 206
"""The width of the names."""
INSET = 12
_NUMBER, _SIGN = 32, 22
_BAR, _PAD, _LEAST, _CAP = 20, 7, 3, 5
_GAP = 5
_NAME_LINES = 6
_THIN, _STOP = 8, look().strokes["critical"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A short text beside a bar: bare, in a pill for a hand-over, or in a box for who comes in and goes out."""

    words: Paragraph
    frame: str = ""

    @property
    def width(self) -> float:
        """With its frame."""
        return self.words.width + {"": 0, "pill": 10, "box": 8}[self.frame]

    def at(self, x: float, middle: float, colour: str = COLOURS.ink) -> Iterator[Shape]:
        """The text in its frame, from the left."""
        if self.frame:
            is_pill = self.frame == "pill"
            yield Area(
                place(x, middle - 10, self.width, 20),
                Paint(COLOURS.paper if is_pill else COLOURS.ground_deep),
                Line(COLOURS.ink if is_pill else COLOURS.line_strong),
                corner=10 if is_pill else 2,
            )
        elif colour == COLOURS.ink:
            # beside a bar a line may run here
            yield Area(place(x - 1, middle - 9, self.width + 2, 18), Paint(COLOURS.ground))
        inset = (self.width - self.words.width) / 2
        yield Writing(self.words.at(round(x + inset, 1), middle - self.words.height / 2), colour)


@dataclass(frozen=True, slots=True)
class _Bar:
    """Where a bar may begin, where it does, until where it is sure, and where it ends."""

    soonest: float
    start: float
    sure: float
    end: float
    is_open: bool


@dataclass(frozen=True, slots=True)
class Row:
    """What a row of the timeline needs, measured."""

    title: Paragraph
    height: int


def step_row(row: StepRow) -> Row:
    """Measure a step."""
    title = paragraph(row.box.title, HEAD - INSET - _NUMBER - _SIGN - 4, NAME, _NAME_LINES)
    return Row(title, max(title.height, _BAR) + 2 * _PAD)


def line_row(row: LineRow) -> Row:
    """Measure a line of support."""
    title = paragraph(row.name, HEAD - 2 * INSET, NAME, _NAME_LINES)
    return Row(title, max(title.height, _BAR) + 2 * _PAD)


def money_row(row: MoneyRow, words: Words) -> Row:
    """Measure a line of money."""
    named = ", ".join(filter(None, (row.payer, row.name))) or words.voice.word("values", "nameless")
    title = paragraph(named, HEAD - INSET - _SIGN - 4, TEXT, _NAME_LINES)
    return Row(title, max(title.height, 2 * TEXT.leading + _THIN) + 2 * _PAD)


def draw_step(row: StepRow, measured: Row, y: float, axis: Axis, words: Words) -> Iterator[Shape]:
    """Number, sign of the lead and title; the bar with its length, hand-overs, entry and exit."""
    middle = y + measured.height / 2
    number = Paragraph((str(row.box.number),), STRONG)
    yield Writing(number.at(INSET, middle - number.height / 2))
    if row.is_led:
        yield Badge(look().sign(row.sector), INSET + _NUMBER + 6, round(middle, 1))
    yield Writing(measured.title.at(INSET + _NUMBER + _SIGN, middle - measured.title.height / 2))
    yield from _run(row, middle, axis)
    before = [Piece(Paragraph((sign,), NAME), "pill") for sign in row.signs]
    before += [Piece(Paragraph((words.word("in_mark"),), TEXT), "box")] if row.enters else []
    after = [Piece(Paragraph((words.word("out_mark"),), TEXT), "box")] if row.leaves else []
    lasts = Piece(paragraph(row.box.duration, axis.right - axis.left, TEXT, 1))
    start, sure, end = axis.x(row.run.start), axis.x(row.run.sure), axis.x(row.run.end)
    bar = _Bar(axis.x(row.soonest), start, sure, max(end, start + _LEAST), row.run.is_open)
    yield from _beside(before, lasts, after, bar, middle, axis)


def bar_middle(measured: Row, y: float) -> float:
    """The middle of the bar of a row that begins here."""
    return y + measured.height / 2


def _run(row: StepRow, middle: float, axis: Axis) -> Iterator[Shape]:
    """
    As long as it lasts for sure solid, as long as it may last light, and open where nobody knows; before it a thin line
    from when it may begin.
    """
    sign = look().sign(row.sector)
    start, sure, end = axis.x(row.run.start), axis.x(row.run.sure), axis.x(row.run.end)
    top = middle - _BAR / 2
    if row.may_be_sooner:
        yield sooner_line(axis.x(row.soonest), start, middle, sign.colour)
    if row.run.is_open:
        yield open_end(sure, end, top)
    elif end > sure:
        yield Area(place(sure, top, max(end - sure, _LEAST), _BAR), Paint(sign.ground), Line(sign.colour))
    if sure > start or not row.run.is_open:
        yield Area(place(start, top, max(sure - start, 0 if end > sure else _LEAST), _BAR), Paint(sign.colour))


def sooner_line(soonest: float, start: float, middle: float, colour: str, *, cap: float = _CAP) -> Curve:
    """From when a bar may begin, to where it begins."""
    way = path("M", soonest, middle - cap, "v", 2 * cap, "M", soonest, middle, "H", start)
    return Curve(way, None, Line(colour, look().strokes["strong"]))


def open_end(start: float, end: float, top: float, colour: str = COLOURS.paper) -> Curve:
    """A bar that nobody knows the end of."""
    edge = path("M", end, top, "H", start, "V", top + _BAR, "H", end)
    return Curve(edge, Paint(colour), Line(COLOURS.ink_soft, dashed=True))


def _beside(
    before: Sequence[Piece],
    lasts: Piece,
    after: Sequence[Piece],
    bar: _Bar,
    middle: float,
    axis: Axis,
) -> Iterator[Shape]:
    """Hand-overs and entry before the bar, its length in it where that fits, the rest behind it while there is room."""
    start, sure, end = bar.start, bar.sure, bar.end
    behind: list[Piece] = []
    ahead = list(before)
    if lasts.width + 12 <= sure - start:
        yield from lasts.at(start + 6, middle, COLOURS.paper)
    elif bar.is_open and lasts.width + 12 <= end - sure:
        yield Writing(lasts.words.at(sure + 6, middle - lasts.words.height / 2))
    else:
        behind.append(lasts)
    if after and _wide([*behind, *after]) > axis.right + 8 - end and _wide([lasts, *after]) + 12 <= end - start:
        # no room behind a bar that runs to the edge, but enough in it
        yield from _in_a_row(after, end - _wide(after), middle)
    else:
        behind += after
    if _wide(ahead) > bar.soonest - HEAD - 4:
        ahead, behind = [], [*ahead, *behind]
    while behind and _wide(behind) > axis.right + 8 - end and _wide([*ahead, behind[-1]]) <= bar.soonest - HEAD - 4:
        ahead.insert(0, behind.pop())
    yield from _in_a_row(ahead, bar.soonest - _wide(ahead), middle)
    yield from _in_a_row(behind, min(end + _GAP, axis.right + 8 - _wide(behind) + _GAP), middle)


def _in_a_row(pieces: Sequence[Piece], x: float, middle: float) -> Iterator[Shape]:
    for piece in pieces:
        yield from piece.at(x, middle)
        x += piece.width + _GAP


def _wide(pieces: Sequence[Piece]) -> float:
    return sum(piece.width + _GAP for piece in pieces)


def draw_line(row: LineRow, measured: Row, y: float, axis: Axis) -> Iterator[Shape]:
    """A line of support along its steps, with its hours in the first stretch that has room for them."""
    middle = y + measured.height / 2
    yield Writing(measured.title.at(INSET, middle - measured.title.height / 2))
    hours = Piece(paragraph(row.hours, axis.right - axis.left, TEXT, 1))
    spans = [(axis.x(span.start), axis.x(span.end), span.is_open) for span in row.spans]
    for start, end, is_open in spans:
        top = middle - _BAR / 2
        if is_open:
            yield open_end(start, end, top, COLOURS.ground_deep)
        else:
            where = place(start, top, max(end - start, _LEAST), _BAR)
            yield Area(where, Paint(COLOURS.ground_deep), Line(COLOURS.line_strong))
    if not spans:
        yield from hours.at(axis.left, middle, COLOURS.ink_soft)
        return
    room = next((start for start, end, _ in spans if end - start >= hours.width + 12), None)
    last = max(end for _, end, _ in spans)
    if room is not None:
        yield Writing(hours.words.at(room + 6, middle - hours.words.height / 2))
    elif hours.width + _GAP <= axis.right + 8 - last:
        yield from hours.at(last + _GAP, middle)
    else:
        yield from hours.at(max(spans[0][0] - hours.width - _GAP, HEAD), middle)


def draw_money(row: MoneyRow, measured: Row, y: float, axis: Axis) -> Iterator[Shape]:
    """A line of money as long as it can be used, with a mark where it ends, and its period in words above it."""
    sign = look().sign(row.sector)
    yield Badge(sign, INSET + 8, round(y + measured.height / 2, 1))
    yield Writing(measured.title.at(INSET + _SIGN, y + (measured.height - measured.title.height) / 2))
    start = axis.x(row.start) if row.start is not None else axis.left
    end = axis.x(row.end) if row.end is not None else axis.right
    said = paragraph(", ".join(filter(None, (row.period, row.status))), axis.right - axis.left, TEXT, 2)
    top = y + (measured.height - said.height - _THIN - 4) / 2
    yield Writing(said.at(round(min(start, axis.right - said.width), 1), top))
    below = top + said.height + 4
    paint = Paint(sign.colour, hatched=True) if row.status else Paint(sign.colour)
    yield Area(place(start, below, max(end - start, _LEAST), _THIN), paint, Line(sign.colour))
    if row.end is not None and row.end <= axis.weeks:
        yield Curve(path("M", end, below - 5, "V", below + _THIN + 5), None, Line(COLOURS.ink, _STOP))
