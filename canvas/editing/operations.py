"""
The few things that can be done to a text: each knows its edits, and what the text must say afterwards.

They speak of values by their way through the tree of nodes, so that they also work on a file that cannot be understood.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

from canvas.editing import writing_block, writing_flow
from canvas.editing.edit import Edit
from canvas.editing.plain import NOTHING, Pairs, Plain, Way, altered, pairs_or_nothing, plain_data
from canvas.editing.tree import Tree
from canvas.reading.nodes import Mapping, Scalar, Sequence, reach
from canvas.reading.yaml_text import in_quotes, quoted


class Operation(ABC):
    """One change to a text."""

    @abstractmethod
    def edits(self, tree: Tree) -> list[Edit]:
        """How the text changes."""

    @abstractmethod
    def expected(self, said: Plain) -> Plain:
        """What the text must say then, from what it says now."""

    @property
    @abstractmethod
    def order(self) -> Way:
        """Operations are counted back from the end, so that ways of others stay right."""


@dataclass(frozen=True, slots=True)
class Replace(Operation):
    """Another value: a text, a list or a mapping in the words of the file."""

    way: Way
    data: Any

    def edits(self, tree: Tree) -> list[Edit]:
        """Only the value, in the form in which the old one stands where that can be."""
        replaced = writing_flow.replaced if tree.within_flow(self.way) else writing_block.replaced
        return replaced(tree, tree.entry(self.way), self.data)

    def expected(self, said: Plain) -> Plain:
        """The new value in its place."""
        return altered(said, self.way, lambda _: plain_data(self.data))

    @property
    def order(self) -> Way:
        """Its place."""
        return self.way


@dataclass(frozen=True, slots=True)
class Rename(Operation):
    """Another word for a key."""

    way: Way
    key: str

    def edits(self, tree: Tree) -> list[Edit]:
        """Only the key, in its quotes where it has some."""
        key = tree.entry(self.way).key
        assert isinstance(key, Scalar)
        word = in_quotes(self.key) if key.style else quoted(self.key, inside_brackets=True)
        return [Edit(*reach(key), word)]

    def expected(self, said: Plain) -> Plain:
        """The same value under the new key."""

        def rename(holder: Plain) -> Plain:
            assert isinstance(holder, Pairs)
            place = self.way[-1]
            return Pairs((*holder.pairs[:place], (self.key, holder.pairs[place][1]), *holder.pairs[place + 1 :]))

        return altered(said, self.way[:-1], rename)

    @property
    def order(self) -> Way:
        """Its place."""
        return self.way


@dataclass(frozen=True, slots=True)
class InsertKey(Operation):
    """A key with its value, in a mapping that has some already; `place` is the number that the pair gets."""

    way: Way
    place: int
    key: str
    data: Any

    def edits(self, tree: Tree) -> list[Edit]:
        """In the form of its neighbours."""
        holder = tree.node(self.way)
        assert isinstance(holder, Mapping)
        if tree.is_flow(holder):
            return writing_flow.inserted(tree, holder, self.place, self.key, self.data)
        return writing_block.inserted_key(tree, holder, self.place, self.key, self.data)

    def expected(self, said: Plain) -> Plain:
        """One pair more."""

        def insert(holder: Plain) -> Plain:
            assert isinstance(holder, Pairs)
            new = (self.key, plain_data(self.data))
            return Pairs((*holder.pairs[: self.place], new, *holder.pairs[self.place :]))

        return altered(said, self.way, insert)

    @property
    def order(self) -> Way:
        """Its place."""
        return (*self.way, self.place)


@dataclass(frozen=True, slots=True)
class AppendItem(Operation):
    """One more item at the end of a list that has some already."""

    way: Way
    data: Any

    def edits(self, tree: Tree) -> list[Edit]:
        """In the form of the items above."""
        holder = tree.node(self.way)
        assert isinstance(holder, Sequence)
        if tree.is_flow(holder):
            return writing_flow.inserted(tree, holder, len(holder.items), None, self.data)
        return writing_block.inserted_item(tree, holder, self.data)

    def expected(self, said: Plain) -> Plain:
        """One item more."""

        def append(holder: Plain) -> Plain:
            assert isinstance(holder, tuple)
            return (*holder, plain_data(self.data))

        return altered(said, self.way, append)

    @property
    def order(self) -> Way:
        """Behind everything in the list."""
        return (*self.way, 1_000_000_000)


@dataclass(frozen=True, slots=True)
class InsertItem(Operation):
    """One more item before the one with the number `place`, which becomes its own."""

    way: Way
    place: int
    data: Any

    def edits(self, tree: Tree) -> list[Edit]:
        """In the form of the items around it."""
        holder = tree.node(self.way)
        assert isinstance(holder, Sequence)
        if tree.is_flow(holder):
            return writing_flow.inserted(tree, holder, self.place, None, self.data)
        return writing_block.inserted_item_before(tree, holder, self.place, self.data)

    def expected(self, said: Plain) -> Plain:
        """One item more."""

        def insert(holder: Plain) -> Plain:
            assert isinstance(holder, tuple)
            return (*holder[: self.place], plain_data(self.data), *holder[self.place :])

        return altered(said, self.way, insert)

    @property
    def order(self) -> Way:
        """Its place."""
        return (*self.way, self.place)


@dataclass(frozen=True, slots=True)
class Remove(Operation):
    """A pair or an item less, with the remark on its own line."""

    way: Way

    def edits(self, tree: Tree) -> list[Edit]:
        """With its lines, or with its comma."""
        removed = writing_flow.removed if tree.within_flow(self.way) else writing_block.removed
        return removed(tree, tree.entry(self.way))

    def expected(self, said: Plain) -> Plain:
        """Without it; a mapping or a list that held nothing else says nothing now."""

        def remove(holder: Plain) -> Plain:
            place = self.way[-1]
            if isinstance(holder, Pairs):
                return pairs_or_nothing((*holder.pairs[:place], *holder.pairs[place + 1 :]))
            assert isinstance(holder, tuple)
            return (*holder[:place], *holder[place + 1 :]) or NOTHING

        return altered(said, self.way[:-1], remove)

    @property
    def order(self) -> Way:
        """Its place."""
        return self.way


@dataclass(frozen=True, slots=True)
class MakeList(Operation):
    """A mapping becomes the one item of a list."""

    way: Way

    def edits(self, tree: Tree) -> list[Edit]:
        """A dash before it, or brackets around it."""
        node = tree.node(self.way)
        assert isinstance(node, Mapping)
        return writing_flow.made_list(tree, node) if tree.is_flow(node) else writing_block.made_list(tree, node)

    def expected(self, said: Plain) -> Plain:
        """A list of one."""
        return altered(said, self.way, lambda inner: (inner,))

    @property
    def order(self) -> Way:
        """Its place."""
        return self.way


@dataclass(frozen=True, slots=True)
class AddRemark(Operation):
    """
    Lines of remarks in a mapping, where the pair with this number would be written, or at the end of a list.

    They say nothing to a reader.
    """

    way: Way
    place: int
    lines: tuple[str, ...]

    def edits(self, tree: Tree) -> list[Edit]:
        """As far in as the keys around them."""
        holder = tree.node(self.way)
        remarks = [f"# {line}".rstrip() for line in self.lines]
        if isinstance(holder, Sequence):
            return writing_block.at_the_end(tree, holder, remarks)
        assert isinstance(holder, Mapping)
        return writing_block.above(tree, holder, self.place, remarks)

    def expected(self, said: Plain) -> Plain:
        """The same as before."""
        return said

    @property
    def order(self) -> Way:
        """Its place."""
        return (*self.way, self.place)
