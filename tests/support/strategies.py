"""Tracks of every shape that the format allows, for properties: built from the outline of the models themselves."""

import re
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st

from canvas.domain.answer import Absence, Absent
from canvas.domain.dates import PartialDate
from canvas.domain.levels import Cefr, LanguageLevel
from canvas.domain.part import Part
from canvas.domain.quantity import Bound, Per, Quantity, Unit
from canvas.domain.track import Track
from canvas.knowledge import vocabulary
from canvas.reading.shapes import Slot, SlotKind, slots

MOST_FIELDS = 4
MOST_ITEMS = 2

PLACES = ("mission", "mission.goal", "parties[0].interest", "steps.recruitment", "lines.language.hours", "results")
FORBIDDEN = "".join(chr(code) for code in (*range(9), 11, 12, *range(14, 32), *range(127, 160), 0xFFFE, 0xFFFF))


_WORDS = (
    *("Werk:", "[a,", "b]", "#1", "'é'", '"x"', "-", "€5", "{k:", "v}", "&", "*", "!", "|", ">", "%", "@", "`", "~"),
    *("😀", "ja", "null", "12", "2026-01-01"),
)


def _means_absence(text: str) -> bool:
    return text.strip().lower() in vocabulary.answers()


texts = (
    st.one_of(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters=FORBIDDEN), min_size=1, max_size=30),
        st.lists(st.sampled_from(_WORDS)).map(" ".join),
        st.lists(st.sampled_from(["Werk", "voor", "achttien", "mensen"]), min_size=20, max_size=40).map(" ".join),
    )
    .map(str.strip)
    .filter(lambda text: bool(text) and not _means_absence(text))
)
ids = st.from_regex(re.compile(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", re.ASCII), fullmatch=True).filter(
    lambda text: not _means_absence(text)
)
_numbers = st.one_of(st.integers(0, 100_000).map(Decimal), st.decimals(0, 5_000, places=3, allow_nan=False))


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    low = draw(_numbers)
    high = draw(st.one_of(st.just(low), _numbers.map(lambda more: low + more)))
    kinds = (draw(st.sampled_from(Bound)), draw(st.sampled_from(Unit)), draw(st.sampled_from(Per)))
    return Quantity(low, high, *kinds, note=draw(st.none() | texts), source=draw(st.none() | ids))


dates = st.dates().flatmap(
    lambda day: st.sampled_from(
        [PartialDate(day.year), PartialDate(day.year, day.month), PartialDate(day.year, day.month, day.day)]
    )
)
levels = st.tuples(st.sampled_from(Cefr), st.sampled_from(Cefr)).map(lambda two: LanguageLevel(min(two), max(two)))
absences = st.builds(Absent, st.sampled_from([Absence.UNKNOWN, Absence.NOT_APPLICABLE]), st.none() | texts)

_PLAIN: dict[SlotKind, st.SearchStrategy[Any]] = {
    SlotKind.TEXT: texts,
    SlotKind.ID: ids,
    SlotKind.NAME: ids,
    SlotKind.PLACE: st.sampled_from(PLACES),
    SlotKind.CODE: st.from_regex(re.compile(r"[A-Z][0-9]{2}", re.ASCII), fullmatch=True),
    SlotKind.FLAG: st.booleans(),
    SlotKind.NUMBER: st.just(1),
    SlotKind.QUANTITY: quantities(),
    SlotKind.LEVEL: levels,
    SlotKind.DATE: dates,
}


def values(slot: Slot) -> st.SearchStrategy[Any]:
    """What may stand in a slot, apart from an absence."""
    if slot.part:
        return parts(slot.part)
    if slot.family:
        return st.sampled_from(list(slot.family))
    if slot.kind is SlotKind.LIST and slot.item:
        return st.lists(values(slot.item), min_size=1, max_size=MOST_ITEMS).map(tuple)
    if slot.kind is SlotKind.TABLE and slot.item:
        return st.dictionaries(ids, values(slot.item), min_size=1, max_size=MOST_ITEMS)
    return _PLAIN[slot.kind]


def _answers(slot: Slot) -> st.SearchStrategy[Any]:
    """A value, or now and then an absence; made only when drawn, since all parts at once would be thousands."""
    return st.deferred(lambda: st.one_of(values(slot), values(slot), absences))


@cache
def parts(part: type[Part]) -> st.SearchStrategy[Any]:
    """A part that says something, with a few of its fields."""
    known = slots(part)

    def with_fields(names: list[str]) -> st.SearchStrategy[Any]:
        return st.fixed_dictionaries({name: _answers(known[name]) for name in names}).map(part.model_validate)

    return st.lists(st.sampled_from(list(known)), min_size=1, max_size=MOST_FIELDS, unique=True).flatmap(with_fields)


tracks: st.SearchStrategy[Track] = parts(Track).filter(
    lambda track: isinstance(track.track, Absent) or isinstance(track.programme, Absent)
)
