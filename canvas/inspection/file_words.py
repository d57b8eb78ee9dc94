"""Advice in one language about a file in the other: what is to be typed is quoted in the words of the file."""

import re
from functools import cache, lru_cache

from canvas.domain.answer import Absence
from canvas.domain.kinds import ActivityKind, PartyKind, RoleKind
from canvas.domain.language import Language
from canvas.knowledge import vocabulary
from canvas.knowledge.kinds import kinds
from canvas.reading.places import place, place_in
from canvas.reading.shapes import families

_QUOTED = re.compile(r"“([^“”]*)”")
_PIECE = re.compile(r"(?<!\{)\{\w+\}(?!\})|[^\[\]{},:]+")
"""A hole that a fact fills, or one key or value of what is to be typed."""

_PATH = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_ANSWERS = (Absence.UNKNOWN, Absence.NOT_APPLICABLE)
_OFTEN_NAMED = (ActivityKind, RoleKind, PartyKind)
"""Where a word stands for kinds of several families, advice means one of these."""


@lru_cache(maxsize=512)
def in_words_of_file(text: str, spoken: Language, written: Language) -> str:
    """
    A text before its facts are filled in, with every key and kind between quotes in the language of the file.

    An amount stays as it is: it is read in both languages.
    """
    if spoken is written:
        return text
    return _QUOTED.sub(lambda quote: f"“{_typed(quote[1], spoken, written)}”", text)


def _typed(quote: str, spoken: Language, written: Language) -> str:
    """What is to be typed: a key, a kind, the way to a place, or a piece of a file."""
    if _PATH.fullmatch(quote):
        return place_in(place(quote, {}), {}, written)
    key: str | None = None
    typed, end = "", 0
    for piece in _PIECE.finditer(quote):
        word = piece[0].strip(" -")
        known = _key(word, spoken)
        if quote[piece.end() : piece.end() + 1] == ":":
            key = known
            said = vocabulary.key_in(known, written) if known else word
        elif known and word == quote:
            said = vocabulary.key_in(known, written)
        else:
            said = _values(key, spoken, written).get(word, word)
        typed += quote[end : piece.start()] + piece[0].replace(word, said, 1)
        end = piece.end()
    return typed + quote[end:]


def _key(word: str, language: Language) -> str | None:
    """The name of a key that is written so in a language."""
    known = vocabulary.keys().get(word)
    return known.name if known and vocabulary.key_in(known.name, language) == word else None


@cache
def _values(key: str | None, spoken: Language, written: Language) -> dict[str, str]:
    """The words that may stand behind a key, in the other language; without a key all of them."""
    table = {vocabulary.absence_in(state, spoken): vocabulary.absence_in(state, written) for state in _ANSWERS}
    table |= {vocabulary.boolean_in(flag, spoken): vocabulary.boolean_in(flag, written) for flag in (True, False)}
    table[vocabulary.any_level_in(spoken)] = vocabulary.any_level_in(written)
    for family in sorted(families(key), key=lambda each: each not in _OFTEN_NAMED):
        for kind in kinds(family).values():
            table.setdefault(kind.words[spoken], kind.words[written])
    return table
