"""A portfolio as a workbook: a sheet for each table, with all rows, to filter and to calculate with."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from canvas.analysis.portfolio.portfolio import Portfolio
from canvas.domain.finding import Severity
from canvas.domain.language import Language
from canvas.editing.sheets.values import fits
from canvas.knowledge.blocks import blocks
from canvas.knowledge.look import look
from canvas.rendering.portfolio.tables import Cell, Column, Table
from canvas.rendering.portfolio.tables import Form as Stands
from canvas.rendering.portfolio.tracks import columns, row
from canvas.rendering.portfolio.view import View, view
from canvas.rendering.portfolio.words import portfolio_words
from canvas.rendering.sheets.heights import LINE_HEIGHT, make_room
from canvas.rendering.words import words

_DAY = "d mmmm yyyy"
"""Every spreadsheet writes the month in the language of its user."""

_FIRST_YEAR = 1900
"""No spreadsheet counts days before it."""

_LONG_AGO = datetime(1980, 1, 1)
_A3, _A4 = 8, 9
_WIDEST, _NARROWEST, _FIRST = 60, 9, 40
_START_WIDTH, _TITLE_WIDTH, _TEXT_WIDTH, _MARK_WIDTH, _NUMBER_WIDTH = 110, 44, 18, 17, 13
_LETTERS_MEASURED = 200
"""So many rows tell how wide a column must be."""

_SURELY_FITS = 10_000
"""Letters, of whatever script."""


@dataclass(frozen=True, slots=True)
class _Looks:
    title: Format
    plain: Format
    heading: Format
    name: Format
    text: Format
    number: Format
    half: Format
    day: Format
    words: Format
    foot: Format


def portfolio_workbook(made: Portfolio, language: Language) -> bytes:
    """The workbook in xlsx; the same portfolio gives the same bytes."""
    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(content, options) as book:
        whole, said = view(made, language), portfolio_words(language)
        book.set_properties({"title": whole.title, "created": _LONG_AGO})
        looks = _looks(book)
        _start(book.add_worksheet(_tab(whole.title)), whole, said["page"]["footer"], looks)
        _tracks(book.add_worksheet(_tab(said["tracks"]["tab"])), made, language, looks)
        for section in whole.sections:
            for table in section.tables:
                _table(book.add_worksheet(_tab(table.name)), table, looks)
    return content.getvalue()


def _looks(book: Workbook) -> _Looks:
    colours = look().colours

    def made(**details: object) -> Format:
        return book.add_format({"font_color": colours.ink, "valign": "top", "text_wrap": True, **details})

    lined = {"bottom": 1, "bottom_color": colours.line}
    return _Looks(
        title=made(bold=True, font_size=16, text_wrap=False),
        plain=made(),
        heading=made(bold=True, bg_color=colours.ground_deep, bottom=2, bottom_color=colours.line_strong),
        name=made(bold=True, **lined),
        text=made(**lined),
        number=made(num_format="#,##0", align="right", **lined),
        half=made(num_format="#,##0.0", align="right", **lined),
        day=made(num_format=_DAY, align="left", **lined),
        words=made(align="right", **lined),
        foot=made(bold=True, bg_color=colours.ground, top=2, top_color=colours.line_strong),
    )


def _tab(name: str) -> str:
    """A tab has 31 letters and not every sign."""
    return "".join(" " if sign in "[]:*?/\\" else sign for sign in name)[:31].strip("'")


def _start(sheet: Worksheet, whole: View, footer: str, looks: _Looks) -> None:
    """What is said first."""
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, _START_WIDTH)
    sheet.write_string(0, 0, whole.title, looks.title)
    for place, line in enumerate((whole.count, *whole.lead, "", footer), start=2):
        make_room(sheet, place, ((line, _START_WIDTH),))
        sheet.write_string(place, 0, line, looks.plain)
    _printed(sheet)


def _tracks(sheet: Worksheet, made: Portfolio, language: Language, looks: _Looks) -> None:
    """A row for each track, with a column for each block."""
    said, states, weights = portfolio_words(language)["tracks"], words(language)["canvas"], words(language)["check"]
    facts = columns(language)
    heads = [said["track"], *(each.heading for each in facts), *(each.titles[language] for each in blocks())]
    heads += [*(weights[f"{each.value}_many"].capitalize() for each in Severity), said["id"], said["path"]]
    _heads(sheet, heads, looks)
    sheet.set_row(0, 2 * LINE_HEIGHT + 2)
    sheet.set_column(0, 0, _TITLE_WIDTH)
    sheet.set_column(1, 3, _TEXT_WIDTH)
    sheet.set_column(4, len(facts), _NUMBER_WIDTH)
    sheet.set_column(len(facts) + 1, len(facts) + len(blocks()), _MARK_WIDTH)
    sheet.set_column(len(facts) + len(blocks()) + 1, len(heads) - 3, _NUMBER_WIDTH)
    sheet.set_column(len(heads) - 2, len(heads) - 1, _FIRST)
    for number, track in enumerate(made.tracks, start=1):
        shown = row(track, language)
        title = _fitting(shown.marked)
        where = tuple(map(_fitting, (shown.id, shown.path)))
        texts = [(title, _TITLE_WIDTH), *((cell.words, _TEXT_WIDTH) for cell in shown.cells[:3])]
        make_room(sheet, number, [*texts, *((text, _FIRST) for text in where)])
        sheet.write_string(number, 0, title, looks.name)
        for column, (cell, head) in enumerate(zip(shown.cells, facts, strict=True), start=1):
            _write(sheet, number, column, cell, head, looks)
        for column, state in enumerate(shown.blocks, start=len(facts) + 1):
            sheet.write_string(number, column, states[state.value], looks.text)
        for column, severity in enumerate(Severity, start=len(facts) + len(blocks()) + 1):
            sheet.write_number(number, column, track.count(severity), looks.number)
        for column, text in enumerate(where, start=len(heads) - 2):
            sheet.write_string(number, column, text, looks.text)
    _ends(sheet, len(made.tracks), len(heads))
    # with a column for each block it is too wide to be read on one sheet
    sheet.set_paper(_A3)
    sheet.fit_to_pages(2, 0)
    sheet.repeat_columns(0)


def _table(sheet: Worksheet, table: Table, looks: _Looks) -> None:
    widths = tuple(_widths(table))
    _heads(sheet, [column.heading for column in table.columns], looks)
    for number, cells in enumerate(table.rows, start=1):
        make_room(sheet, number, zip((cell.words for cell in cells), widths, strict=True))
        for place, cell in enumerate(cells):
            if place or cell.day:
                _write(sheet, number, place, cell, table.columns[place], looks)
            else:
                sheet.write_string(number, 0, _fitting(cell.words), looks.name)
    if table.foot:
        last = len(table.rows) + 1
        make_room(sheet, last, zip((cell.words for cell in table.foot), widths, strict=True))
        for place, cell in enumerate(table.foot):
            sheet.write_string(last, place, cell.words, looks.foot)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    _ends(sheet, len(table.rows), len(table.columns))


def _write(sheet: Worksheet, number: int, column: int, cell: Cell, head: Column, looks: _Looks) -> None:
    """A number or a day where it is one; all that people wrote stays a text, whatever it begins with."""
    if cell.day is not None and cell.day.year >= _FIRST_YEAR:
        sheet.write_datetime(number, column, datetime.combine(cell.day, time()), looks.day)
    elif cell.exact is not None:
        sheet.write_number(number, column, cell.exact, looks.number if cell.exact.is_integer() else looks.half)
    elif cell.words:
        sheet.write_string(
            number, column, _fitting(cell.words), looks.words if head.form is Stands.NUMBER else looks.text
        )
    else:
        sheet.write_blank(number, column, None, looks.text)


def _heads(sheet: Worksheet, heads: Sequence[str], looks: _Looks) -> None:
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, looks.heading)


def _ends(sheet: Worksheet, rows: int, columns: int) -> None:
    """The heads stay in sight, each column can be filtered, and it prints in the width of a page."""
    sheet.freeze_panes(1, 1)
    if rows:
        sheet.autofilter(0, 0, rows, columns - 1)
    sheet.repeat_rows(0)
    _printed(sheet)


def _printed(sheet: Worksheet) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)


def _widths(table: Table) -> Iterable[float]:
    for place, column in enumerate(table.columns):
        longest = max([len(column.heading), *(len(cells[place].words) for cells in table.rows[:_LETTERS_MEASURED])])
        yield min(max(longest + 2, _NARROWEST), _WIDEST)


def _fitting(text: str) -> str:
    """As much of a text as a cell holds in any spreadsheet."""
    return text if fits(text) else text[:_SURELY_FITS]
