"""How questions about a track are put one at a time, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.knowledge.loading import load


@dataclass(frozen=True, slots=True)
class AnswerPlace:
    """
    Where the answer to a rule's question goes.

    `at` is a place in canonical names; else `add` is a list that gets one member more, of which `given` is known:
    the word `id` there stands for the id of the part that the finding is about. `fields` are what is asked of that
    member, where it is not what one asks first.
    """

    at: str = ""
    add: str = ""
    fields: tuple[str, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)


@cache
def answer_places() -> Mapping[str, AnswerPlace]:
    """The places of rules that speak of a whole list or step, by code."""
    return MappingProxyType(
        {
            code: AnswerPlace(**{**entry, "fields": tuple(entry.get("fields", ()))})
            for code, entry in load("asking")["answers"].items()
        }
    )


def place_instead(block: BlockId, *, without_parties: bool) -> str | None:
    """Where the answer to the guiding question of a block goes, where that is not the first thing that fills it."""
    asking = load("asking")
    place: str | None = asking["without_parties"].get(block.value) if without_parties else None
    return place or asking["instead"].get(block.value)


@dataclass(frozen=True, slots=True)
class FieldQuestion:
    """A question for one field, and an answer that could stand there; empty where any would be taken for advice."""

    text: str
    example: str


def field_question(part: str, field: str, language: Language) -> FieldQuestion | None:
    """The question for a field of a class of parts, where the guiding question of a block asks for something else."""
    entry = load("asking")["questions"].get(f"{part}.{field}")
    return FieldQuestion(entry["question"][language], entry["example"][language]) if entry else None


def asked_by_blocks() -> Mapping[str, tuple[BlockId, ...]]:
    """The rules that say nothing new where each thing that they miss is asked by the guiding question of a block."""
    return {code: tuple(map(BlockId, each)) for code, each in load("asking")["asked_by_blocks"].items()}


def first_fields(part: str) -> tuple[str, ...]:
    """What one asks first about a part, by the name of its class."""
    return tuple(load("asking")["fields"][part])
