"""Several new items at the end of a list at once."""

from dataclasses import dataclass
from typing import Any

from canvas.editing.edit import Edit
from canvas.editing.manner import has_empty_lines_between, manner_of
from canvas.editing.operations import Operation
from canvas.editing.plain import Plain, Way, altered, plain_data
from canvas.editing.refusal import CannotEditError, Reason
from canvas.editing.tree import Tree
from canvas.editing.writing_block import at_the_end
from canvas.reading.nodes import Mapping, Sequence
from canvas.reading.yaml_text import in_brackets, item


@dataclass(frozen=True, slots=True)
class AppendItems(Operation):
    """More items at the end of a list that has some already, each on lines of its own."""

    way: Way
    data: tuple[Any, ...]

    def edits(self, tree: Tree) -> list[Edit]:
        """In the form of the items above; a list between brackets takes its items one at a time."""
        holder = tree.node(self.way)
        if not isinstance(holder, Sequence) or tree.is_flow(holder):
            raise CannotEditError(Reason.NOT_AS_MEANT)
        last, manner = holder.items[-1], manner_of(tree)
        braces = isinstance(last, Mapping) and tree.is_flow(last)
        written = [[f"- {in_brackets(each)}"] if braces else item(each, "", manner) for each in self.data]
        between = [""] if has_empty_lines_between(tree, holder) else []
        first, *more = written
        return at_the_end(tree, holder, first + [line for lines in more for line in between + lines])

    def expected(self, said: Plain) -> Plain:
        """As many items more."""

        def append(holder: Plain) -> Plain:
            assert isinstance(holder, tuple)
            return (*holder, *map(plain_data, self.data))

        return altered(said, self.way, append)

    @property
    def order(self) -> Way:
        """Behind everything in the list."""
        return (*self.way, 1_000_000_000)
