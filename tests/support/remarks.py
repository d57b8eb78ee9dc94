"""Remarks in a file, wherever YAML takes them: what no edit may lose."""

import re
from collections.abc import Iterator

from canvas.editing.plain import Way
from canvas.editing.tree import Tree
from canvas.reading.nodes import Mapping, Node, Scalar

REMARK = re.compile(r"# remark \d+")


def with_remarks(text: str) -> str:
    """The text with a remark behind every line that can have one, and one on a line of its own above every other."""
    tree = Tree(text)
    assert tree.root is not None
    ends = sorted({tree.line_end(place) for place in _ends(tree, tree.root, ()) if tree.is_last_on_line(place)})
    pieces, done = ["# remark 0\n"], 0
    for number, end in enumerate(ends, start=1):
        pieces += [text[done:end], f"  # remark {number}"]
        done = end
    return "".join([*pieces, text[done:]])


def remarks_in(text: str) -> list[str]:
    """The remarks that the function above wrote."""
    return REMARK.findall(text)


def _ends(tree: Tree, node: Node, way: Way) -> Iterator[int]:
    """Behind every key of a value in lines, and behind every value that is no block of text."""
    if isinstance(node, Scalar) or tree.is_flow(node):
        if way and not (isinstance(node, Scalar) and node.style in ("|", ">")):
            yield tree.end_of(tree.entry(way))
        return
    members = len(node.pairs if isinstance(node, Mapping) else node.items)
    for place in range(members):
        entry = tree.entry((*way, place))
        if entry.key is not None:
            yield tree.behind_key(entry.key)
        yield from _ends(tree, entry.value, (*way, place))
