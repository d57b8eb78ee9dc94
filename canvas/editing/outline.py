"""What a file is made of, as far as it is written: its sections, and the parties, steps and other parts in them."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.domain.path import Path
from canvas.editing.tree import Tree
from canvas.reading.entries import entries
from canvas.reading.keys import value_of
from canvas.reading.nodes import Mapping, Node, Scalar, Sequence, is_blank
from canvas.reading.shapes import WHOLE_TRACK, Slot, SlotKind

_NAMES = ("title", "name", "question", "goal", "kind", "party", "finding", "id")


@dataclass(frozen=True, slots=True)
class Section:
    """
    A part or a list of parts.

    `named` is what people call it by in the text: its key, or in a list the value that is its name. `first` is where it
    begins, `value` what it holds.
    """

    path: Path
    slot: Slot
    named: Scalar
    first: Node
    value: Node
    inside: tuple["Section", ...]

    @property
    def name(self) -> str:
        """What people call it, in one line."""
        return " ".join(self.named.value.split())


def outline(tree: Tree) -> tuple[Section, ...]:
    """The sections of a text, from top to bottom; none of one that is no YAML."""
    return tuple(_below(tree.root, WHOLE_TRACK, ())) if tree.root else ()


def _below(node: Node, slot: Slot, path: Path) -> Iterator[Section]:
    """What stands in a part or in a list of parts."""
    if slot.kind is SlotKind.LIST and slot.item and slot.item.part:
        for number, member in enumerate(node.written if isinstance(node, Sequence) else ()):
            named = _named(member)
            if named is not None:
                yield _section((*path, number), slot.item, named, member, member)
    elif slot.part and isinstance(node, Mapping):
        for key, value in node.pairs:
            if not isinstance(key, Scalar) or isinstance(value, Scalar):
                continue
            entry = entries(slot.part)[key.value]
            if entry and _holds_parts(entry.slot):
                yield _section((*path, entry.name), entry.slot, key, key, value)


def _section(path: Path, slot: Slot, named: Scalar, first: Node, value: Node) -> Section:
    return Section(path, slot, named, first, value, tuple(_below(value, slot, path)))


def _holds_parts(slot: Slot) -> bool:
    return slot.part is not None or (slot.item is not None and slot.item.part is not None)


def _named(member: Node) -> Scalar | None:
    """What people call a part: the value that is its name."""
    if isinstance(member, Scalar):
        return None if is_blank(member) else member
    found = (value_of(name, member) for name in _NAMES) if isinstance(member, Mapping) else ()
    return next((node for node in found if isinstance(node, Scalar) and not is_blank(node)), None)
