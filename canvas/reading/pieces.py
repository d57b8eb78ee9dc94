"""A sentence in a list between square brackets: there every comma begins another item, meant or not."""

from itertools import pairwise

from canvas.domain.path import Path
from canvas.reading.nodes import Node, Scalar, Sequence, is_plain, reach, span_of
from canvas.reading.problems import Problem, ProblemCode

_FEW_WORDS = 3
"""Fewer words before or behind a comma are a short item of a list more often than a piece of a sentence."""


def in_pieces(node: Sequence, text: str, path: Path) -> Problem | None:
    """A hint at the first item that goes on where the one before it stops; `text` is the whole file."""
    if text[reach(node)[0]] != "[":
        return None
    for place, (before, item) in enumerate(pairwise(node.items), start=1):
        start, rest = _unquoted(before), _unquoted(item)
        if start[:1].isupper() and rest[:1].islower() and min(_words(start), _words(rest)) >= _FEW_WORDS:
            facts = {"before": start, "item": rest.rstrip("."), "whole": f"{start}, {rest}"}
            return Problem(ProblemCode.SENTENCE_IN_PIECES, span_of(item), (*path, place), facts=facts)
    return None


def _unquoted(node: Node) -> str:
    return node.value if type(node) is Scalar and is_plain(node) else ""


def _words(text: str) -> int:
    return len(text.split())
