"""An edit of a text, and a text with its edits done."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """Another text in the place of `text[start:end]`, counted in code points; an insertion where both are the same."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class OverlapError(Exception):
    """Two edits want to change the same place."""

    edit: Edit


def edited(text: str, edits: Iterable[Edit]) -> str:
    """
    The text with all edits done; of insertions in one place the first comes first.

    Raises OverlapError when two edits reach into each other.
    """
    pieces, done = [], 0
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        if edit.start < done:
            raise OverlapError(edit)
        pieces += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*pieces, text[done:]])
