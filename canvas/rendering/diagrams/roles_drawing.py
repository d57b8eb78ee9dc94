"""Where the rows and columns of the picture of the roles stand, and what is drawn in them."""

from dataclasses import dataclass
from math import ceil

from canvas.knowledge.look import Sign, look
from canvas.rendering.diagrams.labels import NAME, STRONG, TEXT, Label, Paragraph, paragraph
from canvas.rendering.diagrams.paths import Rectangle
from canvas.rendering.diagrams.roles_view import Holder, RoleLine, RolesView, StepHead
from canvas.rendering.fonts import width_of
from canvas.rendering.views.roles import Hand

_WIDTH, _LEAST_WIDTH = 784, 464
_NAMES = 240
"""The width of the column with the roles."""
_MOST_STEPS = 6
"""In a band; with more steps than two bands hold, the columns are narrow, and the steps are named below."""
_FEWEST_STEPS = 3
_SHORT = 10
"""Letters of a word that is never broken in the head of a column; longer ones may be."""
_MOST_NARROW = 11
_WIDEST = 132
_INSET = 8
_SIGN = 20
_BAND_GAP = 26
_NO_STEPS = 200


@dataclass(frozen=True, slots=True)
class DrawnHolder:
    """A party in the head of a row."""

    sign: Sign
    x: float
    y: float
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """What a role does in a step: its middle, and its letter."""

    hand: str
    x: float
    y: float
    letter: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """A role across the steps of a band."""

    place: Rectangle
    head: Rectangle
    title: tuple[Label, ...]
    holders: tuple[DrawnHolder, ...]
    vacant: tuple[Label, ...]
    is_open: bool
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class DrawnHead:
    """The head of a column."""

    place: Rectangle
    number: tuple[Label, ...]
    title: tuple[Label, ...]
    lead: DrawnHolder | None
    leaderless: tuple[Label, ...]
    dashed: Rectangle | None


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
    width = max(_NAMES + (in_band * column or _NO_STEPS), _LEAST_WIDTH)
    column = (width - _NAMES) // in_band if in_band else _NO_STEPS
    bands: list[DrawnBand] = []
    shortened: list[str] = []
    y = 0
    for start in range(0, max(count, 1), max(in_band, 1)):
        places = range(start, min(start + in_band, count))
        heads, top = _heads([view.steps[place] for place in places], y, column, shortened, narrow=narrow)
        y = top
        rows = []
        for role in view.roles:
            if any(role.hands[place] for place in places) or (not start and not any(role.hands)):
                rows.append(_row(role, places, view.letters, Rectangle(0, y, width, 0), column, shortened))
                y += int(rows[-1].place.height)
        lines = tuple(_NAMES + number * column for number in range(len(places))) if rows else ()
        bands.append(DrawnBand(heads, tuple(rows), lines, top, y))
        y += _BAND_GAP
    return Table(tuple(bands), width, y - _BAND_GAP, narrow, tuple(dict.fromkeys(shortened)))


def _in_band(view: RolesView) -> int:
    """How many steps stand beside each other: as many as there can be without breaking a short word."""
    count = len(view.steps)
    most = range(_MOST_STEPS, _FEWEST_STEPS - 1, -1)
    shared = [_shared_out(count, each) for each in most]
    return next((each for each in shared if _words_fit(view.steps, _room(_column(each)))), shared[0])


def _shared_out(count: int, most: int) -> int:
    """So many of a number of steps in a band that all bands are about as wide."""
    return ceil(count / ceil(count / most)) if count else 0


def _column(in_band: int) -> int:
    return min(_WIDEST, (_WIDTH - _NAMES) // max(in_band, 1))


def _room(column: int) -> int:
    """What the texts in the head of a column have."""
    return column - 2 * _INSET + 2


def _words_fit(steps: tuple[StepHead, ...], room: int) -> bool:
    texts = [(step.title, True) for step in steps]
    texts += [(step.lead.name if step.lead else step.leaderless, False) for step in steps]
    return all(
        len(word) > _SHORT or width_of(word, TEXT.size, bold) <= room for text, bold in texts for word in text.split()
    )


@dataclass(frozen=True, slots=True)
class _HeadWords:
    """What stands in the head of a column, measured."""

    step: StepHead
    title: Paragraph
    lead: Paragraph
    leaderless: Paragraph

    @property
    def height(self) -> int:
        """What the head needs."""
        below = max(self.lead.height + 4, self.leaderless.height + 8, 22)
        return 2 * _INSET + STRONG.leading + 2 + self.title.height + below


def _head_words(step: StepHead, column: int, *, narrow: bool) -> _HeadWords:
    """Measure a head; a narrow one has room for the number alone."""
    room = _room(column)
    if narrow:
        return _HeadWords(step, *(paragraph("", room, TEXT),) * 3)
    return _HeadWords(
        step=step,
        title=paragraph(step.title, room, NAME, 6),
        lead=paragraph(step.lead.name if step.lead else "", room, TEXT, 8),
        leaderless=paragraph(step.leaderless, room - 6, TEXT, 4),
    )


def _heads(
    steps: list[StepHead], y: int, column: int, shortened: list[str], *, narrow: bool
) -> tuple[tuple[DrawnHead, ...], int]:
    """The heads of the columns of a band, and where the rows below them begin."""
    found = [_head_words(step, column, narrow=narrow) for step in steps]
    for words in found:
        shortened += [words.step.title] if words.title.shortened else []
        shortened += [words.step.lead.name] if words.step.lead and words.lead.shortened else []
    height = max((words.height for words in found), default=0)
    heads = tuple(
        _head(words, Rectangle(_NAMES + number * column + 2, y, column - 4, height), narrow=narrow)
        for number, words in enumerate(found)
    )
    return heads, y + height + 6 if steps else y


def _head(words: _HeadWords, place: Rectangle, *, narrow: bool) -> DrawnHead:
    """A head in its place, with the sign of the lead beside the number; a narrow one has it below."""
    step, x = words.step, place.x + _INSET - 2
    top = place.y + _INSET + STRONG.leading + 2
    low = top + words.title.height + (0 if narrow else 4)
    number = Paragraph((str(step.number),), STRONG)
    middle = round(place.x + place.width / 2, 1)
    lead = None
    if step.lead:
        right, beside = place.x + place.width - _INSET - 7, place.y + _INSET + STRONG.leading / 2
        spot = (middle, low + 9) if narrow else (right, beside)
        lead = DrawnHolder(look().sign(step.lead.sector), *spot, words.lead.at(x, low))
    room = Rectangle(x - 3, low, place.width - 2 * _INSET + 10, words.leaderless.height + 4)
    dashed = Rectangle(middle - 10, low, 20, 16) if narrow else room
    return DrawnHead(
        place=place,
        number=number.at(round(middle - number.width / 2, 1) if narrow else x, place.y + _INSET),
        title=words.title.at(x, top),
        lead=lead,
        leaderless=words.leaderless.at(x, low + 2),
        dashed=dashed if step.is_open else None,
    )


def _row(
    role: RoleLine, places: range, letters: dict[Hand, str], top: Rectangle, column: int, shortened: list[str]
) -> DrawnRow:
    """One role in the steps at these places, from this upper left corner."""
    room = _NAMES - 2 * _INSET
    title = paragraph(role.title, room, NAME, 3)
    names = [(holder, paragraph(holder.name, room - _SIGN, TEXT, 3)) for holder in role.holders]
    vacant = paragraph(role.vacant, room, TEXT, 2)
    shortened += [role.title] if title.shortened else []
    shortened += [holder.name for holder, name in names if name.shortened]
    height = title.height + sum(name.height for _, name in names) + vacant.height + 2 * _INSET - 1
    y = top.y + _INSET
    middle = top.y + height / 2
    return DrawnRow(
        place=Rectangle(0, top.y, top.width, height),
        head=Rectangle(2, top.y + 3, _NAMES - 6, height - 6),
        title=title.at(_INSET, y),
        holders=tuple(_holders(names, y + title.height)),
        vacant=vacant.at(_INSET, y + title.height),
        is_open=role.is_open,
        chips=tuple(
            _chip(hand, letters[hand], _NAMES + number * column + column / 2, middle)
            for number, place in enumerate(places)
            if (hand := role.hands[place])
        ),
    )


def _holders(names: list[tuple[Holder, Paragraph]], y: float) -> list[DrawnHolder]:
    drawn = []
    for holder, name in names:
        drawn.append(DrawnHolder(look().sign(holder.sector), _INSET + 7, y + 9, name.at(_INSET + _SIGN, y)))
        y += name.height
    return drawn


def _chip(hand: Hand, letter: str, x: float, y: float) -> Chip:
    words = Paragraph((letter,), NAME)
    return Chip(hand.value, x, y, words.at(round(x - words.width / 2, 1), y - words.height / 2))
