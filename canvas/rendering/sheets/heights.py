"""How high a row of a workbook must be: not every program that opens it finds out by itself."""

from collections.abc import Iterable

LINE_HEIGHT = 15
"""Of a line, in points."""

_HIGHEST, _FILLED = 400, 0.92
"""Of all lines; how much of a width letters fill on the average before they wrap."""


def height_of(texts: Iterable[tuple[str, float]]) -> int | None:
    """As much as the longest of some texts needs in its width; None where one line is enough."""
    lines = max(
        (sum(1 + int(len(part) // (width * _FILLED)) for part in text.split("\n")) for text, width in texts), default=1
    )
    return min(lines * LINE_HEIGHT + 2, _HIGHEST) if lines > 1 else None
