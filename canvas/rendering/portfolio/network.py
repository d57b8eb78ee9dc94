"""The picture of who works with whom: the parties in most tracks on two arcs, and lines between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi

from canvas.analysis.portfolio.names import in_order
from canvas.analysis.portfolio.parties import Partner, Tie
from canvas.analysis.portfolio.portfolio import Portfolio
from canvas.domain.kinds import Sector
from canvas.domain.language import Language
from canvas.knowledge.look import Sign, look
from canvas.knowledge.speaking import number as spoken
from canvas.rendering.diagrams.labels import NAME, TEXT, Label, Paragraph, paragraph
from canvas.rendering.jinja import fill
from canvas.rendering.portfolio.tables import so_many
from canvas.rendering.portfolio.words import portfolio_words

_MOST_KNOTS = 16
"""So many parties can still be told apart; the table has the rest."""

_MOST_LINES = 40
_WIDTH, _GAP, _EDGE = 880, 60, 8
_NEAR, _BOW, _BESIDE = 80, 100, 18
_THIN, _THICK = 1.25, 7.0
_WORLDS: tuple[Sector | None, ...] = (*Sector, None)


@dataclass(frozen=True, slots=True)
class Knot:
    """A party: its sign, and its name beside it."""

    x: float
    y: float
    sign: Sign
    strong: tuple[Label, ...]
    soft: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Two parties that work together; the wider, the more tracks."""

    path: str
    width: float


@dataclass(frozen=True, slots=True)
class Network:
    """The picture with all that it says: `about` stands above it, `told` is the same in sentences."""

    title: str
    about: str
    svg: str
    told: tuple[str, ...]


def network(made: Portfolio, language: Language) -> Network | None:
    """The picture; None where no two parties work together in several tracks."""
    ties = _ties(made)
    if not ties:
        return None
    partners = made.parties.partners
    order = sorted(
        {at for tie in ties for at in (tie.one, tie.other)},
        key=lambda at: (_WORLDS.index(partners[at].world), in_order(partners[at].name)),
    )
    shown = sorted(ties, key=lambda tie: (-tie.tracks, tie.one, tie.other))[:_MOST_LINES]
    said = portfolio_words(language)["parties"]
    height = (len(order) + 1) // 2 * _GAP + 2 * _EDGE
    places = {at: _place(number, len(order)) for number, at in enumerate(order)}
    told = tuple(_told(made, ties, language))
    title = said["picture_title"]
    svg = fill(
        "portfolio/network.svg.j2",
        title=title,
        description="\n".join(told),
        language=language.value,
        width=_WIDTH,
        height=height,
        look=look(),
        lines=tuple(_lines(shown, places)),
        knots=tuple(_knot(partners[at], *places[at], language) for at in order),
    )
    equals = _equals(partners, order)
    about = [said["picture_about_some" if equals else "picture_about"].format(count=len(order))]
    if len(shown) < len(ties):
        about.append(said["picture_left_out"].format(least=spoken(shown[-1].tracks, language)))
    if equals:
        about.append(so_many(equals, "picture_equals", said, language))
    return Network(title, " ".join(about), svg, told)


def _equals(partners: Sequence[Partner], shown: Sequence[int]) -> int:
    """How many of the others are in as many tracks as the one that is in fewest of those that are drawn."""
    least = min(partners[at].tracks for at in shown)
    return sum(partner.tracks >= least for at, partner in enumerate(partners) if at not in shown)


def _ties(made: Portfolio) -> list[Tie]:
    """The ties in several tracks between the parties in most tracks and those with whom they work most."""
    several = [tie for tie in made.parties.ties if tie.tracks > 1]
    strongest: dict[int, Tie] = {}
    for tie in several:
        for at in (tie.one, tie.other):
            if at not in strongest or strongest[at].tracks < tie.tracks:
                strongest[at] = tie
    shown: set[int] = set()
    for at in sorted(strongest):
        both = shown | {strongest[at].one, strongest[at].other}
        if len(both) <= _MOST_KNOTS:
            shown = both
    return [tie for tie in several if tie.one in shown and tie.other in shown]


def _place(number: int, count: int) -> tuple[float, float]:
    """The first half on the left, the second on the right, each on an arc that bows outwards."""
    rows = (count + 1) // 2
    row = number % rows
    outwards = _NEAR + _BOW * cos(pi * ((row + 0.5) / rows - 0.5))
    x = _WIDTH / 2 + (outwards if number >= rows else -outwards)
    return round(x, 1), round(_EDGE + (row + 0.5) * _GAP, 1)


def _lines(ties: Sequence[Tie], places: dict[int, tuple[float, float]]) -> Iterator[Line]:
    """The lines lean towards the middle, thick ones below thin ones."""
    most = max(tie.tracks for tie in ties)
    middle = _WIDTH / 2
    for tie in ties:
        (x, y), (to_x, to_y) = places[tie.one], places[tie.other]
        is_beside = (x < middle) is (to_x < middle)
        near, far = ((x + middle) / 2, (to_x + middle) / 2) if is_beside else (middle, middle)
        width = _THIN + (_THICK - _THIN) * tie.tracks / most
        yield Line(f"M{x:g} {y:g}C{near:g} {y:g} {far:g} {to_y:g} {to_x:g} {to_y:g}", round(width, 2))


def _knot(partner: Partner, x: float, y: float, language: Language) -> Knot:
    table = look()
    room = (_WIDTH / 2 - abs(x - _WIDTH / 2)) - _BESIDE - _EDGE
    name = paragraph(partner.name, room, NAME, 2)
    number = paragraph(so_many(partner.tracks, "knot", portfolio_words(language)["parties"], language), room, TEXT, 1)
    top = y - (name.height + number.height) / 2
    return Knot(
        x,
        y,
        table.sectors[partner.world] if partner.world else table.no_sector,
        _beside(name, x, top),
        _beside(number, x, top + name.height),
    )


def _beside(words: Paragraph, x: float, y: float) -> tuple[Label, ...]:
    """On the outside of the sign: on the left each line ends there."""
    if x > _WIDTH / 2:
        return words.at(x + _BESIDE, y)
    lines = (Paragraph((line,), words.lettering) for line in words.lines)
    leading = words.lettering.leading
    return tuple(
        label
        for number, line in enumerate(lines)
        for label in line.at(round(x - _BESIDE - line.width, 1), y + number * leading)
    )


def _told(made: Portfolio, ties: Sequence[Tie], language: Language) -> Iterator[str]:
    """A sentence for each pair, those that work together most often first."""
    said, partners = portfolio_words(language)["parties"], made.parties.partners
    for tie in sorted(ties, key=lambda tie: (-tie.tracks, tie.one, tie.other)):
        yield said["picture_line"].format(
            one=partners[tie.one].name, other=partners[tie.other].name, count=spoken(tie.tracks, language)
        )
