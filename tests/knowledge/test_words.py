"""The words of the file: each key has one word in each language, and a meaning that an editor can show."""

import inspect
import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.domain.track import Track
from canvas.knowledge.loading import load
from canvas.knowledge.vocabulary import folded_key

KEYS: dict[str, Any] = load("vocabulary")["keys"]
# Keys of no part: how a value without a value, or a quantity with its source, is written.
WRITTEN_FORMS = {"answer", "reason", "value", "note", "source"}


def parts(part: type[Part]) -> Iterator[type[Part]]:
    """This part and every part within it, some more than once."""
    yield part
    for field in part.model_fields.values():
        for inner in classes(field.annotation):
            yield from parts(inner)


def classes(annotation: Any) -> Iterator[type[Part]]:
    """The parts that an annotation names, however deep."""
    if inspect.isclass(annotation) and issubclass(annotation, Part):
        yield annotation
    for argument in get_args(annotation):
        yield from classes(argument)


PARTS = {part.__name__: part for part in parts(Track)}
FIELDS = {
    "Part": set(Part.model_fields),
    **{name: part.model_fields.keys() - Part.model_fields.keys() for name, part in PARTS.items()},
}


def test_each_key_has_a_dutch_word_and_no_word_is_left_over() -> None:
    """The vocabulary names exactly the keys that a file can have."""
    wanted = WRITTEN_FORMS | {field for part in PARTS.values() for field in part.model_fields}

    assert set(KEYS) == wanted
    assert all(entry["nl"].strip() for entry in KEYS.values())


def test_keys_are_in_the_order_of_the_alphabet() -> None:
    """A reader of the vocabulary finds a key by its letter."""
    assert list(KEYS) == sorted(KEYS)


def test_each_word_stands_for_one_key() -> None:
    """No word is read as two keys, and no Dutch word is the English word of another key."""
    read: dict[str, str] = {}
    for key, entry in KEYS.items():
        for word in {folded_key(key), folded_key(entry["nl"]), *map(folded_key, entry.get("also", ()))}:
            assert read.setdefault(word, key) == key, word


@pytest.mark.parametrize("language", Language)
def test_each_part_and_field_has_a_meaning(language: Language) -> None:
    """The meanings name exactly the parts and their own fields, each in one sentence or two."""
    meanings = load(f"meanings/{language.value}")

    assert {name: set(entry) for name, entry in meanings.items()} == {
        name: {"_", *fields} for name, fields in FIELDS.items()
    }
    assert [text for entry in meanings.values() for text in entry.values() if not text.endswith(".")] == []


def test_meanings_follow_the_order_of_the_fields() -> None:
    """Both languages give the parts in the same order, and the fields in the order of the domain."""
    dutch, english = load("meanings/nl"), load("meanings/en")

    assert list(dutch) == list(english)
    for name, part in PARTS.items():
        own = ["_", *(field for field in part.model_fields if field not in Part.model_fields)]
        assert list(dutch[name]) == list(english[name]) == own


@pytest.mark.parametrize("language", Language)
def test_meanings_name_keys_in_their_own_language(language: Language) -> None:
    """A key that a meaning names is a key as it stands in a file of that language."""
    written = {key if language is Language.EN else entry["nl"] for key, entry in KEYS.items()}
    meanings = load(f"meanings/{language.value}").values()
    named = {key for entry in meanings for text in entry.values() for key in re.findall(r"`([a-z_]+)", text)}

    assert named
    assert named <= written


def test_what_is_meant_is_a_key_and_no_word_for_it() -> None:
    """What is read as the key anyway needs no suggestion."""
    meant = load("meant")
    read = {name: {folded_key(name), folded_key(KEYS[name]["nl"])} for name in meant}

    assert set(meant) <= set(KEYS)
    assert list(meant) == sorted(meant)
    for name, by_language in meant.items():
        assert set(by_language) == {"nl", "en"}
        for said in by_language.values():
            assert not read[name].union(map(folded_key, KEYS[name].get("also", ()))) & set(map(folded_key, said)), name
