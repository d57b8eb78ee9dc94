"""
The arrows between the cards of the parties: along the channels between the columns and the rows, never over a card.

All arrows to one card share their way as soon as they can, so that they join like the branches of a tree.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canvas.rendering.diagrams.party_view import Arrow

MOST_COLUMNS = 3

_ARRIVE = (17, 25)
_LEAVE = (36, 42, 48)
"""How far below the top of a card arrows come in, at its left and its right side, and leave it, by its column."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a card stands: in which row of the whole picture, and in which column."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Way:
    """
    How an arrow goes: out at one side, through a channel, now and then below a row to another channel, in at a side.

    Channel 0 lies left of the first column, channel 1 between the first and the second, and so on; `under` is the row
    below which the arrow goes across, None where it needs no second channel.
    """

    arrow: Arrow
    leaves_right: bool
    first: int
    under: int | None
    last: int
    arrives_left: bool


@dataclass(frozen=True, slots=True)
class Routes:
    """All ways, and in which order the cards to which they lead take their place in each channel and below each row."""

    ways: tuple[Way, ...]
    channels: tuple[tuple[int, ...], ...]
    below: dict[int, tuple[int, ...]]


def routes(arrows: Sequence[Arrow], seats: Sequence[Seat], columns: int) -> Routes:
    """Find a way for every arrow between cards in so many columns."""
    ways = tuple(_way(arrow, seats[arrow.card], seats[arrow.on]) for arrow in arrows)
    channels = tuple(
        tuple(sorted({way.arrow.on for way in ways if channel in (way.first, way.last)}))
        for channel in range(columns + 1)
    )
    rows = sorted({way.under for way in ways if way.under is not None})
    below = {row: tuple(sorted({way.arrow.on for way in ways if way.under == row})) for row in rows}
    return Routes(ways, channels, below)


def _way(arrow: Arrow, here: Seat, there: Seat) -> Way:
    """In at the left, where the arrow does not come from the right; across below a row where a column lies between."""
    arrives_left = here.column <= there.column
    last = there.column if arrives_left else there.column + 1
    leaves_right = here.column < there.column
    first = here.column + 1 if leaves_right else here.column
    if first == last:
        return Way(arrow, leaves_right, first, None, last, arrives_left)
    under = here.row - 1 if there.row < here.row else here.row
    return Way(arrow, leaves_right, first, under, last, arrives_left)


def leaving(column: int) -> int:
    """How far below the top of a card an arrow leaves it, so that no two cards of a row use the same height."""
    return _LEAVE[column]


def arriving(left: bool) -> int:
    """How far below the top of a card arrows come in."""
    return _ARRIVE[0] if left else _ARRIVE[1]


def offsets(targets: Sequence[int], pitch: int) -> Iterator[tuple[int, float]]:
    """The cards of a channel, each with how far from the middle of the channel its arrows run."""
    for number, target in enumerate(targets):
        yield target, (number - (len(targets) - 1) / 2) * pitch
