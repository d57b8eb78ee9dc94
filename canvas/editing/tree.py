"""A text with its tree of nodes: where a value really ends, what stands around it, and how the lines run."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from canvas.editing.plain import Plain, Way, plain
from canvas.reading.line_starts import LineStarts
from canvas.reading.nodes import Mapping, Node, Scalar, Sequence, is_blank, parse, reach, span_of
from canvas.reading.problems import ProblemCode

_LINE_END = re.compile(r"\r\n|\r|\n")
_BESIDE = re.compile(r"(?:,|\s+|(?<=\s)#[^\r\n]*)*")
_REMARK = re.compile(r"(?<=\s)#[^\r\n]*")
_COLON = re.compile(r"[^\S\r\n]*:")
_ONLY_REMARK = re.compile(r"[^\S\r\n]*(?:#[^\r\n]*)?(?=[\r\n]|\Z)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A value where it stands: in `holder`, under `key` in a mapping, and in which place there."""

    holder: Mapping | Sequence
    place: int
    key: Node | None
    value: Node


class Tree:
    """One text, parsed. A text that is no YAML has no root."""

    def __init__(self, text: str) -> None:
        parsed = parse(text)
        self.text = text
        self.root = parsed.root
        self._problems = parsed.problems

    @cached_property
    def entries(self) -> dict[Way, Entry]:
        """Every value but the root, from top to bottom."""
        return dict(self._entries(self.root, ())) if self.root else {}

    def _entries(self, node: Node, way: Way) -> Iterator[tuple[Way, Entry]]:
        if isinstance(node, Scalar):
            return
        members = node.pairs if isinstance(node, Mapping) else [(None, item) for item in node.items]
        for place, (key, value) in enumerate(members):
            here = (*way, place)
            yield here, Entry(node, place, key, value)
            yield from self._entries(value, here)

    @cached_property
    def by_place(self) -> dict[tuple[int, int], Way]:
        """The way to each key and each single value that is written, by its line and column, counted from 1."""
        found: dict[tuple[int, int], Way] = {}
        for way, entry in self.entries.items():
            for node in (entry.key, entry.value):
                if isinstance(node, Scalar) and not is_unwritten(node):
                    span = span_of(node)
                    found.setdefault((span.line, span.column), way)
        return found

    @cached_property
    def line_starts(self) -> LineStarts:
        """Which line a place is on."""
        return LineStarts(self.text)

    @cached_property
    def said(self) -> Plain | None:
        """What the text says."""
        return None if self.root is None else plain(self.root)

    @property
    def anchors(self) -> list[str]:
        """The names by which places of the text stand for each other, which a tree does not tell."""
        found = (each for each in self._problems if each.code is ProblemCode.ALIAS_OR_ANCHOR)
        return [f"{each.variant} {each.facts['name']}" for each in found]

    @cached_property
    def newline(self) -> str:
        """How the lines of the text end."""
        found = _LINE_END.search(self.text)
        return found[0] if found else "\n"

    def node(self, way: Way) -> Node:
        """The value at the end of a way."""
        return self.entry(way).value if way else self._whole

    def entry(self, way: Way) -> Entry:
        """The value at the end of a way, with what stands around it."""
        holder = self.node(way[:-1])
        if isinstance(holder, Mapping):
            key, value = holder.pairs[way[-1]]
            return Entry(holder, way[-1], key, value)
        assert isinstance(holder, Sequence)
        return Entry(holder, way[-1], None, holder.items[way[-1]])

    @property
    def _whole(self) -> Node:
        assert self.root is not None
        return self.root

    def is_flow(self, node: Node) -> bool:
        """Written between brackets."""
        return not isinstance(node, Scalar) and self.text[reach(node)[0] : reach(node)[0] + 1] in ("[", "{")

    def within_flow(self, way: Way) -> bool:
        """Whether what stands at the end of a way, or the value itself, is written between brackets."""
        return any(self.is_flow(self.node(way[:length])) for length in range(len(way)))

    def behind_key(self, key: Node) -> int:
        """The place behind the colon of a key, or behind the key where it has no colon."""
        end = self.end(key)
        colon = _COLON.match(self.text, end)
        return colon.end() if colon else end

    def begin(self, entry: Entry) -> int:
        """Where a value begins; an empty one behind its colon or dash."""
        if entry.key is not None and is_unwritten(entry.value):
            return self.behind_key(entry.key)
        return reach(entry.value)[0]

    def end_of(self, entry: Entry) -> int:
        """Where a value really ends."""
        return self.begin(entry) if is_unwritten(entry.value) else self.end(entry.value)

    def end(self, node: Node) -> int:
        """Where a node really ends: behind its bracket or its last word, before spaces and remarks."""
        begin, end = reach(node)
        if isinstance(node, Scalar):
            return begin + len(self.text[begin:end].rstrip()) if node.style in ("|", ">") else end
        last = self._last_end(node, begin)
        if not self.is_flow(node):
            return last
        beside = _BESIDE.match(self.text, last)
        return (beside.end() if beside else last) + 1

    def _last_end(self, node: Mapping | Sequence, begin: int) -> int:
        members = node.pairs if isinstance(node, Mapping) else node.items
        if not members:
            return begin + 1
        place = len(members) - 1
        if isinstance(node, Mapping):
            key, value = node.pairs[place]
            return self.end_of(Entry(node, place, key, value))
        return self.end_of(Entry(node, place, None, node.items[place]))

    def remarks(self, node: Node, start: int, end: int) -> list[str]:
        """The remarks before, inside and behind a value, between two places."""
        found, done = [], start
        for begin, behind in [*self._words(node), (end, end)]:
            found += _REMARK.findall(self.text, done, begin)
            done = behind
        return found

    def _words(self, node: Node) -> list[tuple[int, int]]:
        """From where to where each single value goes, from top to bottom."""
        if isinstance(node, Scalar):
            return [(reach(node)[0], self.end(node))]
        members = [each for pair in node.pairs for each in pair] if isinstance(node, Mapping) else node.items
        return [word for member in members if not is_unwritten(member) for word in self._words(member)]

    def line_start(self, place: int) -> int:
        """Where the line of a place begins."""
        return max(self.text.rfind("\n", 0, place), self.text.rfind("\r", 0, place)) + 1

    def line_end(self, place: int) -> int:
        """Where the line of a place ends, before the signs that end it."""
        found = _LINE_END.search(self.text, place)
        return found.start() if found else len(self.text)

    def next_line(self, place: int) -> int:
        """Where the line below that of a place begins; the end of the text below the last."""
        found = _LINE_END.search(self.text, place)
        return found.end() if found else len(self.text)

    def column(self, place: int) -> int:
        """How far in a place stands on its line."""
        return place - self.line_start(place)

    def is_first_on_line(self, place: int) -> bool:
        """Nothing but spaces stands before it."""
        return not self.text[self.line_start(place) : place].strip()

    def is_last_on_line(self, place: int) -> bool:
        """Nothing but a remark stands behind it."""
        return _ONLY_REMARK.match(self.text, place) is not None

    def line_above(self, start: int) -> int:
        """Where the line above one that begins at a place begins."""
        return self.line_start(start - (2 if self.text[start - 2 : start] == "\r\n" else 1))

    def first_of_remarks(self, place: int) -> int:
        """Where the remarks and the empty lines above the line of a place begin; that line where there are none."""
        start = self.line_start(place)
        while start:
            above = self.line_above(start)
            line = self.text[above:start].strip()
            if line and not line.startswith("#"):
                break
            start = above
        return start

    def is_blank_line_above(self, place: int) -> bool:
        """An empty line stands above the line of a place, or above the remarks there."""
        start = self.line_start(place)
        while start:
            above = self.line_above(start)
            line = self.text[above:start].strip()
            if not line.startswith("#"):
                return not line
            start = above
        return False


def is_unwritten(value: Node) -> bool:
    """Nothing at all stands there, not even quotes."""
    begin, end = reach(value)
    return isinstance(value, Scalar) and begin == end and is_blank(value)
