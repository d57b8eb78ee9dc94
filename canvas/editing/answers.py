"""What somebody typed as an answer: the value that it is in its place, or that it cannot be read as one."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import ValidationError

from canvas.analysis.references import known_ids
from canvas.domain.answer import Absent
from canvas.domain.language import Language
from canvas.domain.part import Register
from canvas.domain.path import Path
from canvas.domain.quantity import Quantity, Unit
from canvas.domain.track import Track
from canvas.knowledge import vocabulary
from canvas.knowledge.kinds import kinds
from canvas.knowledge.vocabulary import folded_word
from canvas.reading import wording
from canvas.reading.shapes import Slot, SlotKind, slot_at, slots

_WORDS_STAY = (SlotKind.QUANTITY, SlotKind.DATE, SlotKind.LEVEL)
_BETWEEN_TEXTS = ";"
_UNSEEN = re.compile(r"[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""
What a terminal or a paste puts around words that run from right to left, and spaces without width. The signs that
join and part letters within a word stay: Persian and other languages are written with them.
"""
_AMOUNT = "amount"
_BEFORE_AMOUNT = " :,-–—("


@dataclass(frozen=True, slots=True)
class Answer:
    """A value for a place, and how it was said where those words are to stand in the file."""

    value: Any
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Misread:
    """It cannot be read as what belongs there; `known` are the words that can be, where these are few."""

    kind: SlotKind
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the words that may stand in a place, and what people call it."""

    word: str
    label: str


def read_answer(text: str, path: Path, track: Track, language: Language) -> Answer | Misread:
    """
    The answer that a text is in the place at a path; a number chooses among the choices of that place.

    `language` is that of the file.
    """
    slot = slot_at(path)
    assert slot is not None
    text = only_seen(text)
    if (absent := absence(text)) is not None:
        return Answer(absent)
    single = slot.item if slot.kind is SlotKind.LIST and slot.item else slot
    known = choices(path, track, language)
    parts = [_chosen(part.strip(), single, known) for part in _parted(text, single)] if known else [text.strip()]
    if None in parts or (_is_listed(single) and not known):
        return Misread(single.kind, tuple(choice.word for choice in known))
    said = ", ".join(part for part in parts if part)
    several = [part.strip() for part in text.split(_BETWEEN_TEXTS) if part.strip()]
    is_texts = slot.kind is SlotKind.LIST and not known
    canonical = [_member(part, single) for part in several] if is_texts else wording.value(said, slot)
    value = validated(path, canonical)
    if value is None:
        return Misread(single.kind)
    return Answer(value, said if slot.kind in _WORDS_STAY else None)


def only_seen(text: str) -> str:
    """What somebody typed or pasted, without signs that nobody sees and no word needs."""
    return _UNSEEN.sub("", text)


def _member(said: str, single: Slot) -> Any:
    """One member of a list in one text; money at its end is the amount, where members have one."""
    member = wording.value(said, single)
    words = said.split()
    for place in range(1, len(words) if single.part and _AMOUNT in slots(single.part) else 0):
        amount, title = wording.quantity(" ".join(words[place:])), " ".join(words[:place]).rstrip(_BEFORE_AMOUNT)
        if title and isinstance(member, dict) and _is_money(amount):
            return {**wording.value(title, single), _AMOUNT: amount}
    return member


def _is_money(words: str) -> bool:
    try:
        return Quantity.parse(words).unit is Unit.EURO
    except (ValueError, ArithmeticError):
        return False


def choices(path: Path, track: Track, language: Language) -> tuple[Choice, ...]:
    """The words among which somebody chooses there: the kinds of a list, or the ids of the file."""
    slot = slot_at(path)
    single = slot.item if slot and slot.kind is SlotKind.LIST else slot
    if single and single.family:
        return tuple(Choice(kind.words[language], kind.labels[language]) for kind in kinds(single.family).values())
    if single and single.register and _is_listed(single):
        return tuple(Choice(*each) for each in known_ids(track, single.register, path).items())
    return ()


def absence(text: str) -> Absent | None:
    """`unknown` and `n/a` in all their spellings, with a reason behind a comma, a colon or a dash."""
    found = _absences().fullmatch(text.strip())
    if not found:
        return None
    return Absent(vocabulary.answers()[found["state"].lower()], found["reason"] or None)


def validated(path: Path, canonical: Any) -> Any:
    """A canonical value as the value of the domain that stands at a path; None when it does not fit there."""
    length = max(length for length, step in enumerate(path) if isinstance(step, str) and _is_part(path[:length]))
    part, wrapped = slot_at(path[:length]), canonical
    assert part is not None
    assert part.part is not None
    for step in reversed(path[length + 1 :]):
        wrapped = [wrapped] if isinstance(step, int) else {step: wrapped}
    try:
        value = getattr(part.part.model_validate({path[length]: wrapped}), str(path[length]))
    except ValidationError:
        return None
    for step in path[length + 1 :]:
        value = value[0 if isinstance(step, int) else step]
    return value


def _is_listed(single: Slot) -> bool:
    """It names a party or a step of the file; a source may also be one that this toolkit knows."""
    return single.register is not None and single.register is not Register.SOURCES


def _is_part(path: Path) -> bool:
    slot = slot_at(path)
    return slot is not None and slot.kind is SlotKind.PART


def _parted(text: str, single: Slot) -> list[str]:
    return [part for part in text.split(",") if part.strip()] if single.family or single.register else [text]


def _chosen(said: str, single: Slot, known: tuple[Choice, ...]) -> str | None:
    """The word that is meant: by its number, as it is written, or by what people call it."""
    if said.isdecimal() and 0 < int(said) <= len(known):
        return known[int(said) - 1].word
    folded = folded_word(said)
    if single.family and folded in vocabulary.words(single.family):
        return folded
    return next((each.word for each in known if folded in (folded_word(each.word), folded_word(each.label))), None)


@cache
def _absences() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(vocabulary.answers(), key=len, reverse=True))
    return re.compile(rf"(?P<state>{words})(?:\s*(?:[,;:(]|\s[-–—])\s*(?P<reason>.*?)\)?)?", re.IGNORECASE | re.DOTALL)
