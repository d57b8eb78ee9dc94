"""How wide the characters of the shipped font are; the file is frozen from the font package."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

_FILE = Path(__file__).with_name("font_widths.json")


@dataclass(frozen=True, slots=True)
class FontWidths:
    """Advance widths by character, and the height above and below the line, as parts of the font size."""

    regular: Mapping[str, float]
    bold: Mapping[str, float]
    ascent: float
    descent: float


@cache
def font_widths() -> FontWidths:
    """The frozen widths."""
    table = json.loads(_FILE.read_text(encoding="utf-8"))
    em = table["units_per_em"]
    regular, bold = (
        MappingProxyType({character: width / em for character, width in table[name].items()})
        for name in ("regular", "bold")
    )
    return FontWidths(regular, bold, table["ascent"] / em, table["descent"] / em)
