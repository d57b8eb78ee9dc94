"""What people make of a track, and what each of these asks of it."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from canvas.domain.kinds import Scheme, Stage
from canvas.domain.language import Language
from canvas.knowledge.loading import both, load
from canvas.knowledge.vocabulary import folded_word


class OutputId(StrEnum):
    """What a track can be checked for. A subsidy is asked for with a scheme."""

    POSTER = "poster"
    PLAN = "plan"
    EXPECTATIONS = "expectations"
    SITE = "site"
    SUBSIDY = "subsidy"


class Ask(NamedTuple):
    """Some rules, each by its code or by the letter of its family, and why they are asked."""

    rules: tuple[str, ...]
    because: dict[Language, str]


class Output(NamedTuple):
    """
    One output: its word on the command line, its title, what it is for, and what it asks of a track.

    A track is asked as if it were at least at `stage`. `own` is what single schemes ask on top.
    """

    id: OutputId
    words: dict[Language, str]
    also: tuple[str, ...]
    titles: dict[Language, str]
    purposes: dict[Language, str]
    stage: Stage
    asks: tuple[Ask, ...]
    own: Mapping[Scheme, tuple[Ask, ...]]


@cache
def outputs() -> Mapping[OutputId, Output]:
    """All outputs, in the order in which a team makes them."""
    return MappingProxyType({OutputId(name): _output(OutputId(name), entry) for name, entry in load("outputs").items()})


@cache
def output_words() -> Mapping[str, OutputId]:
    """Every word that stands for an output, folded."""
    return MappingProxyType(
        {
            folded_word(word): output.id
            for output in outputs().values()
            for word in (output.id.value, *output.words.values(), *output.also)
        }
    )


def _output(identifier: OutputId, entry: dict[str, Any]) -> Output:
    return Output(
        id=identifier,
        words=both(entry["word"]),
        also=tuple(entry.get("also", ())),
        titles=both(entry["title"]),
        purposes=both(entry["purpose"]),
        stage=Stage(entry["stage"]),
        asks=_asks(entry["asks"]),
        own=MappingProxyType({Scheme(name): _asks(asked) for name, asked in entry.get("schemes", {}).items()}),
    )


def _asks(entries: Iterable[dict[str, Any]]) -> tuple[Ask, ...]:
    return tuple(Ask(tuple(entry["rules"]), both(entry["because"])) for entry in entries)
