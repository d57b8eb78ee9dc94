"""How questions about a track are put one at a time, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from canvas.domain.kinds import BlockId
from canvas.knowledge.loading import load


@dataclass(frozen=True, slots=True)
class AnswerPlace:
    """
    Where the answer to a rule's question goes.

    `at` is a place in canonical names; else `add` is a list that gets one member more, of which `given` is known:
    the word `id` there stands for the id of the part that the finding is about.
    """

    at: str = ""
    add: str = ""
    given: Mapping[str, str] = field(default_factory=dict)


@cache
def answer_places() -> Mapping[str, AnswerPlace]:
    """The places of rules that speak of a whole list or step, by code."""
    return MappingProxyType({code: AnswerPlace(**entry) for code, entry in load("asking")["answers"].items()})


def place_without_parties(block: BlockId) -> str | None:
    """Where the answer to the guiding question of a block goes while there are no parties to say it of."""
    place: str | None = load("asking")["without_parties"].get(block.value)
    return place


def first_fields(part: str) -> tuple[str, ...]:
    """What one asks first about a part, by the name of its class."""
    return tuple(load("asking")["fields"][part])
