"""Places that people name in a file, such as `parties.installers`, to paths in their track."""

import re

from canvas.domain.answer import MISSING, Absent
from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.domain.track import Track

_SEGMENT = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def resolve(place: str, track: Track) -> Path | None:
    """The path of a place in canonical names; members of a list go by id, by kind or by number. None: no such place."""
    path: Path = ()
    here: object = track
    segments = _SEGMENT.findall(place)
    if not segments:
        return None
    for word, number in segments:
        step: str | int | None = int(number) if number else word
        if isinstance(here, tuple):
            step = _member(here, word) if word else step
            if not isinstance(step, int) or step >= len(here):
                return None
            here = here[step]
        elif isinstance(here, Part) and isinstance(step, str) and step in type(here).model_fields:
            here = getattr(here, step)
        elif isinstance(here, dict) and step in here:
            here = here[step]
        elif not isinstance(here, Absent):
            return None
        assert step is not None
        path = (*path, step)
    return path


def place_of(path: Path, track: Track) -> str:
    """The place that leads to a path; members of a list go by their id or kind where that tells which one is meant."""
    place = ""
    for number, step in enumerate(path):
        if isinstance(step, str):
            place += f".{step}" if place else step
            continue
        member = value_at(path[: number + 1], track)
        names = (getattr(member, name, None) for name in ("id", "kind"))
        said = (f"{place}.{name}" for name in names if isinstance(name, str))
        place = next((each for each in said if resolve(each, track) == path[: number + 1]), f"{place}[{step}]")
    return place


def value_at(path: Path, track: Track) -> object:
    """What stands at a path: a value or an absence; the absence around it where a whole part is absent."""
    here: object = track
    for step in path:
        if isinstance(here, Part) and isinstance(step, str):
            here = getattr(here, step, MISSING)
        elif isinstance(here, tuple) and isinstance(step, int) and step < len(here):
            here = here[step]
        elif isinstance(here, dict):
            here = here.get(step, MISSING)
        else:
            return here if isinstance(here, Absent) else MISSING
    return here


def _member(members: tuple[object, ...], word: str) -> int | None:
    for name in ("id", "kind"):
        for place, member in enumerate(members):
            if getattr(member, name, None) == word:
                return place
    return None
