"""The papers on which sheets are printed: their size, how large letters must be on them, and what a printer asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from canvas.knowledge.loading import load


class Paper(StrEnum):
    """A paper size, always landscape."""

    A0 = "A0"
    A1 = "A1"
    A2 = "A2"
    A3 = "A3"
    A4 = "A4"


@dataclass(frozen=True, slots=True)
class Sheet:
    """
    One paper: `width` and `height` in millimetres, the reading `distance` in metres, letter sizes in points.

    Nothing on it is smaller than `least`; running text is at most `comfort`.
    """

    width: float
    height: float
    distance: float
    least: float
    comfort: float
    title: float
    display: float


@dataclass(frozen=True, slots=True)
class Note:
    """A sticky note, in millimetres."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Printing:
    """In millimetres: the edge that stays clear, the bar for the scale, the overlap of tiles, and sticky notes."""

    clear: float
    bar: float
    overlap: float
    large_note: Note
    small_note: Note


@cache
def sheets() -> Mapping[Paper, Sheet]:
    """All papers."""
    return MappingProxyType({paper: Sheet(**load("look")["papers"][paper.value]) for paper in Paper})


@cache
def printing() -> Printing:
    """What holds for every sheet that is printed."""
    entry = load("look")["print"]
    large, small = (Note(*entry["notes"][name]) for name in ("large", "small"))
    return Printing(entry["clear"], entry["bar"], entry["overlap"], large, small)
