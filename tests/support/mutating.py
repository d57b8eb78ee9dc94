"""Tracks with one thing otherwise: another answer in one place, another id everywhere, another order of all lists."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import Any

from canvas.domain.answer import Absent
from canvas.domain.dates import PartialDate
from canvas.domain.levels import Cefr, LanguageLevel
from canvas.domain.part import Part, Register
from canvas.domain.path import Path
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track
from canvas.reading.shapes import WHOLE_TRACK, Slot, SlotKind, slots


def with_value(track: Track, path: Path, value: object) -> Track:
    """The track with another answer at a path; MISSING takes a field away, and None a member of a list."""
    changed: Track = _with(track, path, value)
    return changed


def _with(here: Any, path: Path, value: object) -> Any:
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(here, Part):
        return here.model_copy(update={str(step): _with(getattr(here, str(step)), rest, value)})
    if isinstance(here, tuple):
        assert isinstance(step, int)
        middle = () if not rest and value is None else (_with(here[step], rest, value),)
        return (*here[:step], *middle, *here[step + 1 :])
    return {**here, step: _with(here[step], rest, value)}


def other(value: object, slot: Slot) -> object:
    """Another value for the same place."""
    match value:
        case Absent():
            return replace(value, reason="A new reason.")
        case bool():
            return not value
        case Quantity():
            return replace(value, low=value.low + Decimal(1), high=value.high + Decimal(1))
        case PartialDate():
            return replace(value, year=value.year + 1)
        case LanguageLevel():
            return LanguageLevel(Cefr.A0, Cefr.C1)
        case int():
            return value + 1
    if slot.family:
        return next(word for word in slot.family if word != value)
    return f"{value}x"


def renamed(track: Track, register: Register, old: str, new: str) -> Track:
    """The track with another id for one part, and the new id in every place that names it."""
    changed: Track = _renamed(track, WHOLE_TRACK, register, (old, new), own=False)
    return changed


def _renamed(value: Any, slot: Slot, register: Register, names: tuple[str, str], *, own: bool) -> Any:
    """`own` says that this is a member of the register itself."""
    old, new = names
    if isinstance(value, Quantity):
        return replace(value, source=new) if register is Register.SOURCES and value.source == old else value
    if isinstance(value, Part):
        return value.model_copy(
            update={
                name: new
                if name == "id" and own and getattr(value, name) == old
                else _renamed(getattr(value, name), inner, register, names, own=name == register.value)
                for name, inner in slots(type(value)).items()
            }
        )
    if isinstance(value, tuple) and slot.item:
        return tuple(_renamed(each, slot.item, register, names, own=own) for each in value)
    if isinstance(value, Mapping) and slot.names:
        return {new if slot.names.register is register and key == old else key: inner for key, inner in value.items()}
    if slot.kind is SlotKind.NAME and slot.register is register and value == old:
        return new
    if slot.kind is SlotKind.PLACE and isinstance(value, str):
        return value.replace(f"{register.value}.{old}", f"{register.value}.{new}")
    return value


def reordered(track: Track, random: Random) -> Track:
    """The track with the members of every list in another order, but for the steps."""
    changed: Track = _reordered(track, random)
    return changed.model_copy(update={"steps": _inside(track.steps, random)})


def _reordered(value: Any, random: Random) -> Any:
    if isinstance(value, Part):
        return value.model_copy(update={name: _reordered(inner, random) for name, inner in vars(value).items()})
    if isinstance(value, tuple):
        members = [_reordered(each, random) for each in value]
        random.shuffle(members)
        return tuple(members)
    if isinstance(value, Mapping):
        rows = list(value.items())
        random.shuffle(rows)
        return dict(rows)
    return value


def _inside(value: Any, random: Random) -> Any:
    """The members in their order, each with its own lists in another."""
    return tuple(_reordered(each, random) for each in value) if isinstance(value, tuple) else value
