"""One step from a format to the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from canvas.editing.operations import Operation
from canvas.editing.tree import Tree


@dataclass(frozen=True, slots=True)
class Migration:
    """
    From the format `start` to the one after it.

    `operations` are what is to be done to a text in that format, all at once; nothing else in the text changes. The
    number of the format is written by who runs the step.
    """

    start: int
    operations: Callable[[Tree], Sequence[Operation]]

    @property
    def end(self) -> int:
        """The format in which the text is then."""
        return self.start + 1
