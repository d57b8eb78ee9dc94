"""The picture of the parties as its template draws it: every shape and every line of text where it stands."""

from dataclasses import dataclass

from canvas.knowledge.look import Sign, look
from canvas.rendering.diagrams.frame import Meaning
from canvas.rendering.diagrams.labels import Label, printable
from canvas.rendering.diagrams.party_filling import INSET, NUMBER, PAD
from canvas.rendering.diagrams.party_grid import HEAD, SIGN_ROOM, Grid, Strip
from canvas.rendering.diagrams.party_view import Map
from canvas.rendering.diagrams.paths import Rectangle, arrow_head, rounded_path
from canvas.rendering.voice import Voice

_INSET = 8


@dataclass(frozen=True, slots=True)
class DrawnAside:
    """Somebody beside the parties."""

    place: Rectangle
    strong: tuple[Label, ...]
    soft: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class DrawnStrip:
    """A band with its name; `sign` is that of its sector, None for those who stand apart."""

    place: Rectangle
    head: int
    sign: Sign | None
    sign_y: float
    labels: tuple[Label, ...]
    asides: tuple[DrawnAside, ...]
    soft: bool


@dataclass(frozen=True, slots=True)
class DrawnCard:
    """A card; `whole` are the names on it where there is no room for all of them."""

    place: Rectangle
    ribbon: Rectangle | None
    ribbon_words: tuple[Label, ...]
    strong: tuple[Label, ...]
    soft: tuple[Label, ...]
    unsure: tuple[Label, ...]
    unsure_place: Rectangle | None
    line: float
    roles: tuple[Label, ...]
    no_role: bool
    whole: str


@dataclass(frozen=True, slots=True)
class DrawnArrow:
    """An arrow with its head; those to where most rests are heavier."""

    path: str
    head: str
    most: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """The middle of the picture, ready for its template."""

    strips: tuple[DrawnStrip, ...]
    cards: tuple[DrawnCard, ...]
    arrows: tuple[DrawnArrow, ...]


def drawing(found: Map, placed: Grid) -> Drawing:
    """Put everything where the grid says; the heavier arrows lie on top."""
    arrows = [
        DrawnArrow(rounded_path(way), arrow_head(way[-1], leftwards=way[-1][0] < way[-2][0]), arrow.most)
        for arrow, way in zip(found.arrows, placed.ways, strict=True)
    ]
    return Drawing(
        strips=tuple(map(_strip, placed.strips)),
        cards=tuple(_card(place, found, placed) for place in range(len(found.cards))),
        arrows=tuple(sorted(arrows, key=lambda arrow: arrow.most)),
    )


def meanings(found: Map, voice: Voice) -> list[Meaning]:
    """What the legend explains; sectors have their names in the picture."""
    shown = {
        "tie": bool(found.arrows),
        "open": any(card.unsure for card in found.cards) or bool(found.open_roles),
    }
    words = {"tie": "legend_tie", "open": "legend_unsure"}
    return [Meaning(name, voice.word("parties_picture", words[name])) for name, occurs in shown.items() if occurs]


def shortened(found: Map, placed: Grid) -> list[str]:
    """What the picture does not show as a whole."""
    names = [
        party.name
        for card, filling in zip(found.cards, placed.fillings, strict=True)
        for party, name in zip(card.parties, filling.names, strict=True)
        if name.shortened
    ]
    asides = [
        bystander
        for bystander, (_, aside) in zip(
            (*found.open_roles, *found.stakeholders),
            (each for strip in placed.strips for each in strip.asides),
            strict=True,
        )
        if aside.name.shortened or aside.text.shortened
    ]
    roles = [card.parties[0].name for card, it in zip(found.cards, placed.fillings, strict=True) if it.roles.shortened]
    return [*dict.fromkeys((*names, *roles, *(each.name for each in asides)))]


def _strip(strip: Strip) -> DrawnStrip:
    place = strip.place
    sign = look().sign(strip.sector) if strip.cards else None
    needed = strip.title.height + (SIGN_ROOM if sign else 0)
    top = place.y + (place.height - needed) / 2
    return DrawnStrip(
        place=place,
        head=HEAD,
        sign=sign,
        sign_y=top + 8,
        labels=strip.title.at(place.x + _INSET, top + (SIGN_ROOM if sign else 0)),
        asides=tuple(
            DrawnAside(
                spot,
                it.name.at(spot.x + INSET, spot.y + INSET - 2),
                it.text.at(spot.x + INSET, spot.y + INSET - 2 + it.name.height),
            )
            for spot, it in strip.asides
        ),
        soft=strip.soft,
    )


def _card(number: int, found: Map, placed: Grid) -> DrawnCard:
    card, place, filling = found.cards[number], placed.places[number], placed.fillings[number]
    x, y = place.x + INSET, place.y + INSET
    ribbon = Rectangle(place.x, place.y, place.width, filling.top) if filling.top else None
    y += filling.top
    strong: list[Label] = []
    for digits, name in zip(filling.numbers, filling.names, strict=True):
        strong += (*digits.at(x, y), *name.at(x + NUMBER, y))
        y += name.height
    soft = filling.kind.at(x, y)
    y += filling.kind.height
    unsure = filling.unsure
    unsure_place = Rectangle(x - 2, y + 2, round(unsure.width + 10, 1), unsure.height + 2) if unsure.lines else None
    line = place.y + filling.line
    top = line + PAD + 1
    below = top + filling.roles.height + PAD
    strong += filling.leads.at(x, below)
    strong += filling.carries.at(x, below + filling.leads.height)
    return DrawnCard(
        place=place,
        ribbon=ribbon,
        ribbon_words=filling.ribbon.at(x, place.y + 3),
        strong=tuple(strong),
        soft=soft,
        unsure=unsure.at(x + 3, y + 3),
        unsure_place=unsure_place,
        line=line,
        roles=filling.roles.at(x, top),
        no_role=filling.no_role,
        whole=printable("; ".join(each.name for each in card.parties))
        if any(it.shortened for it in filling.names)
        else "",
    )
