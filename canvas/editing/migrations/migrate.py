"""Bringing a text to the format of now, step by step."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvas.domain.path import Path
from canvas.editing.aiming import Aim
from canvas.editing.migrations.migration import Migration
from canvas.editing.operate import operated
from canvas.editing.reaching import next_operations
from canvas.editing.tree import Tree
from canvas.reading.nodes import Node, Scalar
from canvas.reading.read import Reading, read_text
from canvas.reading.spans import node_at

FIRST_FORMAT = 1
"""The format of a file that names none."""

_PLACE: Path = ("format",)


@dataclass(frozen=True, slots=True)
class Migrated:
    """A file after the steps, with the format that it had and the one that it has: the same where nothing was to do."""

    reading: Reading
    start: int | None
    end: int | None


_MOST_DIGITS = 9
"""No format has a longer number, and Python reads none of thousands of digits."""


def format_of(root: Node | None) -> int | None:
    """The number of the format of a text; None where something else than a number stands in its place."""
    node = node_at(_PLACE, root)
    if node is None:
        return FIRST_FORMAT
    text = node.value.strip() if isinstance(node, Scalar) else ""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else None


def migrated(reading: Reading, steps: Sequence[Migration]) -> Migrated:
    """
    The text with all steps done from its own format on; everything that no step is about stays as it is written.

    A text that is no YAML, or whose format no step starts from, stays as it is. Raises CannotEditError.
    """
    start = format_of(reading.root) if reading.root else None
    text, here = reading.text, start
    by_start = {step.start: step for step in steps}
    while here in by_start:
        step = by_start[here]
        text = operated(text, step.operations(Tree(text)))
        text, here = _numbered(text, step.end, reading), step.end
    return Migrated(reading if here == start else read_text(text), start, here)


def _numbered(text: str, number: int, reading: Reading) -> str:
    """The text with the number of its format, added where none stands."""
    operations, _ = next_operations(Aim(_PLACE, number, reading.language), Tree(text).root)
    return operated(text, operations)
