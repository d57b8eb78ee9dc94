"""Ids for what is new: made of what it is called, and taken by nothing else."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from enum import StrEnum
from itertools import count
from typing import Any

from canvas.domain.language import Language
from canvas.knowledge import vocabulary

_NOT_IN_ID = re.compile(r"[^a-z0-9]+")
_LONGEST_ID = 60
_NAMED_BY = ("name", "title", "kind")


def new_id(fields: Mapping[str, Any], otherwise: str, language: Language, taken: Collection[object]) -> str:
    """An id made of the name, the title or the kind among the fields of a part, else of the word `otherwise`."""
    named = next((fields[field] for field in _NAMED_BY if isinstance(fields.get(field), str)), otherwise)
    words = vocabulary.word_in(named, language) if isinstance(named, StrEnum) else str(named)
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    wanted = _NOT_IN_ID.sub("-", plain)[:_LONGEST_ID].strip("-") or _NOT_IN_ID.sub("-", otherwise).strip("-")
    tries = (wanted if number == 1 else f"{wanted}-{number}" for number in count(1))
    return next(each for each in tries if each not in taken and each not in vocabulary.answers())
