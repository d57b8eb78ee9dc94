"""What may stand where in a tree, as far as it is written in the words of the format."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.editing.plain import Way
from canvas.editing.reaching import name_of
from canvas.editing.tree import Tree
from canvas.reading.nodes import Mapping, Node, Scalar, Sequence
from canvas.reading.shapes import WHOLE_TRACK, Slot, SlotKind, slots


@dataclass(frozen=True, slots=True)
class Place:
    """A value with what may stand in its place; `key` is its key when that is a word of the format."""

    way: Way
    node: Node
    slot: Slot
    key: Scalar | None = None


def places(tree: Tree) -> Iterator[Place]:
    """Every value whose place the format knows, from top to bottom."""
    if tree.root is not None:
        yield from _below(Place((), tree.root, WHOLE_TRACK))


def _below(place: Place) -> Iterator[Place]:
    if isinstance(place.node, Mapping):
        inside = _of_part(place, place.node)
    elif isinstance(place.node, Sequence) and place.slot.kind is SlotKind.LIST and place.slot.item:
        item = place.slot.item
        inside = (Place((*place.way, at), each, item) for at, each in enumerate(place.node.items))
    else:
        return
    for each in inside:
        yield each
        yield from _below(each)


def _of_part(place: Place, node: Mapping) -> Iterator[Place]:
    slot = place.slot
    if slot.kind is SlotKind.LIST and slot.item:
        slot = slot.item  # one part where a list of parts may stand
    known = slots(slot.part) if slot.part else {}
    for at, (key, value) in enumerate(node.pairs):
        if isinstance(key, Scalar) and name_of(key) in known:
            yield Place((*place.way, at), value, known[name_of(key)], key)
