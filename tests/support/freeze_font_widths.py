"""
Freezes how wide the letters of the shipped font are, so that nothing else needs to open a font.

Run it after the font package changed: `python -m tests.support.freeze_font_widths`.
"""

import json
from pathlib import Path
from typing import Any

import fontpkg_atkinson_hyperlegible as package
from fontTools.ttLib import TTFont

import canvas.knowledge

FROZEN = Path(canvas.knowledge.__file__).parent / "font_widths.json"
_FILES = {"regular": "AtkinsonHyperlegible-Regular.ttf", "bold": "AtkinsonHyperlegible-Bold.ttf"}


def measured() -> dict[str, Any]:
    """What the font package says: the advance width of every character, in units of the em square."""
    table: dict[str, Any] = {"family": package.FAMILY}
    for name, file in _FILES.items():
        with TTFont(package.ROOT / "files" / file) as font:
            advance = font["hmtx"]
            table["units_per_em"] = font["head"].unitsPerEm
            table["ascent"] = font["hhea"].ascent
            table["descent"] = -font["hhea"].descent
            table[name] = {
                chr(point): advance[glyph][0]
                for point, glyph in sorted(font.getBestCmap().items())
                if point > 31  # no control characters
            }
    return table


def frozen_text() -> str:
    """The file as it should be."""
    return json.dumps(measured(), indent=0, ensure_ascii=True) + "\n"


if __name__ == "__main__":
    FROZEN.write_text(frozen_text(), encoding="utf-8", newline="\n")
