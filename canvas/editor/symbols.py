"""The outline of a file: its sections, and the parties, steps and other parts in them."""

from collections.abc import Iterable, Iterator

from lsprotocol import types

from canvas.editing.drift import Drift
from canvas.editing.outline import Section, outline
from canvas.editing.tree import Tree
from canvas.editor.documents import Document
from canvas.reading.keys import value_of
from canvas.reading.nodes import Mapping, Node, Scalar, reach
from canvas.reading.shapes import SlotKind

_SORTS = {SlotKind.LIST: types.SymbolKind.Array}


def symbols(document: Document) -> list[types.DocumentSymbol]:
    """The outline of the last version that was YAML, where its parts stand in the text now."""
    tree = Tree(document.good.text)
    return list(_symbols(outline(tree), document, tree, Drift(tree.text, document.text)))


def _symbols(
    sections: Iterable[Section], document: Document, tree: Tree, drift: Drift
) -> Iterator[types.DocumentSymbol]:
    """A symbol for each section that was not changed itself since."""
    for section in sections:
        whole = drift.now(reach(section.first)[0], tree.end(section.value))
        name = drift.now(reach(section.named)[0], tree.end(section.named))
        if whole is None or name is None:
            continue
        yield types.DocumentSymbol(
            name=section.name,
            kind=_SORTS.get(section.slot.kind, types.SymbolKind.Object),
            range=document.positions.range(*whole),
            selection_range=document.positions.range(*name),
            detail=_kind(section.value),
            children=list(_symbols(section.inside, document, tree, drift)),
        )


def _kind(member: Node) -> str | None:
    found = value_of("kind", member) if isinstance(member, Mapping) else None
    return found.value if isinstance(found, Scalar) and found.value else None
