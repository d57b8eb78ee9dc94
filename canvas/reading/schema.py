"""The JSON Schema of a track file, for editors: keys, kinds and explanations in one language."""

import json
from enum import StrEnum
from typing import Any

from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.domain.track import Track
from canvas.knowledge import vocabulary
from canvas.knowledge.kinds import kinds
from canvas.knowledge.loading import meaning
from canvas.reading.guiding import questions
from canvas.reading.shapes import Slot, SlotKind, slots

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

_PLAIN = {"type": ["string", "number", "boolean"]}
"""A text; an editor may take `12` or `ja` for something else than text."""


def schema_file(language: Language) -> str:
    """Where a schema lies as seen from the files of its folder: out of sight, since only editors read it."""
    return f".werkcanvas/schema.{language.value}.json"


def schema_line(language: Language) -> str:
    """The remark at the head of a file by which editors find the schema beside it."""
    return f"# yaml-language-server: $schema={schema_file(language)}\n"


def schema_text(language: Language) -> str:
    """The schema as a file."""
    return json.dumps(schema(language), ensure_ascii=False, indent=1) + "\n"


def schema(language: Language) -> Schema:
    """The schema; whatever stands in it is optional, since a young plan is no wrong file."""
    definitions: dict[str, Schema] = {"answer": _answer(language), "quantity": _quantity(language)}
    root = _part(Track, language, definitions)
    return {"$schema": DIALECT, "title": meaning("Track", "_", language), **root, "$defs": definitions}


def _part(part: type[Part], language: Language, definitions: dict[str, Schema]) -> Schema:
    properties = {}
    for name, slot in slots(part).items():
        owner = "Part" if name in Part.model_fields else part.__name__
        key = vocabulary.key_in(name, language)
        asked = " ".join(questions(part, name, language))
        properties[key] = {
            "title": key.replace("_", " ").capitalize(),
            "description": "\n\n".join(filter(None, (meaning(owner, name, language), asked))),
            "anyOf": [_slot(slot, language, definitions), {"$ref": "#/$defs/answer"}, {"type": "null"}],
        }
    return {
        "type": "object",
        "description": meaning(part.__name__, "_", language),
        "properties": properties,
        "additionalProperties": False,
    }


def _slot(slot: Slot, language: Language, definitions: dict[str, Schema]) -> Schema:
    match slot.kind:
        case SlotKind.WORD if slot.family:
            return _words(slot.family, language)
        case SlotKind.FLAG:
            words = [vocabulary.boolean_in(value, language) for value in (True, False)]
            return {"anyOf": [{"type": "boolean"}, {"enum": words}]}
        case SlotKind.NUMBER:
            return {"type": "integer"}
        case SlotKind.QUANTITY:
            return {"$ref": "#/$defs/quantity"}
        case SlotKind.LIST if slot.item:
            one = _slot(slot.item, language, definitions)
            return {"anyOf": [{"type": "array", "items": one}, one]}
        case SlotKind.TABLE if slot.item:
            one = _slot(slot.item, language, definitions)
            names = {"type": "array", "items": _PLAIN}
            return {"anyOf": [{"type": "object", "additionalProperties": one}, names]}
        case SlotKind.PART if slot.part:
            return _reference(slot.part, language, definitions)
    return _PLAIN


def _words(family: type[StrEnum], language: Language) -> Schema:
    """The words of a family, each with its label and meaning, which editors show beside it."""
    known = kinds(family).values()
    return {
        "enum": [kind.words[language] for kind in known],
        "enumDescriptions": [f"{kind.labels[language]}: {kind.meanings[language]}" for kind in known],
    }


def _reference(part: type[Part], language: Language, definitions: dict[str, Schema]) -> Schema:
    name = part.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _part(part, language, definitions)
    reference = {"$ref": f"#/$defs/{name}"}
    return {"anyOf": [reference, _PLAIN]} if part.shorthand else reference


def _answer(language: Language) -> Schema:
    states = tuple(dict.fromkeys(vocabulary.answers().values()))
    words = {
        "enum": [vocabulary.absence_in(state, language) for state in states],
        "enumDescriptions": [vocabulary.absence_meaning(state, language) for state in states],
    }
    keys = {vocabulary.key_in("answer", language): words, vocabulary.key_in("reason", language): _PLAIN}
    return {"anyOf": [words, {"type": "object", "properties": keys, "additionalProperties": False}]}


def _quantity(language: Language) -> Schema:
    keys = {vocabulary.key_in(name, language): _PLAIN for name in ("value", "note", "source")}
    return {"anyOf": [_PLAIN, {"type": "object", "properties": keys, "additionalProperties": False}]}
