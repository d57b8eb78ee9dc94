"""Workbooks as somebody fills them in: cells by sheet, line and column, and saved again."""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from xlsxwriter import Workbook

from canvas.domain.language import Language
from canvas.editing.sheets.book import Grid, read_book
from canvas.editing.sheets.pages import ANSWER
from canvas.editing.sheets.places import FIRST_LINE, KEY_COLUMN, KEYS_ROW, TAG
from canvas.reading.read import Reading
from canvas.rendering.sheets.workbook import workbook

Cell = tuple[str, str, str]
"""The id of a sheet, the key of a line, and the field of a column; a line that has no key yet goes by `new`, `new2`."""


def written(reading: Reading) -> tuple[Grid, ...]:
    """The workbook of a file, as it is read."""
    assert reading.track is not None
    return read_book(workbook(reading.track, reading.language, "x"), Language.NL)


def filled(grids: Sequence[Grid], cells: Mapping[Cell, str]) -> tuple[Grid, ...]:
    """The workbook with other texts in some cells."""
    tables = {grid.name: [list(row) for row in grid.rows] for grid in grids}
    for (sheet, key, field), text in cells.items():
        rows = tables[name_of(grids, sheet)]
        row, column = _line(rows, key), rows[KEYS_ROW].index(field)
        _fit(rows, row, column)
        rows[row][column] = text
    return tuple(replace(grid, rows=tuple(map(tuple, tables[grid.name]))) for grid in grids)


def emptied(grids: Sequence[Grid], sheet: str, key: str) -> tuple[Grid, ...]:
    """The workbook with nothing in a line but its key."""
    grid = next(each for each in grids if each.name == name_of(grids, sheet))
    fields = [field for field in grid.rows[KEYS_ROW][KEY_COLUMN + 1 :] if field and not field.startswith("@")]
    return filled(grids, {(sheet, key, field): "" for field in fields})


def name_of(grids: Iterable[Grid], sheet: str) -> str:
    """What a sheet is called."""
    return next(grid.name for grid in grids if grid.rows and grid.rows[0] and grid.rows[0][0] == f"{TAG}{sheet}")


def saved(grids: Sequence[Grid], merged: Mapping[str, tuple[int, int, int, int]] | None = None) -> bytes:
    """The sheets as a file again, with areas that are merged into one cell."""
    content = io.BytesIO()
    with Workbook(content, {"in_memory": True, "strings_to_formulas": False}) as book:
        for grid in grids:
            sheet = book.add_worksheet(grid.name)
            for row, texts in enumerate(grid.rows):
                for column, text in enumerate(texts):
                    if text:
                        sheet.write_string(row, column, text)
            if area := (merged or {}).get(grid.name):
                sheet.merge_range(*area, "samen")
    return content.getvalue()


def answer(path: str) -> Cell:
    """The cell of a field on the sheet with one line for each field."""
    return ("track", path, ANSWER)


def _line(rows: Sequence[Sequence[str]], key: str) -> int:
    if not key.startswith("new"):
        return next(number for number, row in enumerate(rows) if row and row[KEY_COLUMN] == key)
    last = max(number for number, row in enumerate(rows) if number < FIRST_LINE or row[KEY_COLUMN])
    return last + int(key.removeprefix("new") or 1)


def _fit(rows: list[list[str]], row: int, column: int) -> None:
    while len(rows) <= row:
        rows.append([])
    rows[row] += [""] * (column + 1 - len(rows[row]))
