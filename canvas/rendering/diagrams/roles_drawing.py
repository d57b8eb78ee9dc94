"""Where the rows and columns of the picture of the roles stand: in bands, each with some of the steps."""

from dataclasses import dataclass
from math import ceil

from canvas.rendering.diagrams.paths import Rectangle
from canvas.rendering.diagrams.roles_heads import NAMES, DrawnHead, heads, room_in, words_fit
from canvas.rendering.diagrams.roles_rows import DrawnRow, row
from canvas.rendering.diagrams.roles_view import RolesView

_WIDTH, _LEAST_WIDTH = 784, 464
_MOST_STEPS = 6
"""In a band; with more steps than two bands hold, the columns are narrow, and the steps are named below."""
_FEWEST_STEPS = 3
_MOST_NARROW = 11
_WIDEST = 132
_BAND_GAP = 26
_NO_STEPS = 200


@dataclass(frozen=True, slots=True)
class DrawnBand:
    """Some of the steps, one after the other, with the roles that have a part in them."""

    heads: tuple[DrawnHead, ...]
    rows: tuple[DrawnRow, ...]
    lines: tuple[int, ...]
    top: int
    foot: int


@dataclass(frozen=True, slots=True)
class Table:
    """All bands, with the texts for which there was no room; `narrow`: its heads have room for numbers alone."""

    bands: tuple[DrawnBand, ...]
    width: int
    height: int
    narrow: bool
    shortened: tuple[str, ...]


def table(view: RolesView) -> Table:
    """Put the roles and the steps in their places."""
    count = len(view.steps)
    narrow = count > 2 * _MOST_STEPS
    in_band = _shared_out(count, _MOST_NARROW) if narrow else _in_band(view)
    column = _column(in_band)
    width = max(NAMES + (in_band * column or _NO_STEPS), _LEAST_WIDTH)
    column = (width - NAMES) // in_band if in_band else _NO_STEPS
    bands: list[DrawnBand] = []
    shortened: list[str] = []
    y = 0
    for start in range(0, max(count, 1), max(in_band, 1)):
        places = range(start, min(start + in_band, count))
        above, top = heads([view.steps[place] for place in places], y, column, shortened, narrow=narrow)
        y = top
        rows = []
        for role in view.roles:
            if any(role.hands[place] for place in places) or (not start and not any(role.hands)):
                rows.append(row(role, places, view.letters, Rectangle(0, y, width, 0), column, shortened))
                y += int(rows[-1].place.height)
        lines = tuple(NAMES + number * column for number in range(len(places))) if rows else ()
        bands.append(DrawnBand(above, tuple(rows), lines, top, y))
        y += _BAND_GAP
    return Table(tuple(bands), width, y - _BAND_GAP, narrow, tuple(dict.fromkeys(shortened)))


def _in_band(view: RolesView) -> int:
    """How many steps stand beside each other: as many as there can be without breaking a short word."""
    count = len(view.steps)
    most = range(_MOST_STEPS, _FEWEST_STEPS - 1, -1)
    shared = [_shared_out(count, each) for each in most]
    return next((each for each in shared if words_fit(view.steps, room_in(_column(each)))), shared[0])


def _shared_out(count: int, most: int) -> int:
    """So many of a number of steps in a band that all bands are about as wide."""
    return ceil(count / ceil(count / most)) if count else 0


def _column(in_band: int) -> int:
    return min(_WIDEST, (_WIDTH - NAMES) // max(in_band, 1))
