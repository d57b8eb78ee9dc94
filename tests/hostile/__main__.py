"""
Measure each hostile case, and put the figures into the page about limits: `python -m tests.hostile [TIMES]`.

Processor time and the largest size of the process; of several times the quickest counts.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.faces import FACES, Face, furnished
from tests.hostile.places import BY_NAME, PLACES, Place
from tests.hostile.running import Measured

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "limits.md"
BEGIN, END = "<!-- measured -->", "<!-- end of what is measured -->"
SHOWN = ("check", "build")
MANY = "10,000 empty files"
LEFT_OUT = ("a file that may not be read", "a folder that may not be read")
"""Tried as somebody who may not; here it would be read."""


def main() -> None:
    """Measure, and write the page."""
    faces = [face for face in FACES if face.name in SHOWN]
    with tempfile.TemporaryDirectory() as work:
        ready = furnished(Path(work) / "furniture")
        ordinary = _row("an ordinary file", "", [_best(face, None, ready) for face in faces])
        rows = [_row(place.name, place.code, [_best(face, place, ready) for face in faces]) for place in _measured()]
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    table = "\n".join(_table(ordinary, rows))
    PAGE.write_text(f"{before}{BEGIN}\n\n{table}\n\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def _measured() -> list[Place]:
    many = BY_NAME[MANY]
    return [*(place for place in PLACES if place.name not in (*LEFT_OUT, MANY)), many]


def _best(face: Face, place: Place | None, ready: Path) -> Measured:
    times = int(sys.argv[1]) if sys.argv[1:] else 1
    return min((_once(face, place, ready) for _ in range(times)), key=lambda each: each.seconds)


def _once(face: Face, place: Place | None, ready: Path) -> Measured:
    with tempfile.TemporaryDirectory() as work:
        folder = Path(shutil.copytree(ready, Path(work) / "x"))
        return face.meets(place.put(folder) if place else "good.track.yaml", folder)


def _row(name: str, code: str, found: list[Measured]) -> str:
    figures = " | ".join(f"{each.seconds:.2f} | {each.peak / 1e6:.0f}" for each in found)
    return f"| {name} | {code} | {figures} |"


def _table(ordinary: str, rows: list[str]) -> Iterator[str]:
    heads = " | ".join(f"`{name}`, s | `{name}`, MB" for name in SHOWN)
    yield f"| What it meets | Says | {heads} |"
    yield "|---|---|" + "---:|---:|" * len(SHOWN)
    yield ordinary
    yield from rows


if __name__ == "__main__":
    main()
