"""Which parts of a track name which others, and which of those are there."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from canvas.domain.answer import Absent, given
from canvas.domain.part import Part, Register
from canvas.domain.path import Path
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track
from canvas.reading.shapes import SlotKind
from canvas.reading.walking import values


class Reference(NamedTuple):
    """The id of a party, step or source, at the place that names it."""

    path: Path
    register: Register
    id: str


class Double(NamedTuple):
    """A second member of a list with an id that an earlier one has."""

    path: Path
    first: Path
    id: str


def broken_references(track: Track) -> Iterator[Reference]:
    """Every place that names a part which is not there."""
    own = {register: {_text(member, "id") for member in _members(track, register)} for register in Register}
    for path, register, identifier in _references(track):
        if identifier not in own[register] and identifier not in known_ids(track, register, path):
            yield Reference(path, register, identifier)


def _references(track: Track) -> Iterator[tuple[Path, Register, str]]:
    for path, slot, value in values(track, SlotKind.NAME):
        if slot.register and isinstance(value, str):
            yield path, slot.register, value
    for path, _, value in values(track, SlotKind.QUANTITY):
        if isinstance(value, Quantity) and value.source:
            yield path, Register.SOURCES, value.source


def known_ids(track: Track, register: Register, path: Path) -> dict[str, str]:
    """The ids that a place may name, with what people call them; an edition also has parts of its own."""
    own = _called(_members(track, register))
    if len(path) > 1 and path[0] == "editions" and isinstance(path[1], int) and not isinstance(track.editions, Absent):
        differs = given(track.editions[path[1]].differs)
        return {**own, **_called(_members(differs, register))} if differs else own
    return own


def doubles(track: Track) -> Iterator[Double]:
    """Every id that stands a second time in one list."""
    first: dict[tuple[Path, str], Path] = {}
    for path, _, value in values(track, SlotKind.ID):
        if isinstance(value, str) and isinstance(path[-2], int):
            earlier = first.setdefault((path[:-2], value), path)
            if earlier is not path:
                yield Double(path, earlier, value)


def _members(scope: Part, register: Register) -> tuple[Part, ...]:
    members = getattr(scope, register.value, ())
    return members if isinstance(members, tuple) else ()


def _called(members: Iterable[Part]) -> dict[str, str]:
    called = {}
    for member in members:
        if identifier := _text(member, "id"):
            called[identifier] = _text(member, "name") or _text(member, "title")
    return called


def _text(member: Part, field: str) -> str:
    value = getattr(member, field, "")
    return value if isinstance(value, str) else ""
