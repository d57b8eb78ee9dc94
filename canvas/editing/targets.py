"""Where an answer goes: to one place, to the fields of a part, or into a new member of a list."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from canvas.analysis.steps import steps_of
from canvas.domain.answer import given, is_open, listed
from canvas.domain.finding import Finding
from canvas.domain.kinds import StepKind
from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.domain.track import Track
from canvas.editing.comparing import numbered
from canvas.knowledge.asking import AnswerPlace, answer_places, asked_by_blocks, first_fields, place_instead
from canvas.knowledge.blocks import COLUMNS, Block
from canvas.reading.shapes import Slot, SlotKind, slot_at, slots


@dataclass(frozen=True, slots=True)
class OnePlace:
    """A place where one plain value can be written; a member of a list goes by its number or its kind."""

    path: Path


@dataclass(frozen=True, slots=True)
class PartFields:
    """A part of which the first things are asked, one after the other."""

    path: Path
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewMember:
    """
    One more member of a list: the fields that are asked, and what is known of it already.

    `place` is the number that it gets; None: it comes behind the others.
    """

    path: Path
    part: type[Part]
    fields: tuple[str, ...]
    given: Mapping[str, Any] = field(default_factory=dict)
    place: int | None = None

    def __hash__(self) -> int:
        """By everything that tells it from others; a mapping has no hash of its own."""
        return hash((self.path, self.part, self.fields, self.place, *self.given.items()))


Target: TypeAlias = OnePlace | PartFields | NewMember

_SEGMENT = re.compile(r"([a-z_]+)(?:\[([a-z-]*)\])?")
_PLAIN = frozenset(SlotKind) - {SlotKind.PART, SlotKind.LIST, SlotKind.TABLE}


def target_of(finding: Finding, track: Track) -> Target | None:
    """Where the answer to a finding goes; None where the plan has to be thought over and a value is no answer."""
    slot, is_open_there = slot_at(finding.path), is_open(value_at(finding.path, track))
    if slot and is_open_there and is_plain(slot):
        return OnePlace(finding.path)
    if place := answer_places().get(finding.code):
        return _open_place(tuple(place.at.split(".")), track) if place.at else _member(place, finding, track)
    return _open(finding.path, slot) if slot and is_open_there else None


def missing_steps(code: str, track: Track) -> tuple[StepKind, ...]:
    """The kinds of step that a rule misses, where it is one that blocks ask about too."""
    among = asked_by_blocks().get(code, ())
    left_out = {given(left.kind) for left in listed(track.left_out)}
    return tuple(
        kind
        for kind, column in COLUMNS.items()
        if column in among and kind not in left_out and not steps_of(track, kind)
    )


def target_in(block: Block, track: Track) -> Target | None:
    """Where the answer to the guiding question of an empty block goes: the first of its places that is open."""
    instead = place_instead(block.id, without_parties=not listed(track.parties))
    places = [instead] if instead else [place for fill in block.fills for place in fill.split("|")]
    return next((target for place in places if (target := _in_fill(place, track))), None)


def _open_place(path: Path, track: Track) -> Target | None:
    """A place at which nothing is said; what is said there already is no answer to be written over."""
    return OnePlace(path) if is_open(value_at(numbered(path, track), track)) else None


def _open(path: Path, slot: Slot) -> Target | None:
    """A whole part or list about which nothing is known."""
    if slot.part:
        known = slots(slot.part)
        if slot.part.shorthand and is_plain(known[slot.part.shorthand]):
            return OnePlace((*path, slot.part.shorthand))
        fields = tuple(field for field in first_fields(slot.part.__name__) if is_plain(known[field]))
        return PartFields(path, fields) if fields else None
    if slot.item and slot.item.part:
        short = slot.item.part.shorthand
        if short and slots(slot.item.part)[short].kind is SlotKind.TEXT:
            return OnePlace(path)  # one text makes a member
        return NewMember(path, slot.item.part, first_fields(slot.item.part.__name__))
    return None


def _member(place: AnswerPlace, finding: Finding, track: Track) -> Target | None:
    """A new member; it names the part that the finding is about where `id` is given."""
    path = tuple(place.add.split("."))
    slot = slot_at((*path, 0))
    identifier = getattr(value_at(finding.path[:2], track), "id", None)
    if slot is None or slot.part is None or (place.given and not isinstance(identifier, str)):
        return None
    known = {field: (identifier,) if value == "id" else value for field, value in place.given.items()}
    wanted = place.fields or first_fields(slot.part.__name__)
    fields = tuple(field for field in wanted if field not in known)
    return NewMember(path, slot.part, fields, known)


def _in_fill(place: str, track: Track) -> Target | None:
    """`steps[matching].lead` and `parties[].interest`, as blocks name what fills them."""
    path: Path = ()
    *way, (last, last_kind) = _SEGMENT.findall(place)
    for name, kind in way:
        path = (*path, name)
        slot = slot_at(path)
        if slot and slot.kind is SlotKind.LIST:
            members = value_at(path, track)
            if not kind and not isinstance(members, tuple):
                return _open(path, slot)
            path = (*path, kind or _first_open(members, last))
    slot = slot_at((*path, last))
    if slot is None or last_kind:
        return None
    return OnePlace((*path, last)) if is_plain(slot) else _open((*path, last), slot)


def _first_open(members: object, field: str) -> int:
    """The number of the first member that leaves a field open."""
    several = members if isinstance(members, tuple) else ()
    return next((at for at, each in enumerate(several) if is_open(getattr(each, field, None))), 0)


def is_plain(slot: Slot) -> bool:
    """Somebody can say it in one line: a value, or several with commas between them."""
    return slot.kind in _PLAIN or (slot.kind is SlotKind.LIST and slot.item is not None and slot.item.kind in _PLAIN)
