"""What a tree of nodes says, without places and manners: to compare a text before and after."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from canvas.reading.nodes import Node, Scalar, Sequence

Way: TypeAlias = tuple[int, ...]
"""The way to a value in a tree of nodes: at each step the number of the pair or of the item, as they are written."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """A mapping, in the order of the file; doubles included."""

    pairs: tuple[tuple[Any, Any], ...]


Plain: TypeAlias = str | tuple[Any, ...] | Pairs
"""A text without the spaces around it, a list, or a mapping."""


NOTHING = ""
"""What an empty value says, and a list or a mapping without anything in it."""


def pairs_or_nothing(pairs: tuple[tuple[Plain, Plain], ...]) -> Plain:
    """A mapping, where it has anything in it."""
    return Pairs(pairs) if pairs else NOTHING


def plain(node: Node) -> Plain:
    """What a node says."""
    if isinstance(node, Scalar):
        return str(node.value).strip()
    if isinstance(node, Sequence):
        return tuple(plain(item) for item in node.items) or NOTHING
    return pairs_or_nothing(tuple((plain(key), plain(value)) for key, value in node.pairs))


def plain_data(data: Any) -> Plain:
    """What data will say once they are written."""
    if isinstance(data, dict):
        return pairs_or_nothing(tuple((str(key).strip(), plain_data(value)) for key, value in data.items()))
    if isinstance(data, list):
        return tuple(plain_data(each) for each in data) or NOTHING
    return str(data).strip()


def altered(tree: Plain, way: Way, alter: Callable[[Plain], Plain]) -> Plain:
    """The tree with another value at the end of a way."""
    if not way:
        return alter(tree)
    here, further = way[0], way[1:]
    if isinstance(tree, Pairs):
        key, value = tree.pairs[here]
        return Pairs((*tree.pairs[:here], (key, altered(value, further, alter)), *tree.pairs[here + 1 :]))
    if isinstance(tree, tuple):
        return (*tree[:here], altered(tree[here], further, alter), *tree[here + 1 :])
    raise IndexError(way)
