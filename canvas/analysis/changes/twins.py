"""Which member of a list before is which member after: by id, else by what it is called, else by what it says."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from canvas.analysis.changes.forms import Naming, bare, form
from canvas.domain.answer import MISSING, Absent
from canvas.domain.part import Part
from canvas.reading.shapes import Slot, SlotKind, slots

Pairs: TypeAlias = Mapping[int, int]
"""The place after for each place before that has one."""

_CALLED = ("name", "title", "question", "goal", "description", "finding")
_KINDS = ("kind", "form", "level")
_HALF = 0.5
_MOST_COMPARED = 10_000
"""Of more pairs than this nobody looks which are most alike."""

_Key: TypeAlias = Hashable


def paired(
    before: Sequence[Part], after: Sequence[Part], reading: Naming, known: Naming, *, translated: bool = False
) -> dict[int, int]:
    """
    The members that are the same part; `reading` reads the ids of those before, `known` of those after.

    An id that both have decides. Members with two ids are the same only when they are called the same or say exactly
    the same: then the part has another id. Where ids are lacking, what members have in common decides. Of tracks that
    are `translated` members may have other ids and other words, as long as the rest is the same.
    """
    pairs: dict[int, int] = {}
    pairing = _Pairing(before, after, pairs)
    pairing.by(_whole(reading), _whole(known))
    pairing.by(_identifier, _identifier)
    pairing.by(_content(reading), _content(known))
    pairing.by(_called_and_kind, _called_and_kind)
    pairing.by(_called, _called)
    pairing.by_the_only(_kind_alone)
    if translated:
        pairing.by(_content(bare(reading)), _content(bare(known)))
        pairing.by(_kind, _kind)
    for place, other in _most_alike(pairing, reading, known):
        if place not in pairs and other not in pairs.values():
            pairs[place] = other
    return pairs


class _Pairing:
    """Members on both sides, and the pairs that were found so far."""

    def __init__(self, before: Sequence[Part], after: Sequence[Part], pairs: dict[int, int]) -> None:
        self.before = before
        self.after = after
        self._pairs = pairs

    def by(self, first: Callable[[Part], _Key | None], second: Callable[[Part], _Key | None]) -> None:
        """Pair those that are left and have the same key, in their order; an empty key pairs nothing."""
        waiting: dict[_Key, list[int]] = {}
        for place in self.left_after():
            if (key := second(self.after[place])) is not None:
                waiting.setdefault(key, []).append(place)
        for place in self.left_before():
            key = first(self.before[place])
            if key is not None and waiting.get(key):
                self._pairs[place] = waiting[key].pop(0)

    def by_the_only(self, key: Callable[[Part], _Key | None]) -> None:
        """Pair the one that is left on each side with a key."""
        before = _only((key(self.before[place]), place) for place in self.left_before())
        after = _only((key(self.after[place]), place) for place in self.left_after())
        self._pairs.update({place: after[key] for key, place in before.items() if key in after})

    def left_before(self) -> list[int]:
        """The places before that have no twin yet."""
        return [place for place in range(len(self.before)) if place not in self._pairs]

    def left_after(self) -> list[int]:
        """The places after that have no twin yet."""
        taken = set(self._pairs.values())
        return [place for place in range(len(self.after)) if place not in taken]


def _most_alike(pairing: _Pairing, reading: Naming, known: Naming) -> Iterator[tuple[int, int]]:
    """Pairs of members without two ids, the most alike first."""
    left, right = pairing.left_before(), pairing.left_after()
    if len(left) * len(right) > _MOST_COMPARED:
        return
    first = {place: _fields(pairing.before[place], reading) for place in left}
    second = {place: _fields(pairing.after[place], known) for place in right}
    found = []
    for place in left:
        for other in right:
            if _identifier(pairing.before[place]) and _identifier(pairing.after[other]):
                continue
            likeness = _likeness(first[place], second[other])
            same_kind = _kind(pairing.before[place]) == _kind(pairing.after[other])
            if likeness > _HALF or (likeness == _HALF and same_kind):
                found.append((-likeness, not same_kind, abs(place - other), place, other))
    for *_, place, other in sorted(found):
        yield place, other


def _fields(part: Part, naming: Naming) -> dict[str, Hashable]:
    known = slots(type(part))
    said = {name: form(value, known[name], naming) for name, value in vars(part).items() if name != "id"}
    return {name: value for name, value in said.items() if value is not None}


def _likeness(first: Mapping[str, Hashable], second: Mapping[str, Hashable]) -> float:
    names = first.keys() | second.keys()
    return sum(first.get(name) == second.get(name) for name in names) / len(names) if names else 0


def _whole(naming: Naming) -> Callable[[Part], _Key | None]:
    """All that a part says; of several with one id those that say the same belong together."""
    return lambda part: form(part, Slot(SlotKind.PART, part=type(part)), naming)


def _content(naming: Naming) -> Callable[[Part], _Key | None]:
    return lambda part: form(part, Slot(SlotKind.PART, part=type(part)), naming, but="id")


def _identifier(part: Part) -> str | None:
    return _text(part, ("id",))


def _called(part: Part) -> str | None:
    called = _text(part, _CALLED)
    return " ".join(called.casefold().split()) if called else None


def _called_and_kind(part: Part) -> _Key | None:
    called = _called(part)
    return (called, _kind(part)) if called else None


def _kind(part: Part) -> str | None:
    return _text(part, _KINDS)


def _kind_alone(part: Part) -> str | None:
    """The kind of a part that goes by nothing else, such as a condition."""
    return None if _identifier(part) or _called(part) else _kind(part)


def _only(found: Iterable[tuple[_Key | None, int]]) -> dict[_Key, int]:
    """The places with a key that no other place has."""
    places: dict[_Key, list[int]] = {}
    for key, place in found:
        if key is not None:
            places.setdefault(key, []).append(place)
    return {key: same[0] for key, same in places.items() if len(same) == 1}


def _text(part: Part, names: Sequence[str]) -> str | None:
    values = (getattr(part, name, MISSING) for name in names)
    return next((str(value) for value in values if not isinstance(value, Absent)), None)


def members_of(value: object) -> tuple[Part, ...]:
    """The parts in a list, none where something else stands."""
    return tuple(each for each in value if isinstance(each, Part)) if isinstance(value, tuple) else ()
