"""
Freezes which characters the shipped fonts have, so that nothing else needs to open a font.

Run it after a font package changed: `python -m tests.support.freeze_font_coverage`.
"""

import json
from collections.abc import Iterable
from pathlib import Path

import fontpkg_atkinson_hyperlegible as latin
import fontpkg_noto_sans as wider
import fontpkg_noto_sans_arabic as arabic
from fontTools.ttLib import TTFont

import canvas.knowledge

FROZEN = Path(canvas.knowledge.__file__).parent / "font_coverage.json"


def measured() -> dict[str, list[tuple[int, int]]]:
    """By family, the characters that all its files have, as ranges of code points."""
    table = {}
    for package in (latin, wider, arabic):
        points: set[int] | None = None
        for file in sorted((package.ROOT / "files").glob("*.ttf")):
            with TTFont(file) as font:
                found = set(font.getBestCmap())
            points = found if points is None else points & found
        table[package.FAMILY] = list(_ranges(sorted(point for point in points or () if point > 31)))
    return table


def _ranges(points: list[int]) -> Iterable[tuple[int, int]]:
    start = points[0]
    for here, following in zip(points, [*points[1:], -1], strict=True):
        if following != here + 1:
            yield start, here
            start = following


def frozen_text() -> str:
    """The file as it should be."""
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(ranges)}" for name, ranges in measured().items())
    return f"{{\n{lines}\n}}\n"


if __name__ == "__main__":
    FROZEN.write_text(frozen_text(), encoding="utf-8", newline="\n")
