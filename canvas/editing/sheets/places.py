"""Where things stand on a sheet of the workbook: writing and reading both follow this."""

TAG = "werkcanvas:"
"""Begins the first cell of the row of keys; the id of the sheet stands behind it."""

HOLDER = "@holder"
"""The key of the column that says in which part a line stands."""

KEYS_ROW, INTRODUCTION_ROW, HEADINGS_ROW, FIRST_LINE = 0, 1, 2, 3
KEY_COLUMN, CODE_COLUMN, FIRST_COLUMN = 0, 1, 2

FORM_HEADING, FORM_ANSWER, FORM_HELP = 2, 3, 4
"""The columns of a sheet with one line for each field."""
