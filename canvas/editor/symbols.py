"""The outline of a file: its sections, and the parties, steps and other parts in them."""

from collections.abc import Iterator

from lsprotocol import types

from canvas.editing.tree import Tree
from canvas.editor.documents import Document
from canvas.editor.drift import Drift
from canvas.reading.entries import entries
from canvas.reading.keys import value_of
from canvas.reading.nodes import Mapping, Node, Scalar, Sequence, is_blank, reach
from canvas.reading.shapes import WHOLE_TRACK, Slot, SlotKind

_NAMES = ("title", "name", "question", "goal", "kind", "party", "finding", "id")


def symbols(document: Document) -> list[types.DocumentSymbol]:
    """The outline of the last version that was YAML, where its parts stand in the text now."""
    tree = Tree(document.good.text)
    if tree.root is None:
        return []
    return list(_Outline(document, tree, Drift(tree.text, document.text)).below(tree.root, WHOLE_TRACK))


class _Outline:
    def __init__(self, document: Document, tree: Tree, drift: Drift) -> None:
        self._document = document
        self._tree = tree
        self._drift = drift

    def below(self, node: Node, slot: Slot) -> Iterator[types.DocumentSymbol]:
        """What stands in a part or in a list of parts."""
        if slot.kind is SlotKind.LIST and slot.item and slot.item.part:
            yield from self._members(node, slot.item)
        elif slot.part and isinstance(node, Mapping):
            for key, value in node.pairs:
                if not isinstance(key, Scalar) or isinstance(value, Scalar):
                    continue
                entry = entries(slot.part)[key.value]
                if entry and _holds_parts(entry.slot):
                    yield from self._symbol(key, key, value, entry.slot)

    def _members(self, node: Node, item: Slot) -> Iterator[types.DocumentSymbol]:
        for member in node.written if isinstance(node, Sequence) else ():
            named = _named(member)
            if named is not None:
                yield from self._symbol(named, member, member, item)

    def _symbol(self, named: Scalar, first: Node, value: Node, slot: Slot) -> Iterator[types.DocumentSymbol]:
        """Nothing where it was changed since."""
        whole = self._drift.now(reach(first)[0], self._tree.end(value))
        name = self._drift.now(reach(named)[0], self._tree.end(named))
        if whole is None or name is None:
            return
        positions = self._document.positions
        yield types.DocumentSymbol(
            name=" ".join(named.value.split()),
            kind=_SORTS.get(slot.kind, types.SymbolKind.Object),
            range=positions.range(*whole),
            selection_range=positions.range(*name),
            detail=_kind(value),
            children=list(self.below(value, slot)),
        )


_SORTS = {SlotKind.LIST: types.SymbolKind.Array}


def _holds_parts(slot: Slot) -> bool:
    return slot.part is not None or (slot.item is not None and slot.item.part is not None)


def _named(member: Node) -> Scalar | None:
    """What people call a part: the value that is its name."""
    if isinstance(member, Scalar):
        return None if is_blank(member) else member
    found = (value_of(name, member) for name in _NAMES) if isinstance(member, Mapping) else ()
    return next((node for node in found if isinstance(node, Scalar) and not is_blank(node)), None)


def _kind(member: Node) -> str | None:
    found = value_of("kind", member) if isinstance(member, Mapping) else None
    return found.value if isinstance(found, Scalar) and found.value else None
