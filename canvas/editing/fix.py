"""One thing that can be mended in a file, and what was done of it."""

from dataclasses import dataclass

from canvas.domain.finding import Finding
from canvas.editing.edit import Edit
from canvas.editing.mend import MendKind
from canvas.editing.operations import Operation
from canvas.reading.read import Reading


@dataclass(frozen=True, slots=True)
class Fix:
    """
    One thing that can be mended: what it does in words, and the edits of the text that do it.

    `line` counts from 1 in the text that the edits are for. `finding` is None for a slip that the check reads over.
    """

    kind: MendKind
    title: str
    edits: tuple[Edit, ...]
    line: int
    finding: Finding | None
    operation: Operation


@dataclass(frozen=True, slots=True)
class Done:
    """A fix that was done, and the line on which it stands in the file as it is now."""

    fix: Fix
    line: int


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file after its fixes, and what was done, from top to bottom."""

    reading: Reading
    done: tuple[Done, ...]
