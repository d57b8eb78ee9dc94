"""Where a word that is too long for its line may break: made for Dutch compounds, fair to English words."""

import re
from enum import IntEnum
from functools import lru_cache

from canvas.knowledge.loading import load

_SHORTEST, _FEW = 3, 2
"""So many letters stand alone before or behind a good break, and behind any break at all."""

_VOWELS = "aeiouyàáâäèéêëìíîïòóôöùúûüæø"
_ONSETS = re.compile(r"(?:schr?|sp?l|s?pr|str?|[bcfgkpv]l|[bcdfgktvw]r|[cpst]h|[ks]n|s[mpt]|[kz]w|[^\W\d_])$")
_CONSONANTS = re.compile(rf"(?<=[{_VOWELS}])[^\W\d_{_VOWELS}]+(?=[{_VOWELS}])")
_AFTER_SIGN = re.compile(r"[-/_\u2010-\u2014.@+&,;:]+(?=\w)")
_AFTER_WORD = re.compile("(?<=[^\\W\\d])\N{NO-BREAK SPACE}(?=.)")


class Fit(IntEnum):
    """
    How well a break reads; larger is better. At a space that should not break, the space goes.

    `FEW` leaves two letters alone: for words that fit in no other way.
    """

    FEW = 0
    SYLLABLE = 1
    PART = 2
    SIGN = 3
    SPACE = 4


@lru_cache(maxsize=4096)
def breaks(word: str) -> tuple[tuple[int, Fit], ...]:
    """The places at which a word may break, from left to right. A hyphen belongs there, except after a sign."""
    found: dict[int, Fit] = {}
    lower = word.lower()
    for place in _syllables(lower):
        found[place] = Fit.SYLLABLE
    for part in _parts().finditer(lower):
        found[part.start()] = Fit.PART
    inner = {
        place: fit if _SHORTEST <= place <= len(word) - _SHORTEST else Fit.FEW
        for place, fit in found.items()
        if _FEW <= place <= len(word) - _FEW
    }
    inner = {place: fit for place, fit in inner.items() if lower[place - 1].isalpha() and lower[place].isalpha()}
    inner.update({match.end(): Fit.SIGN for match in _AFTER_SIGN.finditer(word)})
    inner.update({match.end(): Fit.SPACE for match in _AFTER_WORD.finditer(word)})
    return tuple(sorted(inner.items()))


def _syllables(lower: str) -> list[int]:
    """Before the last consonant between vowels, or the group with which a syllable can begin; `ings` stays whole."""
    places = []
    for group in _CONSONANTS.finditer(lower):
        if onset := _ONSETS.search(group.group()):
            place = group.start() + onset.start()
            places.append(place + lower.startswith("ings", place - 3))
    return places


@lru_cache(maxsize=1)
def _parts() -> re.Pattern[str]:
    longest_first = sorted(load("word_parts")["before"], key=len, reverse=True)
    return re.compile("|".join(re.escape(part) for part in longest_first))
