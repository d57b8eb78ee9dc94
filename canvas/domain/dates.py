"""Dates as precise as the team knows them: a year, a month or a day."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_PATTERN = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2026`, `2026-09` or `2026-09-01`; anything else is a ValueError."""
        match = _PATTERN.fullmatch(text.strip())
        if not match:
            raise ValueError(text)
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        date(year, month or 1, day or 1)
        return cls(year, month, day)

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """This very day."""
        return cls(day.year, day.month, day.day)

    def first(self) -> date:
        """The first day that the date may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def last(self) -> date:
        """The last day that the date may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        text = f"{self.year:04}"
        if self.month:
            text += f"-{self.month:02}"
        if self.day:
            text += f"-{self.day:02}"
        return text

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(_read)


# a few of them come back in file after file, and none of them ever changes
_parsed = lru_cache(maxsize=1024)(PartialDate.parse)


def _read(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, str):
        try:
            return _parsed(value)
        except ValueError:
            pass
    raise PydanticCustomError("date_text", "not a date")
