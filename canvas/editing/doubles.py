"""What stands twice and says nothing new the second time."""

from collections.abc import Iterator

from canvas.editing.mend import Looked, Mend, MendKind
from canvas.editing.operations import Operation, Remove
from canvas.editing.plain import Pairs, Plain, Way, plain
from canvas.editing.slots import Place, places
from canvas.editing.tree import Tree
from canvas.knowledge import vocabulary
from canvas.knowledge.vocabulary import folded_word
from canvas.reading.nodes import Mapping, Node, Scalar, Sequence, span_of
from canvas.reading.problems import Problem, ProblemCode
from canvas.reading.shapes import Slot, SlotKind, slots


def doubles(looked: Looked) -> Iterator[Mend]:
    """Second entries of lists, and second keys with the same value. One with a remark stays: it says something."""
    found = [*_entries(looked), *_keys(looked)]
    return (mend for mend in found if not _has_remark(looked.tree, mend.operation))


def _entries(looked: Looked) -> Iterator[Mend]:
    for place in places(looked.tree):
        if place.slot.kind is SlotKind.LIST and place.slot.item and isinstance(place.node, Sequence):
            yield from _in_list(place, place.node, place.slot.item)


def _in_list(place: Place, node: Sequence, item: Slot) -> Iterator[Mend]:
    seen: set[Plain] = set()
    for at, each in enumerate(node.items):
        said = _said(each, item)
        if said is not None and said in seen:
            facts = {"old": _shown(each)}
            yield Mend(MendKind.DOUBLE_ENTRY, facts, Remove((*place.way, at)), span_of(each).line)
        elif said is not None:
            seen.add(said)


def _said(node: Node, item: Slot) -> Plain | None:
    """What an entry says, None where saying it twice may mean something: two sums of money can be the same."""
    if isinstance(node, Scalar) and item.part is None and (text := node.value.strip()):
        if item.family:
            return vocabulary.words(item.family).get(folded_word(text))
        return folded_word(text) if item.kind is SlotKind.NAME else text
    if isinstance(node, Mapping) and item.part and "id" in slots(item.part):
        said = plain(node)
        return said if isinstance(said, Pairs) and any(key == "id" and value for key, value in said.pairs) else None
    return None


def _keys(looked: Looked) -> Iterator[Mend]:
    for problem in looked.reading.problems:
        way = looked.way(problem) if problem.code is ProblemCode.DUPLICATE_KEY else None
        if way and _says_the_same(looked, problem, way):
            facts = {"old": str(problem.facts["key"])}
            yield Mend(MendKind.DOUBLE_KEY, facts, Remove(way), problem.span.line, looked.finding(problem))


def _says_the_same(looked: Looked, problem: Problem, way: Way) -> bool:
    other = problem.elsewhere[0].span
    first = looked.tree.by_place.get((other.line, other.column))
    return first is not None and plain(looked.tree.node(first)) == plain(looked.tree.node(way))


def _has_remark(tree: Tree, operation: Operation) -> bool:
    return any("#" in tree.text[edit.start : edit.end] for edit in operation.edits(tree))


def _shown(node: Node) -> str:
    if isinstance(node, Scalar):
        return str(node.value.strip())
    said = plain(node)
    return next((str(value) for key, value in said.pairs if key == "id"), "") if isinstance(said, Pairs) else ""
