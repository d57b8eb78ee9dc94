"""Where a path stands in the text: looked up only for what is reported."""

from functools import lru_cache

from canvas.domain.finding import Span
from canvas.domain.path import Path
from canvas.knowledge import vocabulary
from canvas.knowledge.vocabulary import folded_key, folded_word
from canvas.reading.nodes import Mapping, Node, Scalar, Sequence, span_of
from canvas.reading.problems import START
from canvas.reading.shapes import QUANTITY_KEYS, WHOLE_TRACK, Slot, SlotKind, slots

# looked up once: these are asked for every step of every path
_LIST, _TABLE = SlotKind.LIST, SlotKind.TABLE


def locate(path: Path, root: Node | None) -> Span:
    """The key of the part, or of the nearest part around it that is written."""
    if root is None:
        return START
    key: Node | None = None
    node, slot = root, WHOLE_TRACK
    for step in path:
        found = _child(node, slot, step)
        if found is None or (found[1] is node and type(node) is Scalar and not node.value):
            break  # nothing is written behind the key
        key, node, slot = found
    return span_of(key) if key else _first_word(node)


def has_section(path: Path, root: Node | None) -> bool:
    """The file has the top-level key that a path begins with."""
    return bool(path) and root is not None and _under(root, str(path[0])) is not None


def node_at(path: Path, root: Node | None) -> Node | None:
    """The value that stands at exactly this path, None when nothing stands there."""
    if root is None:
        return None
    node, slot = root, WHOLE_TRACK
    for step in path:
        found = _child(node, slot, step)
        if found is None:
            return None
        _, node, slot = found
    if slot.kind is SlotKind.QUANTITY and type(node) is Mapping:
        written = _under(node, QUANTITY_KEYS[0])
        return written[1] if written else node
    return node


def _child(node: Node, slot: Slot, step: str | int) -> tuple[Node | None, Node, Slot] | None:
    """The key, where there is one, the value and its slot one step further."""
    if slot.kind is _LIST and slot.item:
        return _member(node, slot.item, step)
    if slot.kind is _TABLE and slot.item:
        return _row(node, slot.item, step)
    inner = slots(slot.part).get(str(step)) if slot.part else None
    if inner is None:
        return None
    if type(node) is Scalar and slot.part and slot.part.shorthand == step:
        return None, node, inner
    written = _under(node, str(step))
    return (*written, inner) if written else None


def _member(node: Node, item: Slot, step: str | int) -> tuple[None, Node, Slot] | None:
    if type(node) is not Sequence:
        return None, node, item  # one value, or several with commas, where a list may stand
    members = node.written
    return (None, members[step], item) if isinstance(step, int) and step < len(members) else None


def _row(node: Node, item: Slot, step: str | int) -> tuple[Node | None, Node, Slot] | None:
    if type(node) is Scalar:
        return None, node, item
    if type(node) is Sequence:
        names = (name for name in node.items if type(name) is Scalar and folded_word(name.value) == step)
        return next(((None, name, item) for name in names), None)
    pairs = node.pairs if type(node) is Mapping else ()
    return next(
        ((key, value, item) for key, value in pairs if type(key) is Scalar and folded_word(key.value) == step), None
    )


def _under(node: Node, name: str) -> tuple[Node, Node] | None:
    """The first key of this name, with its value."""
    return node.named(name, _name_of) if type(node) is Mapping else None


@lru_cache(maxsize=1024)
def _name_of(written: str) -> str:
    word = vocabulary.keys().get(folded_key(written))
    return word.name if word else written


def _first_word(node: Node) -> Span:
    """The first key of a mapping, the first word of a list: a place that people recognise."""
    if type(node) is Mapping and node.pairs:
        return span_of(node.pairs[0][0])
    if type(node) is Sequence and node.items:
        return _first_word(node.items[0])
    return span_of(node)
