"""Which characters the shipped fonts have; the file is frozen from the font packages."""

import json
from bisect import bisect_right
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("font_coverage.json")


@cache
def families() -> tuple[str, ...]:
    """The families that are shipped, in the order in which they are tried."""
    return tuple(json.loads(_FILE.read_text(encoding="utf-8")))


def covered(character: str) -> bool:
    """A shipped font has this character, in every style in which it is shipped."""
    starts, ends = _ranges()
    place = bisect_right(starts, ord(character)) - 1
    return place >= 0 and ord(character) <= ends[place]


@cache
def _ranges() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """All families together, as ranges that do not overlap."""
    table: dict[str, list[list[int]]] = json.loads(_FILE.read_text(encoding="utf-8"))
    merged: list[list[int]] = []
    for start, end in sorted(pair for ranges in table.values() for pair in ranges):
        if merged and start <= merged[-1][1] + 1:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return tuple(start for start, _ in merged), tuple(end for _, end in merged)
