"""Which parts of a track name which others, and which of those are there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from canvas.domain.answer import Absent, given
from canvas.domain.part import Part, Register
from canvas.domain.path import Path
from canvas.domain.quantity import Quantity
from canvas.domain.remember import remembered
from canvas.domain.track import Differences, Track
from canvas.reading.shapes import SlotKind
from canvas.reading.walking import Written


@dataclass(frozen=True, slots=True)
class Reference:
    """The id of a party, step or source, at the place that names it."""

    path: Path
    register: Register
    id: str


@dataclass(frozen=True, slots=True)
class Double:
    """A second member of a list with an id that an earlier one has."""

    path: Path
    first: Path
    id: str


def references(everything: Iterable[Written]) -> Iterator[Reference]:
    """Every place that names another part, of all that is written."""
    for path, slot, value in everything:
        if slot.register and isinstance(value, str):
            yield Reference(path, slot.register, value)
        elif isinstance(value, Quantity) and value.source:
            yield Reference(path, Register.SOURCES, value.source)


def known_ids(track: Track, register: Register, path: Path) -> dict[str, str]:
    """The ids that a place may name, with what people call them; an edition also has parts of its own."""
    own = _own_ids(track)[register]
    if len(path) > 1 and path[0] == "editions" and isinstance(path[1], int) and not isinstance(track.editions, Absent):
        differs = given(track.editions[path[1]].differs)
        return {**own, **_ids(differs, register)} if differs else own
    return own


@remembered
def _own_ids(track: Track) -> dict[Register, dict[str, str]]:
    return {register: _ids(track, register) for register in Register}


def _ids(scope: Track | Differences, register: Register) -> dict[str, str]:
    members = _members(scope, register.value)
    return {identifier: _called(member) for member in members if (identifier := _id(member))}


def doubles(everything: Iterable[Written]) -> Iterator[Double]:
    """Every id that stands a second time in one list, of all that is written."""
    first: dict[tuple[Path, str], Path] = {}
    for path, slot, value in everything:
        if slot.kind is SlotKind.ID and isinstance(value, str) and isinstance(path[-2], int):
            earlier = first.setdefault((path[:-2], value), path)
            if earlier is not path:
                yield Double(path, earlier, value)


def _members(scope: Part, register: str) -> tuple[Part, ...]:
    members = getattr(scope, register, ())
    return members if isinstance(members, tuple) else ()


def _id(member: Part) -> str | None:
    identifier = getattr(member, "id", None)
    return identifier if isinstance(identifier, str) else None


def _called(member: Part) -> str:
    names = (getattr(member, field, None) for field in ("name", "title"))
    return next((name for name in names if isinstance(name, str)), "")
