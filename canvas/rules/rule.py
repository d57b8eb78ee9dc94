"""What a rule is: a question about a track that yields a gap for each place that leaves it open."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from canvas.domain.dates import PartialDate
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.levels import Cefr, LanguageLevel
from canvas.domain.path import Path
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track


@dataclass(frozen=True, slots=True)
class Nth:
    """A part without a name, named by its place in its list: party 3."""

    noun: str
    number: int


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the file, named in words."""

    name: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the file by canonical names, told by the words of the file: `parties.installers`."""

    name: str


@dataclass(frozen=True, slots=True)
class Typed:
    """A kind exactly as it is typed behind its key: `learning-work`."""

    kind: StrEnum


@dataclass(frozen=True, slots=True)
class Word:
    """A kind by the word that people write for it, as it stands inside a sentence: transport."""

    kind: StrEnum


Fact: TypeAlias = (
    "str | int | Decimal | Enum | Quantity | LanguageLevel | Cefr | PartialDate"
    " | Nth | Key | Place | Typed | Word | tuple[Fact, ...]"
)
"""What a message can name. Kinds and numbers get their words only when a language is chosen."""


class Gap(NamedTuple):
    """
    One place where the question is open; `variant` chooses among the rule's messages.

    `softly`: it weighs one step less here than the rule does.
    """

    path: Path
    variant: str = "message"
    facts: Mapping[str, Fact] = MappingProxyType({})
    related: tuple[Path, ...] = ()
    softly: bool = False


def gap(*path: str | int, variant: str = "message", related: tuple[Path, ...] = (), **facts: Fact) -> Gap:
    """A gap at a path, with the facts that its message names."""
    return Gap(path, variant, facts, related)


Find: TypeAlias = Callable[[Track], Iterator[Gap]]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """
    One question: its code and name, how much it weighs, from which stage it speaks, and where it belongs.

    There is one of each, so a rule is equal to itself alone.
    """

    code: str
    name: str
    severity: Severity
    stage: Stage
    block: BlockId | None
    sources: tuple[str, ...]
    tracks_only: bool
    page: str
    find: Find


def rule(
    code: str,
    severity: Severity,
    stage: Stage,
    block: BlockId | None,
    *sources: str,
    tracks_only: bool = False,
) -> Callable[[Find], Rule]:
    """Make a rule of a function; its name and its page come from the function's name and docstring."""

    def make(find: Find) -> Rule:
        name = find.__name__.replace("_", "-")
        return Rule(code, name, severity, stage, block, sources, tracks_only, find.__doc__ or "", find)

    return make
