"""Which parts of a track name which others, and which of those are there."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from canvas.domain.answer import Absent, given
from canvas.domain.part import Part, Register
from canvas.domain.path import Path
from canvas.domain.quantity import Quantity
from canvas.domain.remember import remembered
from canvas.domain.track import Track
from canvas.reading.shapes import SlotKind
from canvas.reading.walking import values

_LISTS = {register: register.value for register in Register}
_NAME, _QUANTITY, _SOURCES = SlotKind.NAME, SlotKind.QUANTITY, Register.SOURCES


class Reference(NamedTuple):
    """The id of a party, step or source, at the place that names it."""

    path: Path
    register: Register
    id: str


class Lost(NamedTuple):
    """An id that nothing has, every place that names it, and the ids that may stand there with what they are called."""

    register: Register
    id: str
    paths: tuple[Path, ...]
    known: Mapping[str, str]


class Double(NamedTuple):
    """A second member of a list with an id that an earlier one has."""

    path: Path
    first: Path
    id: str


def broken_references(track: Track) -> Iterator[Reference]:
    """Every place that names a part which is not there."""
    own = {register: {_text(member, "id") for member in _members(track, register)} for register in _LISTS}
    for path, register, identifier in _references(track):
        if identifier not in own[register] and (
            not _edition(path) or identifier not in known_ids(track, register, path)
        ):
            yield Reference(path, register, identifier)


def _references(track: Track) -> Iterator[tuple[Path, Register, str]]:
    for path, slot, value in values(track, _NAME):
        if slot.register and isinstance(value, str):
            yield path, slot.register, value
    for path, _, value in values(track, _QUANTITY):
        if isinstance(value, Quantity) and value.source:
            yield path, _SOURCES, value.source


def lost_ids(track: Track) -> tuple[Lost, ...]:
    """The ids that lead nowhere, each once, in the order in which they are named; an edition counts by itself."""
    paths: dict[tuple[Register, str, Path], list[Path]] = {}
    for path, register, identifier in broken_references(track):
        paths.setdefault((register, identifier, _edition(path)), []).append(path)
    known: dict[tuple[Register, Path], dict[str, str]] = {}
    for register, _, edition in paths:
        if (register, edition) not in known:
            known[register, edition] = known_ids(track, register, edition)
    return tuple(
        Lost(register, identifier, tuple(places), known[register, edition])
        for (register, identifier, edition), places in paths.items()
    )


@remembered
def named_ids(track: Track) -> frozenset[tuple[Register, str]]:
    """Every id that some place names, whether it is there or not."""
    return frozenset((register, identifier) for _, register, identifier in _references(track))


def place_of_id(track: Track, register: Register, identifier: str) -> Path | None:
    """Where the track gives this id to a part; None where only an edition does."""
    members = enumerate(_members(track, register))
    return next(((register.value, place, "id") for place, member in members if _text(member, "id") == identifier), None)


def without_id(track: Track, register: Register) -> dict[str, Path]:
    """The parts of this sort that have a name and no id yet, by that name."""
    members = ((_text(member, "id"), _called(member), place) for place, member in enumerate(_members(track, register)))
    return {name: (register.value, place) for identifier, name, place in members if name and not identifier}


def is_empty(track: Track, register: Register) -> bool:
    """The file has no parts of this sort yet."""
    return not _members(track, register)


def _edition(path: Path) -> Path:
    return path[:2] if path[0] == "editions" else ()


def known_ids(track: Track, register: Register, path: Path) -> dict[str, str]:
    """The ids that a place may name, with what people call them; an edition also has parts of its own."""
    own = _names(_members(track, register))
    if len(path) > 1 and path[0] == "editions" and isinstance(path[1], int) and not isinstance(track.editions, Absent):
        differs = given(track.editions[path[1]].differs)
        return {**own, **_names(_members(differs, register))} if differs else own
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
    members = getattr(scope, _LISTS[register], ())
    return members if isinstance(members, tuple) else ()


def _names(members: Iterable[Part]) -> dict[str, str]:
    return {identifier: _called(member) for member in members if (identifier := _text(member, "id"))}


def _called(member: Part) -> str:
    return _text(member, "name") or _text(member, "title")


def _text(member: Part, field: str) -> str:
    value = getattr(member, field, "")
    return value if isinstance(value, str) else ""
