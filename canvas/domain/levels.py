"""Language levels of the Common European Framework, alone or as a range."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


class Cefr(IntEnum):
    """The ordered scale; A0 also stands for people who are still learning to read and write."""

    A0 = 0
    A1 = 1
    A2 = 2
    B1 = 3
    B2 = 4
    C1 = 5
    C2 = 6


_PATTERN = re.compile(r"(any)|([ABC][0-2])(?:\s*-\s*([ABC][0-2]))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LanguageLevel:
    """A level, or the range from the lowest to the highest level that is meant."""

    low: Cefr
    high: Cefr

    @classmethod
    def parse(cls, text: str) -> "LanguageLevel":
        """Read `A2`, `A1-B1` or `any`; anything else is a ValueError."""
        match = _PATTERN.fullmatch(text.strip())
        if not match:
            raise ValueError(text)
        anything, low, high = match.groups()
        if anything:
            return cls(Cefr.A0, Cefr.C2)
        try:
            first, last = Cefr[low.upper()], Cefr[(high or low).upper()]
        except KeyError as error:
            raise ValueError(text) from error
        if first > last:
            raise ValueError(text)
        return cls(first, last)

    @property
    def is_any(self) -> bool:
        """Every level is welcome."""
        return (self.low, self.high) == (Cefr.A0, Cefr.C2)

    def __str__(self) -> str:
        if self.is_any:
            return "any"
        return self.low.name if self.low is self.high else f"{self.low.name}-{self.high.name}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(_read)


# a few of them come back in file after file, and none of them ever changes
_parsed = lru_cache(maxsize=1024)(LanguageLevel.parse)


def _read(value: Any) -> LanguageLevel:
    if isinstance(value, LanguageLevel):
        return value
    if isinstance(value, str):
        try:
            return _parsed(value)
        except ValueError:
            pass
    raise PydanticCustomError("level_text", "not a language level")
