"""
Quantities as people write them: `12 weeks`, `12-16 weeks`, `about 70 %`, `4 dagdelen per week`, `€ 2700 per place`.

A quantity keeps the source's own unit and computes a common one beside it. This module reads the
canonical English form only; other words are translated before they come here.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from canvas.domain.word import Word


class Bound(Word):
    """How sure a number is."""

    EXACT = ""
    ABOUT = "about"
    OVER = "over"
    AT_LEAST = "min"
    AT_MOST = "max"

    @property
    def is_estimate(self) -> bool:
        """A number said with it may turn out somewhat higher."""
        return self in _ESTIMATES


class Unit(Word):
    """What is counted. `ONE` is a bare number."""

    ONE = ""
    PERCENT = "%"
    EURO = "euro"
    MINUTES = "minutes"
    HOURS = "hours"
    DAGDELEN = "dagdelen"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    PEOPLE = "people"
    PLACES = "places"
    ORGANISATIONS = "organisations"
    FTE = "fte"
    TIMES = "times"


class Per(Word):
    """Over what the quantity repeats. `ONCE` is a total."""

    ONCE = ""
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


_ESTIMATES = frozenset((Bound.ABOUT, Bound.OVER))

# looked up once: these are asked for many times in every file
_EXACT, _AT_LEAST, _AT_MOST = Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST
_DAGDELEN, _ONCE = Unit.DAGDELEN, Per.ONCE

HOURS_PER_DAGDEEL = Decimal(4)
"""A dagdeel is half a working day; four hours unless a track says otherwise."""

HOURS_PER_DAY = Decimal(8)

_WEEKS = {
    Unit.DAYS: Decimal(1) / 5,
    Unit.DAGDELEN: Decimal(1) / 10,
    Unit.WEEKS: Decimal(1),
    Unit.MONTHS: Decimal(52) / 12,
    Unit.YEARS: Decimal(52),
}
_HOURS = {Unit.MINUTES: Decimal(1) / 60, Unit.HOURS: Decimal(1), Unit.DAYS: HOURS_PER_DAY}
_WEEKS_IN = {Per.WEEK: Decimal(1), Per.MONTH: Decimal(52) / 12, Per.YEAR: Decimal(52), Per.DAY: Decimal(1) / 5}

_NUMBER = r"\d[\d.,]*"
_FORM = re.compile(
    rf"(?:(?P<bound>about|over|min|max)\s+)?(?P<euro>€|euro\s)?\s*(?P<low>{_NUMBER})"
    rf"(?:\s*(?:-|to)\s*(?P<high>{_NUMBER}))?"
    r"\s*(?P<unit>%|[a-z]+)?(?:\s*per\s+(?P<per>[a-z]+))?",
)
_LONGEST_NUMBER = 15


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a range with its bound and unit, and where it comes from."""

    low: Decimal
    high: Decimal
    bound: Bound = Bound.EXACT
    unit: Unit = Unit.ONE
    per: Per = Per.ONCE
    note: str | None = None
    source: str | None = None

    @classmethod
    def parse(cls, text: str, note: str | None = None, source: str | None = None) -> "Quantity":
        """Read the canonical form; anything else is a ValueError."""
        match = _FORM.fullmatch(" ".join(text.split()))
        if not match:
            raise ValueError(text)
        low = _number(match["low"])
        high = _number(match["high"]) if match["high"] else low
        word = match["unit"] or ""
        if match["euro"] and word:
            raise ValueError(text)
        if high < low:
            raise ValueError(text)
        unit = Unit.EURO if match["euro"] else Unit(word)
        return cls(low, high, Bound(match["bound"] or ""), unit, Per(match["per"] or ""), note, source)

    @property
    def is_exact(self) -> bool:
        """One number, not about, at least or between."""
        return self.bound is _EXACT and self.low == self.high

    @property
    def least(self) -> Decimal | None:
        """The smallest number that is meant; None when only the largest is given."""
        return None if self.bound is _AT_MOST else self.low

    @property
    def most(self) -> Decimal | None:
        """The largest number that is meant; None when only the smallest is given."""
        return None if self.bound is _AT_LEAST else self.high

    @property
    def weeks(self) -> tuple[Decimal, Decimal] | None:
        """From and to, in weeks of five working days; None when this is no length of time."""
        factor = _WEEKS.get(self.unit)
        if factor is None or self.per is not _ONCE:
            return None
        return self.low * factor, self.high * factor

    def hours_per_week(self, dagdeel: Decimal = HOURS_PER_DAGDEEL) -> tuple[Decimal, Decimal] | None:
        """From and to, in hours a week; None when this is no load per week, day, month or year."""
        weeks = _WEEKS_IN.get(self.per)
        hours = dagdeel if self.unit is _DAGDELEN else _HOURS.get(self.unit)
        if hours is None or weeks is None:
            return None
        return self.low * hours / weeks, self.high * hours / weeks

    def __str__(self) -> str:
        amount = _plain(self.low) if self.low == self.high else f"{_plain(self.low)}-{_plain(self.high)}"
        words = [self.bound.value, amount, self.unit.value, f"per {self.per.value}" if self.per else ""]
        return " ".join(word for word in words if word)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(_read)


def _number(text: str) -> Decimal:
    """A mark with exactly three digits behind it parts thousands, in Dutch and in English; else it is a decimal."""
    if len(text) > _LONGEST_NUMBER:
        raise ValueError(text)
    if re.fullmatch(r"[1-9]\d{0,2}([.,]\d{3})+", text):
        return Decimal(re.sub(r"[.,]", "", text))
    if not re.fullmatch(r"\d+([.,]\d+)?", text):
        raise ValueError(text)
    return Decimal(text.replace(",", "."))


def _plain(number: Decimal) -> str:
    """The number as it reads back: three decimals would look like thousands, so they get a nought behind them."""
    whole = number.to_integral_value()
    if whole == number:
        return str(whole)
    text = f"{number.normalize():f}"
    return f"{text}0" if len(text.partition(".")[2]) == 3 else text


# the same few amounts come back in file after file, and a quantity never changes
_parsed = lru_cache(maxsize=4096)(Quantity.parse)


def _read(value: Any) -> Quantity:
    if isinstance(value, Quantity):
        return value
    try:
        if isinstance(value, str):
            return _parsed(value)
        if isinstance(value, dict) and isinstance(value.get("value"), str):
            if not value.keys() <= {"value", "note", "source"}:
                raise ValueError(value)
            return Quantity.parse(value["value"], value.get("note"), value.get("source"))
    except (ValueError, ArithmeticError):
        pass
    raise PydanticCustomError("quantity_text", "not a quantity")
