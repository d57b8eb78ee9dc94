"""The JSON Schema of a track as data, x.track.json: what `open_data` writes, and nothing else."""

from enum import StrEnum
from typing import Any

from canvas.domain.answer import Absence
from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.domain.track import Track
from canvas.knowledge.loading import meaning
from canvas.reading.schema import DIALECT, Schema
from canvas.reading.shapes import Slot, SlotKind, slots

_TEXT = {"type": "string"}

_PLAIN: dict[SlotKind, Schema] = {
    SlotKind.TEXT: _TEXT,
    SlotKind.PLACE: _TEXT,
    SlotKind.ID: {"$ref": "#/$defs/id"},
    SlotKind.NAME: {"$ref": "#/$defs/id"},
    SlotKind.CODE: {"type": "string", "pattern": r"^[A-Z]\d\d$"},
    SlotKind.FLAG: {"type": "boolean"},
    SlotKind.NUMBER: {"type": "integer"},
    SlotKind.QUANTITY: {"$ref": "#/$defs/quantity"},
    SlotKind.LEVEL: {"type": "string", "pattern": r"^(any|[ABC][0-2](-[ABC][0-2])?)$"},
    SlotKind.DATE: {"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"},
}


def data_schema() -> Schema:
    """The schema; every key may be left out, and everything that is there has its one form."""
    definitions: dict[str, Schema] = {
        "absence": {
            "description": "Asked and not known yet, or deliberately without; a key that is not there was not written.",
            "type": "object",
            "properties": {
                "answer": {"enum": [Absence.UNKNOWN.value, Absence.NOT_APPLICABLE.value]},
                "reason": _TEXT,
            },
            "required": ["answer"],
            "additionalProperties": False,
        },
        "id": {"type": "string", "description": "The id by which other parts name this one, or the id of that one."},
        "quantity": _quantity(),
    }
    root = _part(Track, definitions)
    about = "A track as data, as it stands in x.track.json. Without `format` it is format 1."
    return {"$schema": DIALECT, "title": "werkcanvas track", **root, "description": about, "$defs": definitions}


def _part(part: type[Part], definitions: dict[str, Schema]) -> Schema:
    properties = {}
    for name, slot in slots(part).items():
        owner = "Part" if name in Part.model_fields else part.__name__
        properties[name] = {
            "description": meaning(owner, name, Language.EN),
            "anyOf": [_slot(slot, definitions), {"$ref": "#/$defs/absence"}],
        }
    return {
        "type": "object",
        "description": meaning(part.__name__, "_", Language.EN),
        "properties": properties,
        "additionalProperties": False,
    }


def _slot(slot: Slot, definitions: dict[str, Schema]) -> Schema:
    match slot.kind:
        case SlotKind.WORD if slot.family:
            return _word(slot.family)
        case SlotKind.LIST if slot.item:
            return {"type": "array", "items": _slot(slot.item, definitions)}
        case SlotKind.TABLE if slot.item:
            return {"type": "object", "additionalProperties": _slot(slot.item, definitions)}
        case SlotKind.PART if slot.part:
            return _reference(slot.part, definitions)
    return _PLAIN[slot.kind]


def _word(family: type[StrEnum]) -> Schema:
    return {"enum": [word.value for word in family]}


def _reference(part: type[Part], definitions: dict[str, Schema]) -> Schema:
    name = part.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _part(part, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _quantity() -> Schema:
    words: dict[str, Any] = {
        "type": "string",
        "pattern": r"^((about|over|min|max) )?\d+(\.\d+)?(-\d+(\.\d+)?)?( [a-z%]+)?( per [a-z]+)?$",
        "examples": ["12 weeks", "12-16 weeks", "about 70 %", "8000 euro per place"],
    }
    return {
        "description": "A number or a range with its unit; an object where it has a note or a source.",
        "anyOf": [
            words,
            {
                "type": "object",
                "properties": {"value": words, "note": _TEXT, "source": _TEXT},
                "required": ["value"],
                "additionalProperties": False,
            },
        ],
    }
