"""Two tracks, place by place."""

from collections.abc import Iterator
from typing import Any

from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.reading.shapes import WHOLE_TRACK, Slot, SlotKind, slot_at
from canvas.reading.writing import canonical


def differences(before: Track, after: Track) -> set[Path]:
    """The places at which two tracks say something else, as far in as possible."""
    if before == after:
        return set()
    first, second = dict(_leaves(canonical(before), ())), dict(_leaves(canonical(after), ()))
    return {path for path in first.keys() | second.keys() if first.get(path) != second.get(path)}


def numbered(path: Path, track: Track) -> Path:
    """The path with a number for each member of a list; one that is not there gets the number behind the last."""
    here: object = track
    slot: Slot | None = WHOLE_TRACK
    found: Path = ()
    for step in path:
        if slot and slot.kind is SlotKind.LIST:
            members = here if isinstance(here, tuple) else ()
            step = step if isinstance(step, int) else _member(members, step)
            here = members[step] if step < len(members) else None
        elif isinstance(here, Part):
            here = getattr(here, str(step), None)
        else:
            here = here.get(step) if isinstance(here, dict) else None
        found = (*found, step)
        slot = slot_at(found)
    return found


def _member(members: tuple[object, ...], word: str) -> int:
    for name in ("id", "kind"):
        for place, member in enumerate(members):
            if isinstance(member, Part) and vars(member).get(name) == word:
                return place
    return len(members)


def _leaves(data: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _leaves(value, (*path, key))
    elif isinstance(data, list):
        for place, value in enumerate(data):
            yield from _leaves(value, (*path, place))
    else:
        yield path, data
