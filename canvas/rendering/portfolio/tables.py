"""The tables of a portfolio as values: pages, workbook and Markdown all show these."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from functools import lru_cache

from canvas.analysis.portfolio.amounts import Amount, Total
from canvas.domain.language import Language
from canvas.domain.quantity import Bound, Quantity, Unit
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

    `exact` is the number where it is one, for programs that calculate. Nothing is known of what `is_open`.
    """

    words: str
    sort: float | None = None
    exact: float | None = None
    is_open: bool = False


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


def count(number: int, words: str = "") -> Cell:
    """How many there are."""
    return Cell(words or str(number), float(number), float(number))


def part(number: int, whole: int) -> Cell:
    """How many of how many."""
    return Cell(f"{number}/{whole}", float(number), float(number))


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
    return Cell(said[note].format(amount=words, known=total.known, all=total.all), total.amount.low)


@lru_cache(maxsize=8192)
def amount_words(amount: Amount, unit: Unit, language: Language) -> str:
    """A number in words: about 20, 12–16, at least 8."""
    low = _rounded(amount.low, unit)
    high = low if amount.high is None else _rounded(amount.high, unit)
    bound = Bound.EXACT
    if amount.high is None:
        bound = Bound.AT_LEAST
    elif not low and high:
        low, bound = high, Bound.AT_MOST
    elif amount.about:
        bound = Bound.ABOUT
    words = quantity(Quantity(low, high, bound, unit), language)
    # in a narrow column “at least” may stand above the number
    return words.replace("\u00a0", " ", 1) if bound is not Bound.EXACT else words


def _rounded(number: float, unit: Unit) -> Decimal:
    """People, places and euros whole; weeks to the tenth, without a nought behind the mark."""
    exact = Decimal(str(number))
    whole = exact.quantize(Decimal(1), ROUND_HALF_UP)
    return exact.quantize(_TENTH, ROUND_HALF_UP) if unit is Unit.WEEKS and exact != whole else whole


def shortened(parts: Sequence[str], most: int, language: Language) -> str:
    """The first of several texts, and how many more there are."""
    listed = ", ".join(parts[:most])
    left = len(parts) - most
    return portfolio_words(language)["sums"]["more"].format(listed=listed, count=left) if left > 0 else listed
