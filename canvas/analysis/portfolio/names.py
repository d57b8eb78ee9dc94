"""Names that people wrote in many files: the same one, however it is capitalised, accented and spaced."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

_DIGITS = re.compile(r"\d+")
_LONGEST = 9


@lru_cache(maxsize=65_536)
def folded_name(name: str) -> str:
    """What a name is known by."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return " ".join(plain.casefold().split())


def in_order(name: str) -> str:
    """By what names are sorted: Region 2 comes before Region 10."""
    return _DIGITS.sub(lambda digits: digits[0].zfill(_LONGEST), folded_name(name))


def usual(names: Iterable[str]) -> str:
    """The way in which most write it; of equally many the first in the order of the letters."""
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name))
