"""Where lines may break on a page: in long words where a reader would break them, in amounts nowhere."""

import re
from collections.abc import Iterator

from canvas.rendering.breaking import Fit, breaks

SOFT_HYPHEN = "\u00ad"

_LONG = 15
_LONG_PART = 18
_HOPELESS = 24
_LONG_WORD = re.compile(rf"\S{{{_LONG + 1},}}")
_TO_TYPE = re.compile(r"[_@\\=]|://|^\.{0,2}/|/.*/|\w\.[a-z]|^[(]?[“‘].+[”’]", re.IGNORECASE)
_AMOUNT = re.compile(r"€ (?=\d)")


def softened(text: str) -> str:
    """
    The text as a page shows it: long words may break, and an amount stays with its sign.

    It reads and prints as before. What people copy to type it stays as it is: a word between quotes, a path, a key.
    """
    return _LONG_WORD.sub(_softened, with_whole_amounts(text))


def with_whole_amounts(text: str) -> str:
    """The text, in which an amount stays with its sign."""
    return _AMOUNT.sub("€\u00a0", text)


def _softened(word: re.Match[str]) -> str:
    if _TO_TYPE.search(word[0]):
        return word[0]
    parts = word[0].split("-")  # behind its own hyphens every word may break already
    return "-".join(SOFT_HYPHEN.join(_pieces(part)) if len(part) > _LONG else part for part in parts)


def _pieces(word: str) -> Iterator[str]:
    """The parts of a compound; a part that is long itself by syllable, and what nobody can break by length."""
    for part in _split(word, Fit.PART):
        for syllable in _split(part, Fit.SYLLABLE) if len(part) > _LONG_PART else (part,):
            yield from _by_length(syllable)


def _split(word: str, least: Fit) -> Iterator[str]:
    start = 0
    for place, fit in breaks(word):
        if least <= fit <= Fit.PART:
            yield word[start:place]
            start = place
    yield word[start:]


def _by_length(piece: str) -> Iterator[str]:
    for start in range(0, len(piece), _HOPELESS):
        yield piece[start : start + _HOPELESS]
