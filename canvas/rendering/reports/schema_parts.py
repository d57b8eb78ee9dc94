"""What the JSON Schemas of all that is told as data are made of."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

TEXT = {"type": "string"}

PATH = {
    **TEXT,
    "description": "The place in the track in canonical English names, lists by index; empty for the whole file.",
}


def object_of(**properties: Any) -> dict[str, Any]:
    """An object in which all of these are always there."""
    return {
        "type": "object",
        "properties": properties,
        "required": [*properties],
    }


def one_of(values: Iterable[StrEnum], *, nullable: bool = False) -> dict[str, Any]:
    """One of these words."""
    return {"enum": [*(value.value for value in values), *([None] if nullable else [])]}
