"""The rows of the picture of the roles: a role each, with who has it and what it does in the steps."""

from dataclasses import dataclass

from canvas.knowledge.look import look
from canvas.rendering.diagrams.labels import NAME, TEXT, Label, Paragraph, paragraph
from canvas.rendering.diagrams.paths import Rectangle
from canvas.rendering.diagrams.roles_heads import INSET, NAMES, DrawnHolder
from canvas.rendering.diagrams.roles_view import Holder, RoleLine
from canvas.rendering.views.roles import Hand

_SIGN = 20


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


def row(
    role: RoleLine, places: range, letters: dict[Hand, str], top: Rectangle, column: int, shortened: list[str]
) -> DrawnRow:
    """One role in the steps at these places, from this upper left corner."""
    room = NAMES - 2 * INSET
    title = paragraph(role.title, room, NAME, 3)
    names = [(holder, paragraph(holder.name, room - _SIGN, TEXT, 3)) for holder in role.holders]
    vacant = paragraph(role.vacant, room, TEXT, 2)
    shortened += [role.title] if title.shortened else []
    shortened += [holder.name for holder, name in names if name.shortened]
    height = title.height + sum(name.height for _, name in names) + vacant.height + 2 * INSET - 1
    y = top.y + INSET
    middle = top.y + height / 2
    return DrawnRow(
        place=Rectangle(0, top.y, top.width, height),
        head=Rectangle(2, top.y + 3, NAMES - 6, height - 6),
        title=title.at(INSET, y),
        holders=tuple(_holders(names, y + title.height)),
        vacant=vacant.at(INSET, y + title.height),
        is_open=role.is_open,
        chips=tuple(
            _chip(hand, letters[hand], NAMES + number * column + column / 2, middle)
            for number, place in enumerate(places)
            if (hand := role.hands[place])
        ),
    )


def _holders(names: list[tuple[Holder, Paragraph]], y: float) -> list[DrawnHolder]:
    drawn = []
    for holder, name in names:
        drawn.append(DrawnHolder(look().sign(holder.sector), INSET + 7, y + 9, name.at(INSET + _SIGN, y)))
        y += name.height
    return drawn


def _chip(hand: Hand, letter: str, x: float, y: float) -> Chip:
    words = Paragraph((letter,), NAME)
    return Chip(hand.value, x, y, words.at(round(x - words.width / 2, 1), y - words.height / 2))
