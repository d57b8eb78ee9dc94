"""The schema for editors: every key and every kind explained, in the words of each language."""

from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
import yaml

from canvas.domain.kinds import PartyKind
from canvas.domain.language import Language
from canvas.knowledge.kinds import kinds
from canvas.reading.schema import schema
from canvas.rendering.starters import Starter
from tests.examples.gallery import started

IN_BOTH = pytest.mark.parametrize("language", Language)


def properties(language: Language) -> Iterator[tuple[str, dict[str, Any]]]:
    whole = schema(language)
    for part in (whole, *whole["$defs"].values()):
        if "description" in part:  # the parts; an answer and a quantity are values
            yield from part["properties"].items()


def enumerations(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if "enum" in node:
            yield node
        for each in node.values():
            yield from enumerations(each)
    elif isinstance(node, list):
        for each in node:
            yield from enumerations(each)


@IN_BOTH
def test_every_key_has_a_title_and_a_meaning(language: Language) -> None:
    for key, told in properties(language):
        assert told["title"] == key.replace("_", " ").capitalize()
        assert told["description"].endswith((".", "?")), key


@pytest.mark.parametrize(
    ("language", "part", "key", "question"),
    [
        (Language.NL, "Mission", "doel", "Wat willen we samen bereiken, voor wie, wanneer?"),
        (Language.EN, "Mission", "goal", "What do we want to reach together, for whom, and when?"),
        (Language.NL, "Party", "belang", "Wat heeft elke partij eraan?"),
        (Language.EN, "Work", "form", "In which form do people work?"),
    ],
)
def test_keys_come_with_their_guiding_question(language: Language, part: str, key: str, question: str) -> None:
    assert question in schema(language)["$defs"][part]["properties"][key]["description"]


@IN_BOTH
def test_no_key_is_asked_the_questions_of_all_blocks(language: Language) -> None:
    assert all(told["description"].count("?") <= 5 for _, told in properties(language))


@IN_BOTH
def test_every_kind_has_its_meaning(language: Language) -> None:
    found = [each for each in enumerations(schema(language)) if all(isinstance(word, str) for word in each["enum"])]
    told = [each for each in found if "enumDescriptions" in each]

    assert len(told) > 15
    assert all(len(each["enum"]) == len(each["enumDescriptions"]) and all(each["enumDescriptions"]) for each in told)
    # yes and no need no explanation
    assert {word for each in found if each not in told for word in each["enum"]} <= {"ja", "nee", "yes", "no"}
    municipality = kinds(PartyKind)["municipality"]
    assert f"{municipality.labels[language]}: {municipality.meanings[language]}" in str(told)


@IN_BOTH
@pytest.mark.parametrize("one", Starter)
def test_it_takes_the_starters(one: Starter, language: Language) -> None:
    jsonschema.validate(yaml.safe_load(started(one, language)), schema(language))
