"""The look as data: colours, shapes, marks and sizes that everything drawn or printed shares."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any

from canvas.domain.finding import Severity
from canvas.domain.kinds import Sector
from canvas.knowledge.loading import load


class Shape(StrEnum):
    """The second sign of a sector, beside its colour."""

    CIRCLE = "circle"
    TRIANGLE = "triangle"
    SQUARE = "square"
    DIAMOND = "diamond"
    HEXAGON = "hexagon"


class Mark(StrEnum):
    """How a surface is drawn, so that it reads without colour."""

    SOLID = "solid"
    HALF = "half"
    DASHED = "dashed"
    DIAGONAL = "diagonal"
    HATCHED = "hatched"


@dataclass(frozen=True, slots=True)
class Colours:
    """The ink, the papers and the lines, as `#RRGGBB`."""

    ink: str
    ink_soft: str
    paper: str
    ground: str
    ground_deep: str
    line: str
    line_strong: str
    link: str
    focus: str


@dataclass(frozen=True, slots=True)
class Sign:
    """How a world at the table looks: a dark colour, the light ground that goes with it, and a shape."""

    colour: str
    ground: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class StateLook:
    """The mark of a block that is filled, half filled, empty or not applicable."""

    mark: Mark
    colour: str


@dataclass(frozen=True, slots=True)
class SeverityLook:
    """The letter in a box of a finding; the letter is white on `colour`, or `colour` on `ground`."""

    letter: str
    colour: str
    ground: str


@dataclass(frozen=True, slots=True)
class Type:
    """The fonts and the sizes: `sizes` on a screen, `picture` in a picture of at most 800 pixels."""

    family: str
    other_scripts: tuple[str, ...]
    generic: str
    sizes: Mapping[str, float]
    picture: Mapping[str, float]
    leading: float

    @property
    def stack(self) -> str:
        """All families as CSS and SVG want them."""
        named = ", ".join(f"'{name}'" for name in (self.family, *self.other_scripts))
        return f"{named}, {self.generic}"


@dataclass(frozen=True, slots=True)
class Look:
    """The whole table; `states` goes by the state of a block, `certainty` by how sure money is."""

    colours: Colours
    sectors: Mapping[Sector, Sign]
    participants: Sign
    no_sector: Sign
    states: Mapping[str, StateLook]
    severities: Mapping[Severity, SeverityLook]
    certainty: Mapping[str, Mark]
    strokes: Mapping[str, float]
    type: Type

    def sign(self, sector: Sector | None) -> Sign:
        """The sign of a sector, or the one that says that the sector is not known."""
        return self.sectors[sector] if sector else self.no_sector


@cache
def look() -> Look:
    """The look of everything that is drawn or printed."""
    table: dict[str, Any] = load("look")
    kind = table["type"]
    return Look(
        colours=Colours(**table["colours"]),
        sectors=MappingProxyType({sector: _sign(table["sectors"][sector.value]) for sector in Sector}),
        participants=_sign(table["participants"]),
        no_sector=_sign(table["no_sector"]),
        states=MappingProxyType(
            {name: StateLook(Mark(entry["mark"]), entry["colour"]) for name, entry in table["states"].items()}
        ),
        severities=MappingProxyType({each: SeverityLook(**table["severities"][each.value]) for each in Severity}),
        certainty=MappingProxyType({name: Mark(mark) for name, mark in table["certainty"].items()}),
        strokes=MappingProxyType(dict(table["strokes"])),
        type=Type(
            family=kind["family"],
            other_scripts=tuple(kind["other_scripts"]),
            generic=kind["generic"],
            sizes=MappingProxyType(dict(kind["sizes"])),
            picture=MappingProxyType(dict(kind["picture"])),
            leading=kind["leading"],
        ),
    )


def _sign(entry: dict[str, str]) -> Sign:
    return Sign(entry["colour"], entry["ground"], Shape(entry["shape"]))
