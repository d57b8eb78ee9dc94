"""The one table that maps the words of a file, Dutch or English, to the names that everything else uses."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from canvas.domain.answer import Absence
from canvas.domain.language import Language
from canvas.knowledge.kinds import kinds
from canvas.knowledge.loading import load

_SOFT_HYPHEN = "\u00ad"
"""Comes along when somebody copies a word from a page."""


class KeyWord(NamedTuple):
    """A written key: the name it stands for, and its language where only one language has it."""

    name: str
    language: Language | None


@lru_cache(maxsize=1024)
def folded_key(word: str) -> str:
    """How keys are compared: capitals, `-` and spaces make no difference."""
    return word.replace(_SOFT_HYPHEN, "").strip().lower().replace("-", "_").replace(" ", "_")


@lru_cache(maxsize=1024)
def folded_word(word: str) -> str:
    """How kinds and ids are compared: capitals, `_` and spaces make no difference."""
    return "-".join(word.replace(_SOFT_HYPHEN, "").strip().lower().replace("_", "-").split())


@cache
def keys() -> Mapping[str, KeyWord]:
    """Every word that stands for a key, folded."""
    table: dict[str, KeyWord] = {}
    for name, entry in load("vocabulary")["keys"].items():
        dutch = entry["nl"]
        table.update({folded_key(other): KeyWord(name, None) for other in entry.get("also", ())})
        table[name] = KeyWord(name, None if name == dutch else Language.EN)
        table[dutch] = KeyWord(name, None if name == dutch else Language.NL)
    return MappingProxyType(table)


@cache
def meant() -> Mapping[str, tuple[str, ...]]:
    """Words, folded, that people write when they mean a key and that can mean other things too, with those keys."""
    table: dict[str, tuple[str, ...]] = {}
    for name, by_language in load("meant").items():
        for word in {folded_key(said): None for several in by_language.values() for said in several}:
            table[word] = (*table.get(word, ()), name)
    return MappingProxyType(table)


@cache
def old_keys() -> frozenset[str]:
    """Words, folded, that are still read as a key and are not written any more."""
    return frozenset(map(folded_key, load("old_words")["keys"]))


@lru_cache(maxsize=64)
def ways_to_write(names: tuple[str, ...], language: Language) -> Mapping[str, str]:
    """
    Every word that is read as one of these keys, with the key's own word in a language.

    The own words come first, then the words of the other language and the rest.
    """
    own = {key_in(name, language): key_in(name, language) for name in names}
    others = {word: key_in(known.name, language) for word, known in keys().items() if known.name in names}
    return MappingProxyType({**own, **others, **own})


def key_in(name: str, language: Language) -> str:
    """The word for a key in a file of this language; a name that is no key stays as it is."""
    if language is Language.EN:
        return name
    entry = load("vocabulary")["keys"].get(name)
    return str(entry["nl"]) if entry else name


@cache
def words(family: type[StrEnum]) -> Mapping[str, str]:
    """Every word that stands for a kind of a family, folded, with the identifier."""
    table: dict[str, str] = {}
    for identifier, kind in kinds(family).items():
        table.update({folded_word(word): identifier for word in kind.also})
    for identifier, kind in kinds(family).items():
        table.update({folded_word(word): identifier for word in (*kind.words.values(), identifier)})
    return MappingProxyType(table)


def word_in(kind: StrEnum, language: Language) -> str:
    """The word for a kind in a file of this language."""
    return kinds(type(kind))[kind.value].words[language]


@cache
def answers() -> Mapping[str, Absence]:
    """Every way to write that a field has no value."""
    return MappingProxyType({word: Absence(state) for state, word in _spellings("answers")})


@cache
def booleans() -> Mapping[str, bool]:
    """Every way to write yes and no."""
    return MappingProxyType({word: value == "true" for value, word in _spellings("booleans")})


@cache
def any_level() -> frozenset[str]:
    """Every way to write that all language levels are welcome."""
    return frozenset(word for _, word in _spellings("levels"))


def absence_in(state: Absence, language: Language) -> str:
    """How a file of this language writes that a field is unknown or not applicable."""
    return str(load("vocabulary")["answers"][state.value][language.value])


def absence_meaning(state: Absence, language: Language) -> str:
    """What somebody says who writes that a field is unknown or not applicable."""
    return str(load("vocabulary")["answers"][state.value]["meaning"][language.value])


def boolean_in(value: bool, language: Language) -> str:
    """How a file of this language writes yes and no."""
    return str(load("vocabulary")["booleans"][str(value).lower()][language.value])


def any_level_in(language: Language) -> str:
    """How a file of this language writes that all language levels are welcome."""
    return str(load("vocabulary")["levels"]["any"][language.value])


@cache
def months() -> Mapping[str, int]:
    """The names of the months in both languages, with their number."""
    table = load("vocabulary")["months"]
    return MappingProxyType({name: place for names in table.values() for place, name in enumerate(names, start=1)})


@cache
def quantity_words(group: str) -> Mapping[str, str]:
    """The words of one group of the quantity table in both languages, with the canonical word."""
    return MappingProxyType(
        {
            word.lower(): canonical
            for canonical, by_language in load("vocabulary")["quantities"][group].items()
            for spellings in by_language.values()
            for word in spellings
        }
    )


def quantity_word_in(group: str, canonical: str, language: Language, *, single: bool = False) -> str:
    """The word that is written for a canonical quantity word; `single` asks for the form that goes with one."""
    spellings = load("vocabulary")["quantities"][group][canonical][language.value]
    return str(spellings[1] if single and len(spellings) > 1 else spellings[0])


def _spellings(section: str) -> list[tuple[str, str]]:
    return [
        (meaning, word.lower())
        for meaning, entry in load("vocabulary")[section].items()
        for word in (entry["nl"], entry["en"], *entry["also"])
    ]
