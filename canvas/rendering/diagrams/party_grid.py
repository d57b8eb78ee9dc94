"""Where the cards of the parties stand: a band for each sector, cards in rows, with channels for the arrows."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.domain.kinds import Sector
from canvas.rendering.diagrams.labels import NAME, Paragraph, paragraph
from canvas.rendering.diagrams.party_filling import Aside, Filling, aside, filling
from canvas.rendering.diagrams.party_lines import MOST_COLUMNS, Routes, Seat, arriving, leaving, offsets, routes
from canvas.rendering.diagrams.party_view import Bystander, Map
from canvas.rendering.diagrams.paths import Rectangle
from canvas.rendering.engines.layout import Point
from canvas.rendering.voice import Voice

_WIDEST = 784
_LEAST_WIDTH = 464
_CARD = 236
"""The width of a card at most, where there are fewer columns than fit."""

HEAD = 136
"""The width of the head of a band, with the name of its sector."""
SIGN_ROOM = 22
_INSET = 8
_PAD = 12
_ROW_GAP = 12
_BAND_GAP = 8
_PITCH = 7


@dataclass(frozen=True, slots=True)
class Strip:
    """A band where it stands: the parties of a sector, or others apart; `soft` for those who take no part."""

    place: Rectangle
    title: Paragraph
    sector: Sector | None
    asides: tuple[tuple[Rectangle, Aside], ...] = ()
    cards: tuple[int, ...] = ()
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """All that has its place; cards by their places among the cards, ways by their arrows."""

    width: int
    height: int
    strips: tuple[Strip, ...]
    places: tuple[Rectangle, ...]
    fillings: tuple[Filling, ...]
    ways: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns begin, how wide they are, and where the middle of each channel lies."""

    starts: tuple[float, ...]
    width: int
    channels: tuple[float, ...]

    @property
    def whole(self) -> int:
        """The width of the picture."""
        return max(int(2 * self.channels[-1] - self.starts[-1] - self.width), _LEAST_WIDTH)


def grid(found: Map, voice: Voice) -> Grid:
    """Give everything its place."""
    count = min(MOST_COLUMNS, max((len(world.cards) for world in found.worlds), default=MOST_COLUMNS))
    seats = tuple(_seats(found, count))
    ways = routes(found.arrows, seats, count)
    columns = _columns(ways)
    fillings = tuple(filling(card, columns.width, voice) for card in found.cards)
    rows = max((seat.row for seat in seats), default=-1) + 1
    in_row = [[place for place, seat in enumerate(seats) if seat.row == row] for row in range(rows)]
    heights = [max(fillings[place].height for place in row) for row in in_row]
    strips: list[Strip] = []
    tops: list[float] = []
    y = 0.0
    for world in found.worlds:
        title = paragraph(world.name, HEAD - 2 * _INSET, NAME, 4)
        start = y
        y += _PAD
        for row in sorted({seats[place].row for place in world.cards}):
            tops.append(y)
            y += heights[row] + _gap(ways, row)
        y = max(y - _ROW_GAP + _PAD, start + title.height + SIGN_ROOM + 2 * _PAD)
        strips.append(Strip(Rectangle(0, start, columns.whole, y - start), title, world.sector, cards=world.cards))
        y += _BAND_GAP
    places = tuple(
        Rectangle(columns.starts[seat.column], tops[seat.row], columns.width, filled.height)
        for seat, filled in zip(seats, fillings, strict=True)
    )
    for name, asides, soft in (
        (voice.word("parties_picture", "open_band"), found.open_roles, False),
        (voice.label("stakeholders"), found.stakeholders, True),
    ):
        if asides:
            strips.append(_apart(name, asides, y, columns, soft=soft))
            y += strips[-1].place.height + _BAND_GAP
    bottoms = [top + height for top, height in zip(tops, heights, strict=True)]
    return Grid(
        columns.whole,
        int(y - _BAND_GAP),
        tuple(strips),
        places,
        fillings,
        tuple(_corners(ways, seats, places, bottoms, columns)),
    )


def _seats(found: Map, columns: int) -> Iterator[Seat]:
    """So many in a row; each sector begins a row of its own."""
    first = 0
    for world in found.worlds:
        for number, _ in enumerate(world.cards):
            yield Seat(first + number // columns, number % columns)
        first += -(-len(world.cards) // columns)


def _columns(ways: Routes) -> _Columns:
    """The channels are as wide as their arrows need, and the columns share the rest."""
    wide = [2 * _PAD - 4 + _PITCH * max(len(targets) - 1, 0) + (6 if targets else 0) for targets in ways.channels]
    wide[0], wide[-1] = (max(each, 16) if ways.channels[n] else 14 for each, n in ((wide[0], 0), (wide[-1], -1)))
    count = len(wide) - 1
    width = min(int(_WIDEST - HEAD - sum(wide)) // count, _CARD if count < MOST_COLUMNS else _WIDEST)
    starts, channels = [], []
    x: float = HEAD
    for channel in wide:
        channels.append(x + channel / 2)
        starts.append(x + channel)
        x += channel + width
    return _Columns(tuple(starts[:count]), width, tuple(channels))


def _gap(ways: Routes, row: int) -> int:
    """The room below a row, with the arrows that go across there."""
    return _ROW_GAP + (_PITCH * len(ways.below[row]) if row in ways.below else 0)


def _apart(name: str, asides: tuple[Bystander, ...], y: float, columns: _Columns, *, soft: bool) -> Strip:
    """A band of those beside the parties."""
    title = paragraph(name, HEAD - 2 * _INSET, NAME, 4)
    measured = [aside(each, columns.width) for each in asides]
    placed: list[tuple[Rectangle, Aside]] = []
    top = y + _PAD
    for start in range(0, len(measured), len(columns.starts)):
        row = measured[start : start + len(columns.starts)]
        height = max(each.height for each in row)
        placed += [(Rectangle(columns.starts[n], top, columns.width, height), each) for n, each in enumerate(row)]
        top += height + _ROW_GAP
    tall = max(top - _ROW_GAP + _PAD - y, title.height + 2 * _PAD)
    return Strip(Rectangle(0, y, columns.whole, tall), title, None, tuple(placed), soft=soft)


def _corners(
    found: Routes, seats: tuple[Seat, ...], places: tuple[Rectangle, ...], bottoms: list[float], columns: _Columns
) -> Iterator[tuple[Point, ...]]:
    """The corners of every arrow, from card to card."""
    across = [dict(offsets(targets, _PITCH)) for targets in found.channels]
    for way in found.ways:
        here, there = places[way.arrow.card], places[way.arrow.on]
        on = way.arrow.on
        out = here.y + leaving(seats[way.arrow.card].column)
        into = there.y + arriving(way.arrives_left)
        first = columns.channels[way.first] + across[way.first][on]
        last = columns.channels[way.last] + across[way.last][on]
        corners = [(here.x + here.width if way.leaves_right else here.x, out), (first, out)]
        if way.under is not None:
            below = bottoms[way.under] + _PITCH * (1 + found.below[way.under].index(on))
            corners += [(first, below), (last, below)]
        corners += [(last, into), (there.x if way.arrives_left else there.x + there.width, into)]
        yield tuple(corners)
