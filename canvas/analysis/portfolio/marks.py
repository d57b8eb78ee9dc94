"""
Fingerprints of sets of words, such that sets that share most of their words nearly always share a fingerprint.

Each fingerprint is made of some of the smallest of many shuffled numbers for the words (MinHash, Broder 1997). Whoever
looks for sets that are alike compares only those with a fingerprint in common, and never all pairs.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import lru_cache
from zlib import crc32

_PRIME = 4_294_967_291
_SHUFFLES = tuple(pow(1_664_525, place + 1, _PRIME) for place in range(10))
_TOGETHER = 2
"""So many smallest numbers make one fingerprint: sets that share a third of their words then seldom share one."""

_WORD = re.compile(r"[^\W\d_]{4,}")
"""Shorter words bind sentences together and say little."""

_BINDING = frozenset(
    (
        *("alle", "beide", "daar", "deze", "door", "dezelfde", "elke", "geen", "hebben"),
        *("heeft", "hier", "hoeveel", "kunnen", "maar", "meer", "mensen", "moet", "moeten"),
        *("naar", "niet", "onder", "omdat", "over", "tussen", "voor", "wordt", "worden"),
        *("waar", "welke", "zelf", "zijn", "zodat", "zonder", "zoals", "about", "also"),
        *("been", "each", "every", "from", "have", "into", "more", "must", "only"),
        *("same", "such", "than", "that", "them", "then", "there", "these", "they"),
        *("this", "under", "what", "when", "where", "which", "will", "with", "without"),
        "your",
    )
)
"""Words of that sort that are longer."""


def words_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The words of some texts, each once and in the order of the letters, without capitals and accents."""
    return tuple(sorted({word for text in texts for word in _plain(text)}))


@lru_cache(maxsize=4096)
def _plain(text: str) -> frozenset[str]:
    text = text.casefold()
    if not text.isascii():
        split = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in split if not unicodedata.combining(letter))
    return frozenset(_WORD.findall(text)) - _BINDING


def smallest(features: Collection[str]) -> tuple[int, ...]:
    """The smallest number of each shuffle; of two sets together it is the smaller of theirs. None of an empty set."""
    numbers = [_number(each) for each in features]
    return tuple([min([number * shuffle % _PRIME for number in numbers]) for shuffle in _SHUFFLES]) if numbers else ()


def together(several: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    """The smallest numbers of all these sets as one set."""
    return tuple(map(min, zip(*filter(None, several), strict=True)))


def marks(numbers: tuple[int, ...]) -> tuple[int, ...]:
    """The fingerprints of a set, made of its smallest numbers."""
    pairs = range(0, len(numbers), _TOGETHER)
    return tuple(crc32(repr((start, numbers[start : start + _TOGETHER])).encode()) for start in pairs)


@lru_cache(maxsize=65_536)
def _number(word: str) -> int:
    return crc32(word.encode("utf-8", "replace")) + 1


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Which part of all their words two sets share, from 0 to 1."""
    shared = len(one & other)
    together = len(one) + len(other) - shared
    return shared / together if together else 0.0
