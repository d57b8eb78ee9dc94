"""Values in the words of a language: numbers, quantities, dates, kinds and lists."""

import datetime
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from canvas.domain.dates import PartialDate
from canvas.domain.language import Language
from canvas.domain.levels import Cefr, LanguageLevel
from canvas.domain.quantity import Bound, Per, Quantity, Unit
from canvas.knowledge import vocabulary
from canvas.knowledge.kinds import label

_LOCALES = {Language.NL: "nl", Language.EN: "en_GB"}
_NO_BREAK = "\u00a0"


@lru_cache(maxsize=1024)
def number(value: Decimal | int, language: Language) -> str:
    """A number with the marks of the language."""
    return str(format_decimal(value, locale=_LOCALES[language]))


def quantity(value: Quantity, language: Language) -> str:
    """A quantity as a reader expects it: `ongeveer 70%`, `12–16 weken`, `€ 8.000 per plek`."""
    low, high = number(value.low, language), number(value.high, language)
    amount = low if low == high else f"{low}–{high}"
    match value.unit:
        case Unit.EURO:
            amount = f"€{_NO_BREAK}{amount}" if language is Language.NL else f"€{amount}"
        case Unit.PERCENT:
            amount = f"{amount}%"
        case Unit.ONE:
            pass
        case unit:
            single = value.low == value.high == 1
            amount += _NO_BREAK + vocabulary.quantity_word_in("units", unit.value, language, single=single)
    if value.bound is not Bound.EXACT:
        amount = f"{vocabulary.quantity_word_in('bounds', value.bound.value, language)}{_NO_BREAK}{amount}"
    if value.per is not Per.ONCE:
        period = vocabulary.quantity_word_in("periods", value.per.value, language)
        amount += f" per{_NO_BREAK}{period}"
    return amount


@lru_cache(maxsize=1024)
def date(value: PartialDate, language: Language) -> str:
    """A date as precise as it is known."""
    if value.month is None:
        return str(value.year)
    pattern = "MMMM y" if value.day is None else "d MMMM y"
    return str(format_date(value.first(), pattern, locale=_LOCALES[language]))


@lru_cache(maxsize=1024)
def short_month(value: datetime.date, language: Language) -> str:
    """The month of a day where room is scarce: `jan 2026`."""
    return str(format_date(value, "LLL y", locale=_LOCALES[language]))


def level(value: LanguageLevel | Cefr, language: Language) -> str:
    """A language level."""
    if isinstance(value, Cefr):
        return value.name
    return vocabulary.any_level_in(language) if value.is_any else str(value).replace("-", "–")


@lru_cache(maxsize=1024)
def listing(values: tuple[str, ...], language: Language) -> str:
    """Several things in a sentence: `a, b en c`."""
    return str(format_list(values, locale=_LOCALES[language]))


def key(name: str, language: Language) -> str:
    """A key of the file as people say it."""
    return vocabulary.key_in(name, language).replace("_", " ")


def say(value: object, language: Language) -> str:
    """Any value of a track in words."""
    match value:
        case str() if isinstance(value, StrEnum):
            return label(value, language)
        case str():
            return value
        case bool():
            return vocabulary.boolean_in(value, language)
        case Cefr() | LanguageLevel():
            return level(value, language)
        case int() | Decimal():
            return number(value, language)
        case Quantity():
            return quantity(value, language)
        case PartialDate():
            return date(value, language)
        case tuple():
            return listing(tuple(say(each, language) for each in value), language)
    raise TypeError(f"no words for {type(value).__name__}")
