"""How a text is laid out, so that what is added looks like the rest."""

from collections.abc import Iterator
from functools import lru_cache

from canvas.editing.tree import Tree
from canvas.reading.nodes import Mapping, Node, Scalar, Sequence, reach
from canvas.reading.yaml_text import OWN_MANNER, Manner


@lru_cache(maxsize=1)  # many things are written into one text
def manner_of(tree: Tree) -> Manner:
    """How far in things stand, read off the first of each sort; where there is none, as this toolkit writes."""
    step = list_step = None
    for key, value in _blocks(tree, tree.root):
        further = tree.column(reach(value)[0]) - tree.column(reach(key)[0])
        if isinstance(value, Mapping):
            step = step or further
        elif list_step is None:
            list_step = further
        if step and list_step is not None:
            break
    return Manner(step or OWN_MANNER.step, OWN_MANNER.list_step if list_step is None else list_step)


def has_empty_lines_between(tree: Tree, holder: Mapping | Sequence) -> bool:
    """Whether most members of a mapping or a list stand apart from the one above."""
    members = [key for key, _ in holder.pairs] if isinstance(holder, Mapping) else holder.items
    apart = [tree.is_blank_line_above(reach(member)[0]) for member in members[1:]]
    return sum(apart) * 2 > len(apart)


def _blocks(tree: Tree, node: Node | None) -> Iterator[tuple[Node, Node]]:
    """Every key whose value stands on the lines below it, with that value."""
    if node is None or isinstance(node, Scalar) or tree.is_flow(node):
        return
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _blocks(tree, item)
        return
    for key, value in node.pairs:
        if not isinstance(value, Scalar) and not tree.is_flow(value):
            yield key, value
            yield from _blocks(tree, value)
