"""
YAML text to a tree of nodes with positions, in one pass over the parser's events.

Only plain YAML passes: anchors, aliases, tags, a second document and whatever is too deep, too long or too much are
problems. Nothing is expanded and nothing is built from a tag, so a hostile file costs no more than a long one.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias, final

import yaml
from yaml.cyaml import CBaseLoader

from canvas.domain.finding import Span
from canvas.reading.problems import MOST_PROBLEMS, Problem, ProblemCode, span_at
from canvas.reading.slips import slip

MOST_LEVELS = 64
MOST_VALUES = 50_000
LONGEST_TEXT = 20_000

NOT_IN_TEXT = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""
Control characters and halves of characters: no text holds them and no page can show them. With them those that turn
the direction of what follows, which makes a text look like another one; no name in any script needs them.
"""

_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")

_OWN_TAG = "tag:yaml.org,2002:"
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})

# YAML 1.1 begins a new line at these; editors do not, and then every line below would be one off.
_NO_NEW_LINES = ("\x85", "\u2028", "\u2029")


Scalar: TypeAlias = yaml.ScalarEvent
"""A single value as it is written: the parser's own event, with its value, its quotes and its marks."""


@final
@dataclass(slots=True)
class Sequence:
    """A list; `written` are the items that say something, an empty one is no item."""

    items: list["Node"]
    start_mark: Any
    end_mark: Any
    _written: "list[Node] | None" = None

    @property
    def written(self) -> "list[Node]":
        """Found at the first look: in a long list every finding asks for them again."""
        if self._written is None:
            self._written = [item for item in self.items if not is_blank(item)]
        return self._written


@final
@dataclass(slots=True)
class Mapping:
    """Keys with values, in the order of the file; doubles included."""

    pairs: list[tuple["Node", "Node"]]
    start_mark: Any
    end_mark: Any
    _by_name: "dict[str, tuple[Node, Node]] | None" = None

    def named(self, name: str, name_of: Callable[[str], str]) -> "tuple[Node, Node] | None":
        """The first key that stands for this name, with its value; `name_of` tells what a key stands for."""
        if self._by_name is None:
            self._by_name = {
                name_of(pair[0].value): pair for pair in reversed(self.pairs) if type(pair[0]) is yaml.ScalarEvent
            }
        return self._by_name.get(name)


Node: TypeAlias = Scalar | Sequence | Mapping


class Tree(NamedTuple):
    """The root, None for an empty text or one that cannot be read, and what was found on the way."""

    root: Node | None
    problems: tuple[Problem, ...]


def parse(text: str) -> Tree:
    """The tree of a text, or what is wrong with it."""
    # most texts hold nothing but signs that show and new lines, which is seen ten times as fast
    shown = text.replace("\n", "").isprintable()
    if not shown and (bad := NOT_IN_TEXT.search(text)):
        facts = {"character": f"{ord(bad[0]):04X}"}
        variant = "turning" if _TURNING.match(bad[0]) else "message"
        problem = Problem(ProblemCode.FORBIDDEN_CHARACTER, span_at(text, bad.start()), variant=variant, facts=facts)
        return Tree(None, (problem,))
    plain = text
    for mark in () if shown else _NO_NEW_LINES:
        plain = plain.replace(mark, " ")
    building = _Building(plain)
    try:
        root = building.document()
    except _TooMuch as stop:
        return Tree(None, (*building.problems, stop.problem))
    except yaml.MarkedYAMLError as error:
        return Tree(None, (*building.problems, slip(error, text)))
    return Tree(root, tuple(building.problems))


def span_of(node: Node) -> Span:
    """Where a node stands in the text; of one that goes on over several lines, where it begins."""
    return _span(node.start_mark, node.end_mark)


def reach(node: Node) -> tuple[int, int]:
    """Where a node begins and ends, counted in characters of the text."""
    marked: Any = node
    return marked.start_mark.index, marked.end_mark.index


def is_plain(node: Scalar) -> bool:
    """No quotes stand around it, and it is no block of text."""
    return not node.style


_VALUE = itemgetter(1)


def is_blank(node: Node) -> bool:
    """Nothing is written here, not even in the parts inside."""
    if type(node) is Sequence:
        return all(map(is_blank, node.items))
    if type(node) is Mapping:
        return all(map(is_blank, map(_VALUE, node.pairs)))
    text = node.value
    return not text or text.isspace() or (not node.style and text in NOTHING)


# looked up once: these stand in the one loop that runs for every word of every file
_SCALAR, _ALIAS = yaml.ScalarEvent, yaml.AliasEvent
_LIST, _END_OF_LIST, _END_OF_MAPPING = yaml.SequenceStartEvent, yaml.SequenceEndEvent, yaml.MappingEndEvent


_BEYOND_WORDS = "&*!\\"


def _is_plain_text(text: str) -> bool:
    """No anchor, tag or escaped character can stand in it, and no word that is too long: its words need no look."""
    return len(text) <= LONGEST_TEXT and not any(sign in text for sign in _BEYOND_WORDS)


class _TooMuch(Exception):
    """The text goes beyond what is read."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class _Building:
    """One pass over the events of one text."""

    def __init__(self, text: str) -> None:
        self.problems: list[Problem] = []
        # what an event is, its type tells; the loop below looks at that alone
        self._next: Callable[[], Any] = CBaseLoader(text).get_event
        self._values = 0
        self._leaf = _SCALAR if _is_plain_text(text) else None

    def document(self) -> Node | None:
        self._next()  # the start of the stream
        if type(self._next()) is yaml.StreamEndEvent:
            return None
        root = self._node(self._next(), 0)
        self._next()  # the end of the document
        after = self._next()
        if type(after) is not yaml.StreamEndEvent:
            self._problem(ProblemCode.SEVERAL_DOCUMENTS, after)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        self._values += 1
        if self._values > MOST_VALUES:
            raise _TooMuch(_problem(ProblemCode.TOO_LARGE, event, "values", most=MOST_VALUES))
        if event.anchor is not None or (kind is not _ALIAS and event.tag is not None):
            self._decorated(event)
        if kind is _SCALAR:
            value, style = event.value, event.style
            if style == '"' or len(value) > LONGEST_TEXT:
                self._look_into(event)
            scalar: Scalar = event
            return scalar
        if kind is _ALIAS:
            return Scalar(None, None, (True, False), "", event.start_mark, event.end_mark)
        if depth >= MOST_LEVELS:
            raise _TooMuch(_problem(ProblemCode.TOO_DEEP, event, most=MOST_LEVELS))
        following, node, leaf, depth = self._next, self._node, self._leaf, depth + 1
        if kind is _LIST:
            items = []
            while (shape := type(item := following())) is not _END_OF_LIST:
                items.append(item if shape is leaf else node(item, depth))
            return Sequence(items, event.start_mark, item.end_mark)
        pairs = []
        while (shape := type(key := following())) is not _END_OF_MAPPING:
            if shape is not leaf:
                key = node(key, depth)
            value = following()
            pairs.append((key, value if type(value) is leaf else node(value, depth)))
        return Mapping(pairs, event.start_mark, key.end_mark)

    def _decorated(self, event: Any) -> None:
        """Anchors, aliases and tags: YAML for programmers, and the way in for hostile files."""
        if type(event) is yaml.AliasEvent:
            self._problem(ProblemCode.ALIAS_OR_ANCHOR, event, "alias", name=event.anchor)
            return
        if event.anchor is not None:
            self._problem(ProblemCode.ALIAS_OR_ANCHOR, event, "anchor", name=event.anchor)
        if event.tag is not None:
            self._problem(ProblemCode.TAG, event, tag=event.tag.replace(_OWN_TAG, "!!"))

    def _look_into(self, event: Any) -> None:
        if len(event.value) > LONGEST_TEXT:
            self._problem(ProblemCode.TEXT_TOO_LONG, event, length=len(event.value), most=LONGEST_TEXT)
        # only between double quotes can a character be written that the text itself does not hold
        if event.style == '"' and (bad := NOT_IN_TEXT.search(event.value)):
            self._problem(ProblemCode.FORBIDDEN_CHARACTER, event, "escaped", character=f"{ord(bad[0]):04X}")

    def _problem(self, code: ProblemCode, event: Any, variant: str = "message", **facts: Any) -> None:
        if len(self.problems) >= MOST_PROBLEMS:
            raise _TooMuch(_problem(ProblemCode.TOO_LARGE, event, "problems", most=MOST_PROBLEMS))
        self.problems.append(_problem(code, event, variant, **facts))


def _problem(code: ProblemCode, event: Any, variant: str = "message", **facts: Any) -> Problem:
    return Problem(code, _span(event.start_mark, event.end_mark), variant=variant, facts=facts)


def _span(start: Any, end: Any) -> Span:
    if end.line != start.line or end.column == start.column:
        return Span(start.line + 1, start.column + 1, start.line + 1, start.column + 2)
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
