"""One sheet of the workbook: a line for each field, or a line for each member of a list."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from canvas.domain.language import Language
from canvas.editing.sheets.columns import Asked
from canvas.editing.sheets.pages import ANSWER, Line, Page, blocks_of
from canvas.editing.sheets.places import (
    CODE_COLUMN,
    FIRST_COLUMN,
    FIRST_LINE,
    FORM_ANSWER,
    FORM_HEADING,
    FORM_HELP,
    HEADINGS_ROW,
    HOLDER,
    INTRODUCTION_ROW,
    KEY_COLUMN,
    KEYS_ROW,
    TAG,
)
from canvas.editing.sheets.values import fits
from canvas.reading.shapes import SlotKind
from canvas.rendering.sheets.formats import Formats
from canvas.rendering.sheets.heights import LINE_HEIGHT, make_room
from canvas.rendering.voice import capital

_OPEN_LINES = 20
_LISTS_REACH = 500
"""How many empty lines are printed below the lines that are there, and as far down one can choose from lists."""

_CODE_WIDTH, _HELP_WIDTH, _ANSWER_WIDTH, _HEADING_WIDTH, _HOLDER_WIDTH = 9, 62, 70, 30, 22
_WIDTHS = {
    SlotKind.TEXT: 46,
    SlotKind.LIST: 26,
    SlotKind.QUANTITY: 19,
    SlotKind.FLAG: 12,
    SlotKind.DATE: 14,
    SlotKind.LEVEL: 14,
    SlotKind.ID: 18,
    SlotKind.NAME: 20,
    SlotKind.WORD: 24,
    SlotKind.PLACE: 26,
}
_NARROW = {"name": 28, "title": 36, "times": 28}
_ALLOWED = (
    *("format_cells", "format_columns", "format_rows", "insert_rows"),
    *("select_locked_cells", "select_unlocked_cells"),
)
_COMMENT = {"x_scale": 2.6, "font_size": 10}
_COMMENT_LINE = 46
"""About as many letters stand on a line of a comment of this width."""

_FEW_BLOCKS = 2
"""A sheet that fills more blocks has no question that holds for all of it."""

_A4, _PAGE_WIDTH = 9, 260
"""The paper, and as many letters beside each other can still be read on it."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A sheet to write: where, what, and with which words, looks and lists."""

    sheet: Worksheet
    page: Page
    looks: Formats
    said: Mapping[str, Any]
    ranges: Mapping[str, str]
    language: Language

    def write(self, row: int, column: int, text: str, look: Format) -> None:
        """A text, never a formula, a number or a link."""
        if text:
            self.sheet.write_string(row, column, text if fits(text) else self.said["too_long"], look)
        else:
            self.sheet.write_blank(row, column, None, look)

    def choose(self, row: int, last: int, column: int, asked: Asked) -> None:
        """A list to choose from; one may also type something else, which is looked at when it is read."""
        if asked.choices is None:
            return
        how = {"validate": "list", "source": self.ranges[asked.choices.name], "show_error": False}
        self.sheet.data_validation(row, column, last, column, how)


def form(leaf: Leaf) -> None:
    """A line for each field, with its question behind it, below a head for each part."""
    sheet, looks, said = leaf.sheet, leaf.looks, leaf.said
    _begin(leaf, frozen=FORM_ANSWER)
    sheet.write_string(KEYS_ROW, FORM_ANSWER, ANSWER)
    for column, width in ((FORM_HEADING, _HEADING_WIDTH), (FORM_ANSWER, _ANSWER_WIDTH), (FORM_HELP, _HELP_WIDTH)):
        sheet.set_column(column, column, width, looks.open_column if column == FORM_ANSWER else None)
    for column, name in ((CODE_COLUMN, "code"), (FORM_HEADING, "what"), (FORM_ANSWER, "answer"), (FORM_HELP, "help")):
        leaf.write(HEADINGS_ROW, column, said[name], looks.heading)
    row, above = FIRST_LINE, ""
    for line in leaf.page.lines:
        if line.title != above:
            _section(leaf, row, line)
            above, row = line.title, row + 1
        _answer(leaf, row, line)
        row += 1


def table(leaf: Leaf) -> None:
    """A line for each member, and empty lines for more, which the columns draw."""
    sheet, page, looks = leaf.sheet, leaf.page, leaf.looks
    first = FIRST_COLUMN + bool(page.holders or page.sheet.within)
    _begin(leaf, frozen=first + 1 + any(each.field == "id" for each in page.asked[:1]))
    _headings(leaf, first)
    for row, line in enumerate(page.lines, start=FIRST_LINE):
        leaf.write(row, CODE_COLUMN, line.code, looks.code)
        if first > FIRST_COLUMN:
            leaf.write(row, FIRST_COLUMN, line.holder, looks.fixed)
        sheet.write_string(row, KEY_COLUMN, line.key)
        make_room(leaf.sheet, row, ((line.texts[asked.field], _width(asked)) for asked in page.asked))
        for column, asked in enumerate(page.asked, start=first):
            is_fixed = asked.field == "id" and bool(line.id)
            leaf.write(row, column, line.texts[asked.field], looks.fixed if is_fixed else looks.open)
    last = FIRST_LINE + len(page.lines) - 1 + (0 if page.sheet.members else _OPEN_LINES)
    sheet.print_area(INTRODUCTION_ROW, CODE_COLUMN, last, first + len(page.asked) - 1)
    reach = last if page.sheet.members else last + _LISTS_REACH
    for column, asked in enumerate(page.asked, start=first):
        leaf.choose(FIRST_LINE, reach, column, asked)


def _begin(leaf: Leaf, *, frozen: int) -> None:
    """What every sheet has: the hidden keys, what it is about, and what stays in sight."""
    sheet, page = leaf.sheet, leaf.page
    sheet.hide_gridlines(2)
    sheet.set_row(KEYS_ROW, None, leaf.looks.plain, {"hidden": True})
    sheet.set_column(KEY_COLUMN, KEY_COLUMN, 3, None, {"hidden": True})
    sheet.set_column(CODE_COLUMN, CODE_COLUMN, _CODE_WIDTH, leaf.looks.code if _takes_more(page) else None)
    sheet.write_string(KEYS_ROW, KEY_COLUMN, f"{TAG}{page.sheet.id}")
    codes = " ".join(block.code for block in blocks_of(page))
    own = page.sheet.blocks if len(page.sheet.blocks) <= _FEW_BLOCKS else ()
    questions = [block.questions[leaf.language][0] for block in own]
    head = " ".join(filter(None, (capital(page.title), f"({codes})" if codes else "")))
    sheet.write_string(INTRODUCTION_ROW, CODE_COLUMN, "  –  ".join((head, *questions[:1])), leaf.looks.title)
    sheet.set_row(INTRODUCTION_ROW, 30, leaf.looks.title)
    sheet.set_row(HEADINGS_ROW, 2 * LINE_HEIGHT + 2)
    sheet.freeze_panes(FIRST_LINE, frozen)
    sheet.protect("", dict.fromkeys(_ALLOWED, True))
    sheet.set_landscape()
    sheet.set_paper(_A4)
    wide = sum(map(_width, page.asked))
    sheet.fit_to_pages(1 + wide // _PAGE_WIDTH, 0)
    sheet.repeat_rows(HEADINGS_ROW)
    if not page.is_form:
        sheet.repeat_columns(CODE_COLUMN, frozen - 1)
    sheet.set_comments_author("")


def _section(leaf: Leaf, row: int, line: Line) -> None:
    """The head of a part: its code on the poster, its name and its question."""
    looks, blocks = leaf.looks, line.section.blocks if line.section is not None else ()
    leaf.write(row, CODE_COLUMN, " ".join(block.code for block in blocks), looks.code)
    leaf.write(row, FORM_HEADING, capital(line.title), looks.section)
    leaf.write(row, FORM_ANSWER, "", looks.section)
    questions = [block.questions[leaf.language][0] for block in blocks]
    leaf.write(row, FORM_HELP, " ".join(questions), looks.section)
    make_room(leaf.sheet, row, ((" ".join(questions), _HELP_WIDTH),))


def _answer(leaf: Leaf, row: int, line: Line) -> None:
    asked, looks = line.asked, leaf.looks
    assert asked is not None
    leaf.sheet.write_string(row, KEY_COLUMN, line.key)
    leaf.write(row, CODE_COLUMN, line.code, looks.code)
    leaf.write(row, FORM_HEADING, asked.heading, looks.fixed)
    leaf.write(row, FORM_ANSWER, line.texts[ANSWER], looks.open)
    shown = {block.questions[leaf.language][0] for block in (line.section.blocks if line.section is not None else ())}
    helped = " ".join(filter(None, (asked.question if asked.question not in shown else "", asked.help)))
    leaf.write(row, FORM_HELP, helped, looks.question)
    leaf.choose(row, row, FORM_ANSWER, asked)
    make_room(
        leaf.sheet, row, ((line.texts[ANSWER], _ANSWER_WIDTH), (helped, _HELP_WIDTH), (asked.heading, _HEADING_WIDTH))
    )


def _headings(leaf: Leaf, first: int) -> None:
    """What each column is, with its question as a comment."""
    sheet, page, looks, said = leaf.sheet, leaf.page, leaf.looks, leaf.said
    leaf.write(HEADINGS_ROW, CODE_COLUMN, said["code"], looks.heading)
    _comment(leaf, CODE_COLUMN, said["code_help"])
    if first > FIRST_COLUMN:
        holders = page.sheet.within
        named = said["holder"][" ".join(holders)]
        sheet.write_string(KEYS_ROW, FIRST_COLUMN, HOLDER)
        sheet.set_column(FIRST_COLUMN, FIRST_COLUMN, _HOLDER_WIDTH, looks.open if _takes_more(page) else None)
        leaf.write(HEADINGS_ROW, FIRST_COLUMN, named, looks.heading)
        _comment(leaf, FIRST_COLUMN, said["holder_help"])
        source = [holder.name for holder in page.holders]
        if source:
            reach = FIRST_LINE + len(page.lines) + _OPEN_LINES + _LISTS_REACH
            how = {"validate": "list", "source": leaf.ranges[f"@{page.sheet.id}"], "show_error": False}
            sheet.data_validation(FIRST_LINE + len(page.lines), FIRST_COLUMN, reach, FIRST_COLUMN, how)
    for column, asked in enumerate(page.asked, start=first):
        sheet.write_string(KEYS_ROW, column, asked.field)
        sheet.set_column(column, column, _width(asked), looks.open if _takes_more(page) else None)
        leaf.write(HEADINGS_ROW, column, asked.heading, looks.heading)
        _comment(leaf, column, "\n\n".join(filter(None, (asked.question, asked.help))))


def _takes_more(page: Page) -> bool:
    """Lines may come below those that are there."""
    return not (page.is_form or page.sheet.members)


def _width(asked: Asked) -> int:
    return _NARROW.get(asked.field, _WIDTHS.get(asked.slot.kind, _WIDTHS[SlotKind.WORD]))


def _comment(leaf: Leaf, column: int, text: str) -> None:
    lines = sum(1 + len(part) // _COMMENT_LINE for part in text.split("\n"))
    leaf.sheet.write_comment(HEADINGS_ROW, column, text, {**_COMMENT, "y_scale": max(1.0, (lines + 1) * 0.22)})
