"""Every place of a file where an id stands: where a part gets it, and where others name it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from canvas.domain.part import Register
from canvas.domain.path import Path, written
from canvas.knowledge import vocabulary
from canvas.knowledge.vocabulary import folded_key, folded_word
from canvas.reading.entries import entries
from canvas.reading.keys import value_of
from canvas.reading.nodes import Mapping, Node, Scalar, Sequence, is_blank, reach
from canvas.reading.shapes import WHOLE_TRACK, Slot, SlotKind, slots
from canvas.reading.spans import node_at

_SEGMENT = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_NAMED = re.compile(r"[^,]*[^,\s]")
_REGISTERS = {register.value for register in Register}
_SOURCES = Slot(SlotKind.NAME, register=Register.SOURCES)


class Target(NamedTuple):
    """
    What an id means: the list of which a member has it, and the id.

    An edition may tell of a party of the track under the same id: those are one.
    """

    holder: str
    id: str


@dataclass(frozen=True, slots=True)
class Spot:
    """One place, in characters of the text; `member` is the part that gets its id there, None where others name it."""

    target: Target
    start: int
    end: int
    path: Path
    member: Mapping | None = None

    @property
    def called(self) -> str:
        """What people call the part."""
        found = (value_of(name, self.member) for name in ("name", "title")) if self.member else ()
        return next((node.value for node in found if isinstance(node, Scalar) and not is_blank(node)), "")


def spots(text: str, root: Node | None) -> tuple[Spot, ...]:
    """All places of a text, from top to bottom; a text in blocks or with signs in another spelling is left out."""
    if root is None:
        return ()
    return tuple(sorted(_Finding(text, root).all(), key=lambda spot: spot.start))


def members(found: Iterable[Spot], register: Register) -> dict[str, Spot]:
    """The parts of a list that have an id, by id."""
    mine: dict[str, Spot] = {}
    for spot in found:
        if spot.member is not None and spot.target.holder == register.value:
            mine.setdefault(spot.target.id, spot)
    return mine


def spot_at(found: Iterable[Spot], offset: int) -> Spot | None:
    """The id at a place of the text; right behind its last letter counts."""
    return next((spot for spot in found if spot.start <= offset <= spot.end), None)


@dataclass(frozen=True, slots=True)
class _Finding:
    text: str
    root: Node

    def all(self) -> Iterator[Spot]:
        return self._in(self.root, WHOLE_TRACK, ())

    def _in(self, node: Node, slot: Slot, path: Path) -> Iterator[Spot]:
        match slot.kind:
            case SlotKind.PART:
                yield from self._in_part(node, slot, path)
            case SlotKind.LIST if slot.item:
                yield from self._in_list(node, slot.item, path)
            case SlotKind.TABLE if slot.names and slot.item:
                yield from self._in_table(node, slot.names, slot.item, path)
            case SlotKind.QUANTITY if isinstance(node, Mapping) and (source := value_of("source", node)):
                yield from self._in(source, _SOURCES, (*path, "source"))
            case SlotKind.NAME | SlotKind.PLACE if isinstance(node, Scalar):
                yield from self._named(node, slot, path)

    def _in_part(self, node: Node, slot: Slot, path: Path) -> Iterator[Spot]:
        part = slot.part
        if part is None:
            return
        if isinstance(node, Scalar) and part.shorthand:
            yield from self._in(node, slots(part)[part.shorthand], (*path, part.shorthand))
        for key, value in node.pairs if isinstance(node, Mapping) else ():
            entry = entries(part)[key.value] if isinstance(key, Scalar) else None
            if entry is None:
                continue
            here = (*path, entry.name)
            if entry.slot.kind is SlotKind.ID and isinstance(value, Scalar) and isinstance(node, Mapping):
                yield from self._words(value, _holder(path), here, node)
            else:
                yield from self._in(value, entry.slot, here)

    def _in_list(self, node: Node, item: Slot, path: Path) -> Iterator[Spot]:
        if isinstance(node, Sequence):
            for number, member in enumerate(node.written):
                yield from self._in(member, item, (*path, number))
        else:
            yield from self._in(node, item, (*path, 0))

    def _in_table(self, node: Node, names: Slot, item: Slot, path: Path) -> Iterator[Spot]:
        for key, value in node.pairs if isinstance(node, Mapping) else ():
            if isinstance(key, Scalar):
                yield from self._named(key, names, path)
            yield from self._in(value, item, path)
        if not isinstance(node, Mapping):
            yield from self._in_list(node, names, path)

    def _named(self, node: Scalar, slot: Slot, path: Path) -> Iterator[Spot]:
        if slot.kind is SlotKind.PLACE:
            yield from self._in_place(node, path)
        elif slot.register:
            yield from self._words(node, slot.register.value, path)

    def _words(self, node: Scalar, holder: str, path: Path, member: Mapping | None = None) -> Iterator[Spot]:
        """The ids in a text; one without a comma is one."""
        begin, said = self._inside(node)
        for found in _NAMED.finditer(said):
            word = found[0].lstrip()
            if word and word.lower() not in vocabulary.answers():
                end = begin + found.end()
                yield Spot(Target(holder, folded_word(word)), end - len(word), end, path, member)

    def _in_place(self, node: Scalar, path: Path) -> Iterator[Spot]:
        """The ids in the name of a place, such as `parties.installers`."""
        begin, said = self._inside(node)
        slot: Slot | None = WHOLE_TRACK
        way: Path = ()
        for found in _SEGMENT.finditer(said):
            if slot is None:
                return
            word, number = found.groups()
            if slot.kind is SlotKind.LIST:
                place = int(number) if number else self._number(way, folded_word(word))
                if word and place is not None:
                    target = Target(_holder((*way, place)), folded_word(word))
                    yield Spot(target, begin + found.start(), begin + found.end(), path)
                way, slot = (*way, place if place is not None else 0), slot.item
                if place is None:
                    return
            elif slot.part and word:
                known = vocabulary.keys().get(folded_key(word))
                name = known.name if known else word
                way, slot = (*way, name), slots(slot.part).get(name)
            else:
                return

    def _number(self, way: Path, identifier: str) -> int | None:
        """Which member of a list has an id."""
        node = node_at(way, self.root)
        for number, member in enumerate(node.written if isinstance(node, Sequence) else ()):
            own = value_of("id", member) if isinstance(member, Mapping) else None
            if isinstance(own, Scalar) and folded_word(own.value) == identifier:
                return number
        return None

    def _inside(self, node: Scalar) -> tuple[int, str]:
        """Where the words of a value begin, and the words; none where they are not written as they are read."""
        begin, end = reach(node)
        if node.style in ("'", '"'):
            begin, end = begin + 1, end - 1
        said = self.text[begin:end]
        return (begin, said) if said == node.value else (begin, "")


def _holder(part: Path) -> str:
    """The list in which a part stands; the lists that others name are one in the track and its editions."""
    if len(part) < 2 or not isinstance(part[-1], int):
        return written(part)
    name = part[-2]
    is_register = name in _REGISTERS and (len(part) == 2 or part[-3] == "differs")
    return str(name) if is_register else written(part[:-1])
