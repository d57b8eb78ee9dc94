"""What stands where on the sheets that came back: the lines by their keys, and the columns by what they ask."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from canvas.editing.sheets.book import Grid, cell_name
from canvas.editing.sheets.findings import InputCode, InputFinding
from canvas.editing.sheets.pages import ANSWER, Page
from canvas.editing.sheets.places import FIRST_LINE, FORM_ANSWER, HEADINGS_ROW, HOLDER, KEY_COLUMN, KEYS_ROW, TAG
from canvas.knowledge.vocabulary import folded_key

_FIRST_ROWS = 10
"""In how many rows at the top the row of keys is looked for."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line as it came back: its key, empty for a new one, and its texts by field."""

    key: str
    texts: Mapping[str, str]
    holder: str
    sheet: str
    number: int
    columns: Mapping[str, int]

    def cell(self, field: str = "") -> str:
        """The name of a cell: `partijen!C4`; without a field that of the line."""
        column = self.columns.get(field, min(self.columns.values(), default=0))
        return f"{self.sheet}!{cell_name(self.number, column)}"


@dataclass(frozen=True, slots=True)
class Located:
    """A sheet that came back with its lines, or what stands in the way of reading it."""

    page: Page
    rows: tuple[Row, ...]
    findings: tuple[InputFinding, ...] = ()


def located(page: Page, fields: Sequence[str], grids: Sequence[Grid]) -> Located:
    """
    The lines of a page in the sheets that came back; `fields` are those that the workbook had when it was written.

    A sheet is known by its first cell, whatever it is called now, and a column by the key above it; where the row of
    keys is gone, by their names and headings.
    """
    grid = _grid_of(page, grids)
    if grid is None:
        return Located(page, (), (InputFinding(InputCode.NOT_THERE, variant="sheet", facts={"sheet": page.title}),))
    layout = _by_keys(page, grid) or _by_headings(page, grid)
    if layout is None:
        return Located(page, (), (InputFinding(InputCode.OTHER_WORKBOOK, grid.name, "headings"),))
    merged = sorted(place for place in grid.merged if place[0] >= layout.first)
    if merged:
        return Located(page, (), (InputFinding(InputCode.MERGED_CELLS, f"{grid.name}!{cell_name(*merged[0])}"),))
    headings = {each.field: each.heading for each in page.asked}
    facts = ({"sheet": grid.name, "column": headings[field]} for field in fields
             if field not in layout.columns and field in headings)  # fmt: skip
    missing = tuple(InputFinding(InputCode.NOT_THERE, grid.name, "column", fact) for fact in facts)
    return Located(page, tuple(_rows(grid, layout)), (*missing, *_own_columns(page, grid, layout)))


@dataclass(frozen=True, slots=True)
class _Layout:
    """In which column each field stands, and in which row the lines begin."""

    columns: Mapping[str, int]
    first: int


def _grid_of(page: Page, grids: Sequence[Grid]) -> Grid | None:
    tagged = next((grid for grid in grids if _top(page, grid) is not None), None)
    return tagged or next((grid for grid in grids if grid.name.strip().lower() == page.title.lower()), None)


def _top(page: Page, grid: Grid) -> int | None:
    """The row of keys, None where it is gone."""
    tag = f"{TAG}{page.sheet.id}"
    return next((number for number, row in enumerate(grid.rows[:_FIRST_ROWS]) if row and row[KEY_COLUMN] == tag), None)


def _by_keys(page: Page, grid: Grid) -> _Layout | None:
    top = _top(page, grid)
    if top is None:
        return None
    found: dict[str, int] = {}
    for column, name in enumerate(grid.rows[top]):
        if name and column != KEY_COLUMN:
            found.setdefault(name, column)
    return _Layout(found, top + FIRST_LINE - KEYS_ROW) if found else None


def _by_headings(page: Page, grid: Grid) -> _Layout | None:
    """Columns by their headings, where somebody deleted the row of keys above them."""
    if page.is_form:
        return _Layout({ANSWER: FORM_ANSWER}, 0)
    known = {folded_key(each.heading): each.field for each in page.asked}
    for number, row in enumerate(grid.rows[:_FIRST_ROWS]):
        found = {known[folded_key(cell)]: column for column, cell in enumerate(row) if folded_key(cell) in known}
        if len(found) > 1:
            return _Layout(found, number + 1)
    return None


def _rows(grid: Grid, layout: _Layout) -> Iterator[Row]:
    """Every line in which something stands; a key alone is a line that somebody emptied."""
    for number, row in enumerate(grid.rows[layout.first :], start=layout.first):
        said = {field: row[column] if column < len(row) else "" for field, column in layout.columns.items()}
        holder = said.pop(HOLDER, "")
        key = row[KEY_COLUMN] if row else ""
        if key or any(said.values()):
            yield Row(key, said, holder, grid.name, number, layout.columns)


def _own_columns(page: Page, grid: Grid, layout: _Layout) -> Iterator[InputFinding]:
    """A column of somebody's own: what stands in it goes nowhere."""
    beyond = max(layout.columns.values()) + 1
    own = range(beyond, 0 if page.is_form else max(map(len, grid.rows), default=0))
    for column in own:
        if any(column < len(row) and row[column] for row in grid.rows[layout.first :]):
            yield InputFinding(InputCode.NOT_THERE, f"{grid.name}!{cell_name(HEADINGS_ROW, column)}", "own_column")
            return
