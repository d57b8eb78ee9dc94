"""Changes to the plain data of a file, told in data: `{set: {at: steps[preparation].duration, to: 12 weeks}}`."""

import re
from typing import Any

_SEGMENT = re.compile(r"([^.\[\]]+)|\[([^\]]+)\]")


def change(data: Any, told: dict[str, Any]) -> None:
    """
    Change the data as one entry tells: `remove: PATH`, `set: {at, to}` or `add: {at, item}`.

    A path has the keys of the file; between brackets stands the number of a member, counted from 0, or its id or its
    kind. A change that changes nothing is an error: its file would say something else than it does.
    """
    ((verb, how),) = told.items()
    match verb:
        case "remove":
            holder, step = _holder(data, how)
            del holder[step]
        case "set":
            holder, step = _holder(data, how["at"])
            before = holder.get(step) if isinstance(holder, dict) else holder[step]
            assert before != how["to"], f"{how['at']} is {how['to']} already"
            holder[step] = how["to"]
        case "add":
            holder, step = _holder(data, how["at"])
            (holder.setdefault(step, []) if isinstance(holder, dict) else holder[step]).append(how["item"])
        case _:
            raise ValueError(f"no such change: {verb}")


def _holder(data: Any, path: str) -> tuple[Any, str | int]:
    """The mapping or list in which a path ends, with the key or number in it."""
    *way, last = _SEGMENT.findall(path)
    here = data
    for segment in way:
        here = here[_step(here, segment, path)]
    return here, _step(here, last, path)


def _step(here: Any, segment: tuple[str, str], path: str) -> str | int:
    key, member = segment
    if key:
        return key
    if member.isdigit():
        return int(member)
    for name in ("id", "kind"):
        for number, each in enumerate(here):
            if isinstance(each, dict) and each.get(name) == member:
                return number
    raise LookupError(f"no {member} for {path}")
