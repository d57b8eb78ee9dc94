"""
Which known word somebody meant: slips of the pen, words as they sound, forms of a word, and parts of compounds.

A likeness is a cost: nothing for the same word otherwise spaced, more for each slip, and too much for another word. A
wrong suggestion costs the reader more than none, so little is allowed for short words.
"""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

LONGEST = 60
"""Nobody slips in a longer word; comparing it would take long."""

_LETTERS_A_SLIP = 3.4
_MOST_SLIPS = 4.0
_SAME_LETTER, _SAME_SOUND, _SWAPPED, _FIRST_LETTER = 0.5, 0.6, 0.9, 0.3
_SOUNDS = tuple(map(frozenset, ("ck", "cs", "sz", "fv", "dt", "gh", "iy", "ij", "jy", "kq", "ei", "ou", "uo", "ae")))
_FORM, _AN_ENDING, _HEAD, _PART, _SHARED = 1.0, 0.1, 1.6, 2.0, 2.4
_PLURALS = (("y", "ies"), ("f", "ven"), ("s", "zen"))
_SHORTEST_PART = 4
_LONGEST_ENDING = 3


def nearest(word: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The known words that look most like this one, the nearest first; of equally near ones the first in the row."""
    costs = [(cost, place, each) for place, each in enumerate(known) if (cost := likeness(word, each)) is not None]
    return tuple(each for _, _, each in sorted(costs)[:most])


def misspelt(word: str, known: Iterable[str]) -> str | None:
    """The known word that this one is with a slip of the pen; a part or a form of a word is another word here."""
    mine = _together(word)
    costs = [
        (cost, place, each) for place, each in enumerate(known) if (cost := _slips(mine, _together(each))) is not None
    ]
    return min(costs)[2] if costs else None


def is_form(word: str, other: str) -> bool:
    """One is the other with an ending: a plural and its singular."""
    short, long = sorted((_together(word), _together(other)), key=len)
    if any(long.endswith(many) and short == long.removesuffix(many) + one for one, many in _PLURALS):
        return True
    return len(short) >= 3 and long.startswith(short) and len(long) - len(short) <= _LONGEST_ENDING


@lru_cache(maxsize=4096)
def likeness(word: str, known: str) -> float | None:
    """How far a word is from a known one, None when it is another word."""
    if len(word) > LONGEST:
        return None
    mine, theirs = _together(word), _together(known)
    if mine == theirs:
        return 0.0 if mine else None
    found = (_slips(mine, theirs), _shape(mine, theirs), _shared(word, known))
    return min((cost for cost in found if cost is not None), default=None)


def _together(word: str) -> str:
    return "".join(letter for letter in word.lower() if letter.isalnum())


def _shape(mine: str, theirs: str) -> float | None:
    """One word is a form, the head or the beginning of the other."""
    if is_form(mine, theirs):
        return _FORM + _AN_ENDING * abs(len(mine) - len(theirs))
    if len(theirs) >= _SHORTEST_PART and mine.endswith(theirs):
        return _HEAD  # a Dutch compound is a sort of what stands last in it: hoveniersbedrijf, bedrijf
    if len(theirs) >= _SHORTEST_PART and mine.startswith(theirs):
        return _PART
    if len(mine) >= _SHORTEST_PART and (theirs.startswith(mine) or theirs.endswith(mine)):
        return _PART
    return None


def _shared(word: str, known: str) -> float | None:
    """Both have a part between marks in common: gezamenlijk_belang, gemeenschappelijk_belang."""
    mine, theirs = (set(each.lower().replace("_", "-").split("-")) for each in (word, known))
    several = len(mine) > 1 or len(theirs) > 1
    return _SHARED if several and any(len(part) >= _SHORTEST_PART for part in mine & theirs) else None


def _slips(mine: str, theirs: str) -> float | None:
    """The slips between two words, None when there are more than a word of this length takes."""
    if not mine or not theirs or len(mine) > LONGEST:
        return None
    most = min(_MOST_SLIPS, max(1.0 + _FIRST_LETTER, min(len(mine), len(theirs)) / _LETTERS_A_SLIP))
    if not _may_be_slips(mine, theirs, most):
        return None
    cost = _distance(mine, theirs, most) + (_FIRST_LETTER if mine[0] != theirs[0] else 0.0)
    return cost if cost <= most else None


def _may_be_slips(mine: str, theirs: str, most: float) -> bool:
    """Told by the letters alone, whatever their order: counting them is quick, and most words end here."""
    here, there = _letters(mine), _letters(theirs)
    return max((here - there).total(), (there - here).total()) <= 2 * most


@lru_cache(maxsize=4096)
def _letters(word: str) -> Counter[str]:
    return Counter(word)


def _distance(mine: str, theirs: str, most: float) -> float:
    """Letters left out, put in, swapped or taken for another; a double letter and one that sounds alike cost less."""
    earlier: list[float] = []
    above = [0.0]
    for column in range(len(theirs)):
        above.append(above[-1] + _missing(theirs, column))
    for row, letter in enumerate(mine):
        here = [above[0] + _missing(mine, row)]
        for column, other in enumerate(theirs):
            cost = min(
                above[column] + _taken(letter, other),
                above[column + 1] + _missing(mine, row),
                here[column] + _missing(theirs, column),
            )
            if row and column and letter == theirs[column - 1] and mine[row - 1] == other:
                cost = min(cost, earlier[column - 1] + _SWAPPED)
            here.append(cost)
        if min(*here, *above) > most:  # two rows, because swapped letters look back over one
            return min(here)
        earlier, above = above, here
    return above[-1]


def _missing(word: str, place: int) -> float:
    return _SAME_LETTER if place and word[place] == word[place - 1] else 1.0


def _taken(letter: str, other: str) -> float:
    if letter == other:
        return 0.0
    return _SAME_SOUND if frozenset((letter, other)) in _SOUNDS else 1.0
