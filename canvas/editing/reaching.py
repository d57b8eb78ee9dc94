"""
The way from a path of a track to its value in the text.

People write short: a goal in the place of a mission, one party where several may stand, names with commas between
them. Where the way goes on from there, what is short is written out first.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

from canvas.domain.kinds import Involvement
from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.editing.aiming import Aim, built, member_built
from canvas.editing.operations import AppendItem, InsertKey, MakeList, Operation, Remove, Replace
from canvas.editing.plain import NOTHING, Way
from canvas.editing.refusal import CannotEditError, Reason
from canvas.knowledge import vocabulary
from canvas.knowledge.vocabulary import folded_key, folded_word, key_in, word_in
from canvas.reading.nodes import Mapping, Node, Scalar, Sequence, is_blank
from canvas.reading.shapes import WHOLE_TRACK, Slot, SlotKind, slots

_SEVERAL = (SlotKind.NAME, SlotKind.WORD)


Next: TypeAlias = tuple[tuple[Operation, ...], bool]
"""What is to be done now, and whether that is all."""


def next_operations(aim: Aim, root: Node | None) -> Next:
    """The operation that brings the text to the aim, or first one that opens the way to it."""
    if root is None:
        return (), True
    return _Walk(aim, root).on()


@dataclass(slots=True)
class _Walk:
    """How far the way is gone: the value there, what may stand there, and what is left of the path."""

    aim: Aim
    node: Node
    slot: Slot = WHOLE_TRACK
    way: Way = ()
    rest: Path = ()

    def on(self) -> Next:
        """Go on as far as something is written."""
        self.rest = self.aim.path
        while self.rest:
            found = self._step(self.rest[0])
            if found is not None:
                return found
            self.rest = self.rest[1:]
        return self._arrived()

    def _arrived(self) -> Next:
        if self.aim.words is None:
            return (Remove(self.way),), True
        return (Replace(self.way, self.aim.words),), True

    def _step(self, step: str | int) -> Next | None:
        """None when the way goes on."""
        if _says_nothing(self.node) and self.slot is not WHOLE_TRACK:
            return self._replace(built(self.rest, self.slot, self.aim))
        if self.slot.part:
            return self._into_part(self.slot.part, str(step))
        if self.slot.kind is SlotKind.LIST and self.slot.item:
            return self._into_list(self.slot.item, step)
        if self.slot.kind is SlotKind.TABLE and self.slot.item:
            return self._into_table(self.slot.item, str(step))
        raise CannotEditError(Reason.NO_SUCH_PLACE, self.aim.path)

    def _into_part(self, part: type[Part], step: str) -> Next | None:
        inner = slots(part).get(step)
        if inner is None:
            raise CannotEditError(Reason.NO_SUCH_PLACE, self.aim.path)
        if isinstance(self.node, Mapping):
            names = [name_of(key) for key, _ in self.node.pairs]
            if step in names:
                self._go(self.node.pairs[names.index(step)][1], inner, names.index(step))
                return None
            key, data = self._key(step), built(self.rest[1:], inner, self.aim)
            return self._unless_gone(InsertKey(self.way, _place(names, step, part), key, data))
        if isinstance(self.node, Scalar) and part.shorthand == step:
            self.slot = inner
            return None
        if isinstance(self.node, Scalar) and part.shorthand:
            return self._write_out({self._key(part.shorthand): self.node.value.strip()})
        raise CannotEditError(Reason.NO_SUCH_PLACE, self.aim.path)

    def _into_list(self, item: Slot, step: str | int) -> Next | None:
        if isinstance(self.node, Sequence):
            members = self.node.written
            number = step if isinstance(step, int) else _member(members, item, step)
            if number > len(members):
                raise CannotEditError(Reason.NO_SUCH_PLACE, self.aim.path)
            there = members[number] if number < len(members) else _waiting(self.node, step)
            if there is not None:
                self._go(there, item, next(at for at, each in enumerate(self.node.items) if each is there))
                return None
            return self._unless_gone(AppendItem(self.way, member_built(self.rest, item, self.aim)))
        if isinstance(self.node, Mapping):
            if step == 0 or (isinstance(step, str) and _member([self.node], item, step) == 0):
                self.slot = item
                return None
            return (MakeList(self.way),), False
        written = self.node.value.strip()
        alone = [name.strip() for name in written.split(",") if name.strip()] if item.kind in _SEVERAL else [written]
        if step == 0 and len(alone) == 1:
            self.slot = item
            return None
        return self._write_out(alone)

    def _into_table(self, item: Slot, step: str) -> Next | None:
        if isinstance(self.node, Mapping):
            names = [folded_word(key.value) if isinstance(key, Scalar) else None for key, _ in self.node.pairs]
            if step in names:
                self._go(self.node.pairs[names.index(step)][1], item, names.index(step))
                return None
            data = built(self.rest[1:], item, self.aim)
            return self._unless_gone(InsertKey(self.way, len(names), step, data))
        written = self.node.value.split(",") if isinstance(self.node, Scalar) else self._names()
        takes_part = word_in(Involvement.DOES, self.aim.language)
        return self._write_out({folded_word(name): takes_part for name in written if name.strip()})

    def _names(self) -> list[str]:
        items = self.node.items if isinstance(self.node, Sequence) else []
        return [item.value for item in items if isinstance(item, Scalar)]

    def _go(self, node: Node, slot: Slot, place: int) -> None:
        self.node, self.slot, self.way = node, slot, (*self.way, place)

    def _replace(self, data: Any) -> Next:
        return self._unless_gone(Replace(self.way, data))

    def _write_out(self, data: Any) -> Next:
        """What is written short, in full."""
        return (Replace(self.way, data),), False

    def _unless_gone(self, operation: Operation) -> Next:
        """Nothing has to be made in order to take it away."""
        return ((), True) if self.aim.words is None else ((operation,), True)

    def _key(self, name: str) -> str:
        return key_in(name, self.aim.language)


def _member(members: list[Node], item: Slot, word: str) -> int:
    """The number of the member with this id, else of this kind; that behind the last when there is none."""
    for name in ("id", "kind"):
        for number, member in enumerate(members):
            said = _under(member, name)
            family = slots(item.part)["kind"].family if name == "kind" and item.part and said else None
            if said and (vocabulary.words(family).get(said, said) if family else said) == word:
                return number
    return len(members)


def _waiting(node: Sequence, step: str | int) -> Node | None:
    """An empty item behind all others, such as a form has; one that is asked for by name gets an item of its own."""
    last = next((place for place, item in reversed(list(enumerate(node.items))) if not is_blank(item)), -1)
    return node.items[last + 1] if isinstance(step, int) and last + 1 < len(node.items) else None


def _under(node: Node, name: str) -> str | None:
    """The folded word under a key."""
    pairs = node.pairs if isinstance(node, Mapping) else []
    said = (value.value for key, value in pairs if name_of(key) == name and isinstance(value, Scalar))
    return next((folded_word(word) for word in said), None)


def _place(names: list[str], new: str, part: type[Part]) -> int:
    """Behind the last key that comes before the new one in the format."""
    order = list(slots(part))
    before = order[: order.index(new)]
    return max((place + 1 for place, name in enumerate(names) if name in before), default=0)


def name_of(key: Node) -> str:
    """The name for which a key stands; a word that is none of the format stands for itself."""
    if not isinstance(key, Scalar):
        return NOTHING
    word = vocabulary.keys().get(folded_key(key.value))
    return word.name if word else str(key.value)


def _says_nothing(node: Node) -> bool:
    """Empty, or one of the ways to say that there is no value; keys that wait for values are something."""
    if isinstance(node, Scalar):
        return is_blank(node) or node.value.strip().lower() in vocabulary.answers()
    if isinstance(node, Sequence):
        alone = node.written[0] if len(node.written) == 1 else None
        return not node.items or (isinstance(alone, Scalar) and _says_nothing(alone))
    return not node.pairs or any(name_of(key) == "answer" for key, _ in node.pairs)
