"""The workbook of a track: a sheet a part, with lists to choose from and the questions of the canvas."""

import io
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from canvas.domain.answer import given
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.editing.sheets.pages import Page, lists_of, pages
from canvas.editing.sheets.state import STATE_SHEET, state_rows
from canvas.editing.sheets.values import fits
from canvas.rendering.sheets.formats import formats
from canvas.rendering.sheets.leaves import Leaf, form, table
from canvas.rendering.words import words

_LONG_AGO = datetime(1980, 1, 1)
_LISTS_SHEET = "_lists"
_A4 = 9
_HOW_TO_WIDTH, _HOW_TO_HEIGHT = 100, 34  # letters, and points for two lines


def workbook(track: Track, language: Language, title: str) -> bytes:
    """The workbook in xlsx, in the language of the file; the same track gives the same bytes."""
    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(content, options) as book:
        book.set_properties({"title": title, "created": _LONG_AGO})
        _write(book, track, language, title)
    return content.getvalue()


def _write(book: Workbook, track: Track, language: Language, title: str) -> None:
    looks, said, made = formats(book), words(language)["sheets"], pages(track, language)
    beginning = book.add_worksheet(said["how_to"]["title"])
    leaves = [(page, book.add_worksheet(page.title)) for page in made]
    ranges = _lists(book, made)
    _how_to(beginning, looks.title, looks.plain, said["how_to"], title)
    for page, sheet in leaves:
        leaf = Leaf(sheet, page, looks, said, ranges, language)
        (form if page.is_form else table)(leaf)
    state = book.add_worksheet(STATE_SHEET)
    state.very_hidden()
    for row, texts in enumerate(state_rows(given(track.identity.id) or "", language, made)):
        for column, text in enumerate(texts):
            if text:
                state.write_string(row, column, text if fits(text) else said["too_long"])


def _how_to(sheet: Worksheet, heading: Any, plain: Any, said: Mapping[str, Any], title: str) -> None:
    """How one works with the workbook, on a sheet that takes nothing."""
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, _HOW_TO_WIDTH)
    sheet.write_string(0, 0, said["head"].format(title=title), heading)
    for row, line in enumerate(said["lines"], start=2):
        sheet.write_string(row, 0, line, plain)
        sheet.set_row(row, _HOW_TO_HEIGHT)
    sheet.protect()
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)


def _lists(book: Workbook, made: tuple[Page, ...]) -> dict[str, str]:
    """The lists to choose from on a hidden sheet, and by its name where each stands."""
    sheet = book.add_worksheet(_LISTS_SHEET)
    sheet.hide()
    ranges = {}
    lists = {name: entries for page in made for name, entries in lists_of(page)}
    for column, (name, entries) in enumerate(lists.items()):
        for row, entry in enumerate(entries):
            sheet.write_string(row, column, entry)
        letter = xl_col_to_name(column)
        ranges[name] = f"='{_LISTS_SHEET}'!${letter}$1:${letter}${len(entries)}"
    return ranges
