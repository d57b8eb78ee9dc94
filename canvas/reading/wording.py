"""Single values as people write them, to the canonical form that the nouns read."""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import Any, TypeAlias

from canvas.domain.kinds import Involvement
from canvas.domain.levels import Cefr
from canvas.knowledge import vocabulary
from canvas.knowledge.vocabulary import folded_word
from canvas.reading.shapes import Slot, SlotKind, slots

_TOKEN = re.compile(r"€|%|~|/|\d[\d.,]*\d|\d|[^\W\d_](?:[\w.'’]|-(?=[^\W\d_]))*|[-–—]|\S")
_CENTS = re.compile(r"(\d{1,3}(?:\.\d{3})+),(\d\d?)|(\d{1,3}(?:,\d{3})+)\.(\d\d?)", re.ASCII)
_NO_CENTS = re.compile(r"(?<=\d),(?:-+|[–—=])(?=\s|$)")
_DIGIT = re.compile(r"\d", re.ASCII)
_ONE_LEVEL = re.compile(r"[abc][0-2]")
_LEVEL_TOKEN = re.compile(r"[abc][0-2](?!\w)|[^\W\d_][\w.']*|\S")
_DASHES = ("-", "–", "—", "/")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
_MONTH_NAMED = re.compile(r"(?:(\d{1,2})\s+)?([a-z]+)\.?\s+(\d{4})", re.ASCII)
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/](\d{4})", re.ASCII)
_LONGEST_QUANTITY = 80
_SEVERAL = (SlotKind.NAME, SlotKind.WORD)

Reader: TypeAlias = Callable[[str, Slot], Any]
"""What makes of a text the form that its slot takes."""


def value(text: str, slot: Slot) -> Any:
    """A text that says something, in the form that its slot takes; left as it is where it does not fit."""
    return reader(slot.kind)(text, slot)


def reader(kind: SlotKind) -> Reader:
    """The reader of slots of this kind."""
    return _READERS.get(kind, _as_written)


def _as_written(text: str, _: Slot) -> str:
    return text


def _word(text: str, slot: Slot) -> str:
    known = vocabulary.words(slot.family) if slot.family is not None else {}
    return known.get(text) or known.get(folded_word(text), text)


def _list(text: str, slot: Slot) -> list[Any]:
    """An id and a kind hold no comma, so one between them parts several."""
    item = slot.item or slot
    read = reader(item.kind)
    several = text.split(",") if "," in text and item.kind in _SEVERAL else (text,)
    return [read(said, item) for one in several if (said := one.strip())]


def _table(text: str, _: Slot) -> dict[str, str]:
    return {folded_word(name): Involvement.DOES.value for name in text.split(",") if name.strip()}


def _part(text: str, slot: Slot) -> Any:
    if slot.part is None or slot.part.shorthand is None:
        return text
    field = slot.part.shorthand
    return {field: value(text, slots(slot.part)[field])}


@lru_cache(maxsize=4096)
def quantity(text: str) -> str:
    """A quantity in canonical words; what it does not know it leaves as it is, for the noun to refuse."""
    if len(text) > _LONGEST_QUANTITY:
        return text
    said = _NO_CENTS.sub("", text.lower().replace("\u00a0", " ").replace("’", "'"))
    tokens = _TOKEN.findall(said if _DIGIT.search(said) else _number_words().sub(_digits, said))
    numbers = [place for place, token in enumerate(tokens) if token[0].isdigit()]
    if not 0 < len(numbers) <= 2:
        return text
    first, last = numbers[0], numbers[-1]
    before, between, behind = tokens[:first], tokens[first + 1 : last], tokens[last + 1 :]
    euro = bool(before) and vocabulary.quantity_words("units").get(before[-1]) == "euro"
    bound, tail = _bound(before[:-1] if euro else before), _tail(behind)
    if bound is None or tail is None or (len(numbers) == 2 and not _is_range(between)):
        return text
    amount = "-".join(_number(tokens[place]) for place in numbers)
    return " ".join(filter(None, (bound, amount, "euro" if euro else "", tail)))


def _number(token: str) -> str:
    """Thousands and cents together, `2.700,50` or `2,700.50`, without the marks between thousands."""
    if match := _CENTS.fullmatch(token):
        whole, cents = match[1] or match[3], match[2] or match[4]
        return f"{re.sub('[.,]', '', whole)}.{cents}"
    return token


@cache
def _number_words() -> re.Pattern[str]:
    """Numbers in words; parts of one, such as a half, only where a unit follows."""
    numbers = vocabulary.quantity_words("numbers")
    longest_first = sorted(numbers, key=len, reverse=True)
    words = (re.escape(word) + (r"(?= [a-z])" if "." in numbers[word] else "") for word in longest_first)
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


def _digits(word: re.Match[str]) -> str:
    return vocabulary.quantity_words("numbers")[word[0]]


@lru_cache(maxsize=1024)
def date(text: str) -> str:
    """A date as `2026-09-01`; day-month-year and the names of months are read too."""
    text = text.strip()
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = match.groups()
        return f"{year}-{int(month):02}-{int(day):02}"
    if match := _MONTH_FIRST.fullmatch(text):
        month, year = match.groups()
        return f"{year}-{int(month):02}"
    if (match := _MONTH_NAMED.fullmatch(text.lower())) and (number := _month(match[2])):
        return f"{match[3]}-{number:02}" + (f"-{int(match[1]):02}" if match[1] else "")
    return text


def _month(word: str) -> int | None:
    """The number of a month, also of `sept.` and `okt`."""
    meant = {number for name, number in vocabulary.months().items() if name.startswith(word)}
    return meant.pop() if len(word) >= 3 and len(meant) == 1 else None


@lru_cache(maxsize=1024)
def level(text: str) -> str:
    """A language level as `A2`, `A1-B1` or `any`; `at least A2` goes up to the highest level."""
    folded = text.lower()
    if folded in vocabulary.any_level():
        return "any"
    tokens = _LEVEL_TOKEN.findall(folded)
    places = [place for place, token in enumerate(tokens) if _ONE_LEVEL.fullmatch(token)]
    if not 0 < len(places) <= 2 or places[-1] != len(tokens) - 1:
        return text
    low, high = tokens[places[0]].upper(), tokens[places[-1]].upper()
    bound = _bound(tokens[: places[0]])
    if len(places) == 2:
        return f"{low}-{high}" if bound == "" and _is_range(tokens[places[0] + 1 : places[1]]) else text
    ranges = {"": low, "min": f"{low}-{Cefr.C2.name}", "max": f"{Cefr.A0.name}-{low}"}
    return ranges.get(bound, text) if bound is not None else text


def _bound(words: list[str]) -> str | None:
    """The canonical bound, empty when there is none, None when the words are something else."""
    said = " ".join(words)
    if not said:
        return ""
    # «tot 16 weken» ends a range that has no begin
    return "max" if said in vocabulary.quantity_words("between") else vocabulary.quantity_words("bounds").get(said)


def _is_range(words: list[str]) -> bool:
    said = "".join(words) if all(len(word) == 1 for word in words) else " ".join(words)
    return said in _DASHES or said in vocabulary.quantity_words("between")


def _tail(words: list[str]) -> str | None:
    """Unit and period behind the number, None when a word is neither."""
    units, pers = vocabulary.quantity_words("units"), vocabulary.quantity_words("per")
    unit = ""
    if words and words[0] in units and words[0] not in pers:
        unit, words = units[words[0]], words[1:]
    if not words:
        return unit
    if words[0] in pers and len(words) == 2:
        period = vocabulary.quantity_words("periods").get(words[1])
        return f"{unit} per {period}" if period else None
    return None


_READERS: Mapping[SlotKind, Reader] = {
    SlotKind.WORD: _word,
    SlotKind.QUANTITY: lambda text, _: quantity(text),
    SlotKind.ID: lambda text, _: folded_word(text),
    SlotKind.NAME: lambda text, _: folded_word(text),
    SlotKind.FLAG: lambda text, _: vocabulary.booleans().get(text.lower(), text),
    SlotKind.LEVEL: lambda text, _: level(text),
    SlotKind.DATE: lambda text, _: date(text),
    SlotKind.CODE: lambda text, _: text.upper(),
    SlotKind.LIST: _list,
    SlotKind.TABLE: _table,
    SlotKind.PART: _part,
}
"""Every other kind of slot takes a text as it is written."""
