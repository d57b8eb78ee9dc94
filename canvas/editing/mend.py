"""A slip in a file that can be mended without asking: what is to be done, and how it is called."""

import collections.abc
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from canvas.domain.finding import Finding
from canvas.domain.language import Language
from canvas.editing.operations import Operation
from canvas.editing.plain import Way
from canvas.editing.reaching import name_of
from canvas.editing.tree import Tree
from canvas.inspection.inspect import Inspection
from canvas.knowledge import vocabulary
from canvas.knowledge.vocabulary import folded_key, key_in
from canvas.reading.likeness import likeness
from canvas.reading.nodes import Mapping, Node, Scalar
from canvas.reading.problems import Problem
from canvas.reading.read import Reading


class MendKind(StrEnum):
    """What is mended; titles of fixes go by it."""

    KEY = "key"
    WORD = "word"
    ID = "id"
    DOUBLE_ENTRY = "double_entry"
    DOUBLE_KEY = "double_key"
    OLD_WORD = "old_word"
    SPELLING = "spelling"
    QUOTES = "quotes"
    SKELETON = "skeleton"


@dataclass(frozen=True, slots=True)
class Mend:
    """
    One slip with its cure. `finding` is what the check says of it; some slips the check only reads over.

    `facts` are what its title names, `line` where it is, counted from 1.
    """

    kind: MendKind
    facts: collections.abc.Mapping[str, str]
    operation: Operation
    line: int
    finding: Finding | None = None


class Looked:
    """One file that was read and checked, with its text as a tree."""

    def __init__(self, reading: Reading, inspection: Inspection) -> None:
        self.reading = reading
        self.inspection = inspection
        self.tree = Tree(reading.text)
        self._keys: dict[int, frozenset[str]] = {}

    @cached_property
    def language(self) -> Language:
        """
        The language of most keys, also of those in a part that could not be looked into; while all keys are
        misspelt, the one whose words they look like.
        """
        words = [key.value for entry in self.tree.entries.values() if isinstance(key := entry.key, Scalar)]
        known = vocabulary.keys()
        spoken = [known[folded].language for word in words if (folded := folded_key(word)) in known]
        english, dutch = spoken.count(Language.EN), spoken.count(Language.NL)
        if english != dutch:
            return Language.EN if english > dutch else Language.NL
        if english or not words:
            return self.reading.language
        return min(Language, key=lambda language: min(_unlikeness(word, language) for word in words[:_ENOUGH_KEYS]))

    @cached_property
    def _findings(self) -> dict[tuple[str, int, int], Finding]:
        return {(each.code, each.span.line, each.span.column): each for each in self.inspection.findings}

    def finding(self, problem: Problem) -> Finding | None:
        """What the check says of a problem; None when it is not told."""
        return self._findings.get((problem.code.value, problem.span.line, problem.span.column))

    def keys_in(self, holder: Node) -> frozenset[str]:
        """The names of the keys of a part, gathered once: there may be thousands, and as many slips among them."""
        if id(holder) not in self._keys:
            pairs = holder.pairs if isinstance(holder, Mapping) else ()
            self._keys[id(holder)] = frozenset(name_of(key) for key, _ in pairs)
        return self._keys[id(holder)]

    def way(self, place: Problem | Finding) -> Way | None:
        """The way to the key or the value at which a problem or a finding is placed."""
        return self.tree.by_place.get((place.span.line, place.span.column))


def _unlikeness(word: str, language: Language) -> float:
    """How far a word is from the nearest key of a language."""
    names = {known.name for known in vocabulary.keys().values()}
    costs = (likeness(word, key_in(name, language)) for name in names)
    return min((cost for cost in costs if cost is not None), default=_MOST_COST)


_ENOUGH_KEYS = 20
"""By so many keys, all of them misspelt, a language is known, or by none."""

_MOST_COST = 2.0
_ONE_SLIP_FURTHER = 0.9


def clearly_meant(written: str, ways: collections.abc.Mapping[str, str]) -> str | None:
    """
    The one word that somebody meant with a slip or two, None when it is not clear.

    `ways` are all the ways to write what may stand there, each with the word for it. Another word must be at least
    one slip further away; a word that holds the other is not the same one misspelt.
    """
    costs: dict[str, float] = {}
    for way, word in ways.items():
        cost = likeness(written, way)
        if cost is not None and not _holds(written, way):
            costs[word] = min(cost, costs.get(word, cost))
    ranked = sorted(costs, key=lambda word: costs[word])
    if not ranked or costs[ranked[0]] > _MOST_COST:
        return None
    if len(ranked) > 1 and costs[ranked[1]] < costs[ranked[0]] + _ONE_SLIP_FURTHER:
        return None
    return ranked[0]


def _holds(written: str, known: str) -> bool:
    short, long = sorted((written, known), key=len)
    return len(long) - len(short) > 1 and (long.startswith(short) or long.endswith(short))
