"""How teams work with the canvas on the wall: time plans, manners, materials and numbers."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.knowledge.loading import both, load

Words = Mapping[Language, str]


class Form(StrEnum):
    """How people sit in a part of a workshop."""

    ALL = "all"
    TABLES = "tables"


@dataclass(frozen=True, slots=True)
class People:
    """How many people come when nobody says so, how many sit at a table, and how many a kit can be made for."""

    usual: int
    least: int
    most: int
    limit: int


@dataclass(frozen=True, slots=True)
class NoteColour:
    """A colour of sticky notes with its meaning; the letter says the same without the colour."""

    letter: Words
    colour: Words
    name: Words
    meaning: Words


@dataclass(frozen=True, slots=True)
class Part:
    """What is done in one part of a workshop, and how people sit."""

    title: Words
    form: Form
    do: Mapping[Language, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Planned:
    """A part with its minutes, and those of each block of the canvas in it."""

    part: Part
    minutes: int
    blocks: tuple[tuple[BlockId, int], ...]


@dataclass(frozen=True, slots=True)
class Session:
    """
    A time plan.

    `beats` are the minutes of 1-2-4-all, which together are those of the mission; `later` are blocks left for another
    time.
    """

    title: Words
    purpose: Words
    minutes: int
    beats: tuple[int, ...]
    plan: tuple[Planned, ...]
    later: tuple[BlockId, ...]


@dataclass(frozen=True, slots=True)
class Amount:
    """How many there must be: `fixed`, and more for each person, table and canvas, in packs of `pack`."""

    fixed: float = 0
    per_person: float = 0
    per_table: float = 0
    per_canvas: float = 0
    pack: int = 1
    least_per_canvas: int = 0

    def count(self, people: int, tables: int) -> int:
        """The number for a group."""
        canvases = canvases_of(tables)
        pieces = self.fixed + self.per_person * people + self.per_table * tables + self.per_canvas * canvases
        return max(math.ceil(pieces / self.pack), self.least_per_canvas * canvases)


def canvases_of(tables: int) -> int:
    """How many canvases hang on the walls: one for each table, and where there are several tables one for all."""
    return 1 if tables == 1 else tables + 1


@dataclass(frozen=True, slots=True)
class Material:
    """Something to bring; `what` and `why` of notes have holes for colour, size, pack, letter, name and meaning."""

    id: str
    amount: Amount
    what: Words
    why: Words


@dataclass(frozen=True, slots=True)
class Workshop:
    """
    Everything that is known about such a workshop.

    `preparation` is how many times as long as the workshop, `wall_metres` the wall for each canvas; `blank_cards` and
    `chips` are counts by kind of card.
    """

    people: People
    preparation: int
    notes: tuple[NoteColour, ...]
    manners: tuple[Words, ...]
    beats_title: Words
    beats: tuple[Words, ...]
    before: tuple[Words, ...]
    after: tuple[Words, ...]
    forms: Mapping[Form, Words]
    sessions: tuple[Session, ...]
    copies: Mapping[str, Amount]
    materials: tuple[Material, ...]
    wall_metres: int
    blank_cards: Mapping[str, int]
    chips: Mapping[str, int]


@cache
def workshop() -> Workshop:
    """What facilitators do, read once."""
    table = load("workshop")
    group = table["group"]
    parts = {name: _part(entry) for name, entry in table["parts"].items()}
    return Workshop(
        people=People(group["people"], group["least"], group["most"], group["limit"]),
        preparation=table["preparation"]["times"],
        notes=tuple(map(_note, table["notes"])),
        manners=tuple(map(both, table["manners"])),
        beats_title=both(table["beats"]["title"]),
        beats=tuple(map(both, table["beats"]["steps"])),
        before=tuple(map(both, table["before"])),
        after=tuple(map(both, table["after"])),
        forms={form: both(table["forms"][form.value]) for form in Form},
        sessions=tuple(_session(entry, parts) for entry in table["sessions"]),
        copies={name: _amount(entry) for name, entry in table["copies"].items() if name != "sources"},
        materials=tuple(
            Material(entry["id"], _amount(entry), both(entry["what"]), both(entry["why"]))
            for entry in table["materials"]
        ),
        wall_metres=table["wall"]["metres"],
        blank_cards=dict(table["blank_cards"]),
        chips=dict(table["chips"]),
    )


def _note(entry: dict[str, Any]) -> NoteColour:
    return NoteColour(both(entry["letter"]), both(entry["colour"]), both(entry["name"]), both(entry["meaning"]))


def _part(entry: dict[str, Any]) -> Part:
    return Part(both(entry["title"]), Form(entry["form"]), {each: tuple(entry["do"][each.value]) for each in Language})


def _session(entry: dict[str, Any], parts: Mapping[str, Part]) -> Session:
    return Session(
        title=both(entry["title"]),
        purpose=both(entry["for"]),
        minutes=entry["minutes"],
        beats=tuple(entry["beats"]),
        plan=tuple(_planned(parts[name], time) for planned in entry["plan"] for name, time in planned.items()),
        later=tuple(map(BlockId, entry["later"])),
    )


def _planned(part: Part, time: int | dict[str, int]) -> Planned:
    if isinstance(time, int):
        return Planned(part, time, ())
    return Planned(part, sum(time.values()), tuple((BlockId(name), minutes) for name, minutes in time.items()))


def _amount(entry: dict[str, Any]) -> Amount:
    return Amount(**{name: entry[name] for name in Amount.__slots__ if name in entry})
