"""How high a row of a workbook must be: not every program that opens it finds out by itself."""

from collections.abc import Iterable

from xlsxwriter.worksheet import Worksheet

LINE_HEIGHT = 15
"""Of a line, in points."""

_HIGHEST, _FILLED = 400, 0.92
"""Of all lines; how much of a width letters fill on the average before they wrap."""


def make_room(sheet: Worksheet, row: int, texts: Iterable[tuple[str, float]]) -> None:
    """As much height as the longest of some texts needs in its width; one line needs no more than a row has."""
    lines = max(
        (sum(1 + int(len(part) // (width * _FILLED)) for part in text.split("\n")) for text, width in texts), default=1
    )
    if lines > 1:
        sheet.set_row(row, min(lines * LINE_HEIGHT + 2, _HIGHEST))
