"""What a sheet asks: headings, what to write there, and the lists to choose from."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from canvas.domain.answer import given, listed
from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.domain.part import Part, Register
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.editing.words import editing_words
from canvas.knowledge import vocabulary
from canvas.knowledge.asking import field_question
from canvas.knowledge.blocks import blocks
from canvas.knowledge.kinds import kinds
from canvas.knowledge.loading import meaning
from canvas.knowledge.sheets import EVERY_STEP
from canvas.knowledge.speaking import key
from canvas.reading.shapes import Slot, SlotKind, slot_at

_INDEX = re.compile(r"\[[^\]]*\]")
_WORDS_OF_KEYS = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Choices:
    """A list to choose from; lists with the same name are the same."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """
    One thing that a sheet asks.

    `field` is where it goes within its part, such as `period.start`; `question` is the guiding question that it
    answers, empty where there is none of its own.
    """

    field: str
    heading: str
    question: str
    help: str
    slot: Slot
    choices: Choices | None

    @property
    def path(self) -> Path:
        """The way from the part to the field."""
        return tuple(self.field.split("."))

    @property
    def several(self) -> bool:
        """More than one may stand in the cell."""
        return self.slot.kind is SlotKind.LIST


def asked(at: Path, fields: tuple[str, ...], track: Track, language: Language) -> tuple[Asked, ...]:
    """What is asked of the part at a path, field by field; for a member of a list any number will do."""
    found: list[Asked] = []
    for field in fields:
        if field == EVERY_STEP:
            found += [_asked(at, f"steps.{step}", track, language, in_step=step) for step in _steps(track)]
        else:
            found.append(_asked(at, field, track, language))
    return tuple(found)


def _asked(at: Path, field: str, track: Track, language: Language, in_step: str = "") -> Asked:
    said = editing_words(language)["sheets"]
    path = (*at, *field.split("."))
    slot = slot_at(path)
    assert slot is not None, path
    if in_step:
        heading, question, helped = said["in_step"].format(step=in_step), said["in_step_help"], ""
    else:
        heading, question = _heading(path, field, language), _question(path, language)
        helped = _help(path, slot, language)
    return Asked(field, heading, question, helped, slot, _choices(slot, track, language))


def _heading(path: Path, field: str, language: Language) -> str:
    """What a column is called: its key in words, where nothing says more to somebody who knows no keys."""
    *above, last = field.split(".")
    own = editing_words(language)["sheets"]["headings"].get(f"{_part_at(path[:-1]).__name__}.{last}")
    if own:
        return str(own)
    words = " – ".join(key(name, language) for name in (*above, last))
    return words[:1].upper() + words[1:]


def _question(path: Path, language: Language) -> str:
    """The guiding question that this field answers, empty where a whole block asks more than that."""
    holder = _part_at(path[:-1])
    own = field_question(holder.__name__, str(path[-1]), language)
    if own:
        return own.text
    block = _filled().get(".".join(step for step in path if isinstance(step, str)))
    return next(each.questions[language][0] for each in blocks() if each.id is block) if block else ""


@cache
def _filled() -> Mapping[str, BlockId]:
    """The block that each field fills, where it is the one field of a member that fills it."""
    places = [(_INDEX.sub("", place), each.id) for each in blocks() for fill in each.fills for place in fill.split("|")]
    return {place: block for place, block in reversed(places) if not place.startswith("steps.")}


def block_of(path: Path) -> BlockId | None:
    """The block of the canvas that the field at a path fills."""
    return _filled().get(".".join(step for step in path if isinstance(step, str)))


def _help(path: Path, slot: Slot, language: Language) -> str:
    """What the field means, and how it is written."""
    name = str(path[-1])
    owner = "Part" if name in Part.model_fields else _part_at(path[:-1]).__name__
    said = _WORDS_OF_KEYS.sub(lambda word: f"“{word[1].replace('_', ' ')}”", meaning(owner, name, language))
    hints = editing_words(language)["sheets"]["hints"]
    single = slot.item if slot.kind is SlotKind.LIST and slot.item else slot
    how = [hints[single.kind.name.lower()]] if single.kind.name.lower() in hints else []
    if slot.kind is SlotKind.LIST:
        how.append(hints["lines" if single.kind is SlotKind.TEXT else "several"])
    return " ".join((said, *how))


def _part_at(path: Path) -> type[Part]:
    slot = slot_at(path)
    part = slot.part if slot else None
    assert part is not None, path
    return part


def _choices(slot: Slot, track: Track, language: Language) -> Choices | None:
    single = slot.item if slot.kind is SlotKind.LIST and slot.item else slot
    if single.family:
        labels = (kind.labels[language] for kind in kinds(single.family).values())
        return _with_absences(single.family.__name__, labels, language)
    if single.register is Register.PARTIES:
        ids = (party.id for party in listed(track.parties) if isinstance(party.id, str))
        return _with_absences(single.register.value, ids, language)
    if single.register is Register.STEPS:
        return _with_absences(single.register.value, _steps(track), language)
    if single.kind is SlotKind.FLAG:
        words = (vocabulary.boolean_in(flag, language) for flag in (True, False))
        return _with_absences(SlotKind.FLAG.name.lower(), words, language)
    return None


def _with_absences(name: str, words: Iterable[str], language: Language) -> Choices:
    """A list with the ways to say that there is no value."""
    states = dict.fromkeys(vocabulary.answers().values())
    return Choices(name, (*words, *(vocabulary.absence_in(state, language) for state in states)))


def _steps(track: Track) -> tuple[str, ...]:
    """The ids of the steps, and of those that roles name besides."""
    own = [step.id for step in listed(track.steps) if isinstance(step.id, str)]
    named = [step for role in listed(track.roles) for step in (given(role.steps) or {})]
    return tuple(dict.fromkeys((*own, *named)))
