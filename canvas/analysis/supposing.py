"""
A track as it would be if something were otherwise: a party that leaves, money that does not come, another number of
participants, a step that takes longer.

What a party did stays in the plan with nobody's name on it: the work is there, and somebody else is to be found for it.
What it brought in goes with it. The track itself stays as it is; this makes another one.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Any, TypeVar

from canvas.analysis.lengths import bound_of, in_half_weeks, length
from canvas.analysis.roles import BESIDE_THE_WORK
from canvas.domain.answer import MISSING, Absent, given, is_waived, listed
from canvas.domain.money import Funding
from canvas.domain.part import Part, Register
from canvas.domain.parties import Party, Role
from canvas.domain.path import Path
from canvas.domain.places import resolve
from canvas.domain.quantity import Bound, Quantity, Unit
from canvas.domain.steps import Step
from canvas.domain.target_group import TargetGroup
from canvas.domain.track import Edition, Track
from canvas.reading.shapes import Slot, SlotKind, slots

AnyPart = TypeVar("AnyPart", bound=Part)

_NOTHING, _ONE, _TWO = Decimal(0), Decimal(1), Decimal(2)
_LONG = (Unit.MONTHS, Unit.YEARS)
_SLIP = Decimal("0.001")
"""In weeks: what rounding makes of a third."""


@dataclass(frozen=True, slots=True)
class Supposition:
    """
    What is supposed: parties that leave, by their ids; lines of money that are not granted, by their paths, also those
    of one edition alone; how many people take part; and how many weeks steps take longer, by their places.
    """

    parties: frozenset[str] = frozenset()
    money: frozenset[Path] = frozenset()
    participants: int | None = None
    delays: Mapping[int, Decimal] = field(default_factory=lambda: MappingProxyType({}))


def supposed(track: Track, supposition: Supposition) -> Track:
    """The track as it would be."""
    changed = track
    if supposition.money:
        changed = _without_money(changed, supposition.money)
    if supposition.parties:
        changed = _without(changed, supposition.parties)
    if supposition.participants is not None:
        changed = _with_participants(changed, supposition.participants)
    if supposition.delays:
        steps = tuple(
            _longer(step, supposition.delays[place], track.dagdeel) if place in supposition.delays else step
            for place, step in enumerate(listed(changed.steps))
        )
        changed = changed.model_copy(update={"steps": steps})
    return _with_places_that_are_there(changed)


def _without_money(track: Track, gone: Set[Path]) -> Track:
    editions = tuple(_edition_without(edition, place, gone) for place, edition in enumerate(listed(track.editions)))
    update = {"funding": _granted(track.funding, ("funding",), gone), "editions": editions or track.editions}
    return track.model_copy(update=update)


def _edition_without(edition: Edition, place: int, gone: Set[Path]) -> Edition:
    differs = given(edition.differs)
    if differs is None:
        return edition
    left = _granted(differs.funding, ("editions", place, "differs", "funding"), gone)
    return edition.model_copy(update={"differs": differs.model_copy(update={"funding": left})})


def _granted(lines: tuple[Funding, ...] | Absent, at: Path, gone: Set[Path]) -> tuple[Funding, ...] | Absent:
    left = tuple(line for place, line in enumerate(listed(lines)) if (*at, place) not in gone)
    return lines if len(left) == len(listed(lines)) else left or MISSING


def _with_participants(track: Track, count: int) -> Track:
    group = given(track.target_group) or TargetGroup()
    size = Quantity(Decimal(count), Decimal(count), unit=Unit.PEOPLE)
    return track.model_copy(update={"target_group": group.model_copy(update={"size": size})})


def _longer(step: Step, weeks: Decimal, dagdeel: Decimal) -> Step:
    """The step with so many weeks more; one of which nobody knows how long it takes stays as it is."""
    takes = (_NOTHING, _NOTHING) if is_waived(step.duration) else length(step, dagdeel)
    if takes is None:
        return step
    more = in_half_weeks(weeks, weeks)
    then = in_half_weeks(takes[0] + more.low, takes[1] + more.high)
    # of what takes at most so long, the length is from nothing to that
    bounds = [each for each in (bound_of(step), more.bound, then.bound) if each not in (Bound.EXACT, Bound.AT_MOST)]
    in_weeks = replace(then, bound=bounds[0] if bounds else Bound.EXACT)
    update: dict[str, Any] = {"duration": _in_its_unit(step.duration, weeks) or in_weeks}
    if period := given(step.period):
        update["period"] = period.model_copy(update={"end": MISSING})
    return step.model_copy(update=update)


def _in_its_unit(duration: Quantity | Absent, weeks: Decimal) -> Quantity | None:
    """The length with so many weeks more as it was written, where these are a whole or a half number of its unit."""
    if isinstance(duration, Absent) or duration.unit not in _LONG or duration.bound is Bound.AT_MOST:
        return None
    one = replace(duration, low=_ONE, high=_ONE).weeks
    halves = (_TWO * weeks / one[0]).quantize(_ONE) if one else None
    if not one or not halves or abs(halves * one[0] / _TWO - weeks) > _SLIP:
        return None
    return replace(duration, low=duration.low + halves / _TWO, high=duration.high + halves / _TWO)


def _without(part: AnyPart, gone: Set[str]) -> AnyPart:
    """A part in which nothing names these parties any more."""
    update: dict[str, Any] = {}
    for name, slot in slots(type(part)).items():
        value = getattr(part, name)
        if not isinstance(value, Absent) and (left := _left(value, slot, gone)) is not value:
            update[name] = left
    return part.model_copy(update=update) if update else part


def _left(value: Any, slot: Slot, gone: Set[str]) -> Any:
    """What is left of an answer, the answer itself where it names none of them."""
    if slot.kind is SlotKind.PART:
        return _without(value, gone)
    if slot.kind is SlotKind.NAME:
        return MISSING if slot.register is Register.PARTIES and value in gone else value
    if slot.kind is not SlotKind.LIST or slot.item is None:
        return value
    if slot.item.kind is SlotKind.PART:
        members = tuple(left for each in value if (left := _member(each, gone)) is not None)
        same = len(members) == len(value) and all(new is old for new, old in zip(members, value, strict=True))
        return value if same else members or MISSING
    if slot.item.kind is SlotKind.NAME and slot.item.register is Register.PARTIES and not gone.isdisjoint(value):
        return tuple(each for each in value if each not in gone) or MISSING
    return value


def _member(part: Part, gone: Set[str]) -> Part | None:
    """What is left of one in a list; None where it goes with the parties."""
    if isinstance(part, Party) and part.id in gone:
        return None
    left = _without(part, gone)
    if left is part:
        return part
    if isinstance(left, Funding):
        return left.model_copy(update={"amount": _of_the_others(left.amount)}) if given(left.party) else None
    if isinstance(left, Role) and given(left.party) is None and given(left.kind) in BESIDE_THE_WORK:
        return None
    return left


def _of_the_others(amount: Quantity | Absent) -> Quantity | Absent:
    """What the others still pay of money from several: between nothing and all, as nobody wrote who pays how much."""
    if isinstance(amount, Absent):
        return amount
    return replace(amount, low=_NOTHING, bound=Bound.EXACT)


def _with_places_that_are_there(track: Track) -> Track:
    """What the team accepts, and asks, about a part that is gone is not about something else now."""
    update: dict[str, Any] = {}
    accepted = tuple(each for each in listed(track.accept) if _is_there(given(each.at), track))
    if len(accepted) < len(listed(track.accept)):
        update["accept"] = accepted or MISSING
    questions = listed(track.open_questions)
    lost = [not _is_there(given(each.at), track) for each in questions]
    if any(lost):
        update["open_questions"] = tuple(
            each.model_copy(update={"at": MISSING}) if gone else each
            for each, gone in zip(questions, lost, strict=True)
        )
    return track.model_copy(update=update) if update else track


def _is_there(place: str | None, track: Track) -> bool:
    return place is None or resolve(place, track) is not None
