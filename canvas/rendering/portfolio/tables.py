"""The tables of a portfolio as values: pages, workbook and Markdown all show these."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from functools import lru_cache

from canvas.analysis.portfolio.amounts import Amount, Total
from canvas.domain.language import Language
from canvas.domain.quantity import Bound, Quantity, Unit
from canvas.knowledge.speaking import number as spoken
from canvas.knowledge.speaking import quantity
from canvas.rendering.portfolio.words import portfolio_words

_TENTH = Decimal("0.1")


class Form(Enum):
    """What stands in a column: texts, which are read, or numbers, which stand below each other."""

    TEXT = "text"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Cell:
    """
    One value in words; by `sort` it is sorted where words would not do.

    `exact` is the number where it is one and `day` the day, for programs that calculate. Nothing is known of what
    `is_open`.
    """

    words: str
    sort: float | None = None
    exact: float | None = None
    is_open: bool = False
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its heading."""

    heading: str
    form: Form = Form.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """
    A table with what it shows in a sentence; `name` is short enough for the tab of a sheet.

    The first column names the row. `empty` is said where there are no rows; the `foot` is all rows together.
    """

    id: str
    name: str
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str = ""
    foot: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Tables that belong together."""

    id: str
    title: str
    about: str
    tables: tuple[Table, ...]


def text(words: str) -> Cell:
    """A text, open when it is empty."""
    return Cell(words, is_open=not words)


def count(number: int, language: Language, words: str = "") -> Cell:
    """How many there are."""
    return Cell(words or spoken(number, language), float(number), float(number))


def part(number: int, whole: int, language: Language) -> Cell:
    """How many of how many."""
    return Cell(f"{spoken(number, language)}/{spoken(whole, language)}", float(number), float(number))


def first_name(called: str, unnamed: str) -> Cell:
    """What a row is called; rows of which that is not known stand last however the table is sorted."""
    return Cell(called or unnamed, is_open=not called)


def measured(amount: Amount | None, unit: Unit, language: Language) -> Cell:
    """A number as sure as it was written; nothing where nobody wrote it."""
    if amount is None:
        return Cell("", is_open=True)
    is_exact = amount.low == amount.high and not amount.about
    return Cell(amount_words(amount, unit, language), amount.low, amount.low if is_exact else None)


def summed(total: Total, unit: Unit, language: Language, *, note: str = "over") -> Cell:
    """A sum, with how many it is over where that is not all of them; `note` is the word for that."""
    said = portfolio_words(language)["sums"]
    if total.amount is None:
        return Cell(said["none"] if total.all else "", is_open=True)
    if total.known == total.all:
        return measured(total.amount, unit, language)
    words = amount_words(total.amount, unit, language)
    known, whole = spoken(total.known, language), spoken(total.all, language)
    return Cell(said[note].format(amount=words, known=known, all=whole), total.amount.low)


@lru_cache(maxsize=8192)
def amount_words(amount: Amount, unit: Unit, language: Language) -> str:
    """A number in words: about 20, 12–16, at least 8; an estimate of what is the least stays one: about 38 or more."""
    low = _rounded(amount.low, unit)
    high = low if amount.high is None else _rounded(amount.high, unit)
    bound = Bound.EXACT
    if amount.high is None:
        bound = Bound.ABOUT if amount.about else Bound.AT_LEAST
    elif not low and high:
        low, bound = high, Bound.AT_MOST
    elif amount.about:
        bound = Bound.ABOUT
    words = quantity(Quantity(low, high, bound, unit), language)
    # in a narrow column “at least” may stand above the number
    words = words.replace("\u00a0", " ", 1) if bound is not Bound.EXACT else words
    is_rough_least = amount.about and amount.high is None
    return str(portfolio_words(language)["sums"]["or_more"].format(amount=words)) if is_rough_least else words


def _rounded(number: float, unit: Unit) -> Decimal:
    """People, places and euros whole; weeks to the tenth, without a nought behind the mark."""
    exact = Decimal(str(number))
    whole = exact.quantize(Decimal(1), ROUND_HALF_UP)
    return exact.quantize(_TENTH, ROUND_HALF_UP) if unit is Unit.WEEKS and exact != whole else whole


def so_many(number: int, name: str, said: Mapping[str, str], language: Language, **others: str) -> str:
    """A sentence with a number, in the words for one or for many; the number has the marks of the language."""
    return said[f"{name}_one" if number == 1 else f"{name}_many"].format(count=spoken(number, language), **others)


def shortened(parts: Sequence[str], most: int, language: Language) -> str:
    """The first of several texts, and how many more there are."""
    return and_more(", ".join(parts[:most]), len(parts) - most, language)


def and_more(listed: str, left: int, language: Language) -> str:
    """What is listed, and how many more there are, if any."""
    if left <= 0:
        return listed
    more: str = portfolio_words(language)["sums"]["more"].format(listed=listed, count=spoken(left, language))
    return more
