"""The pages about spreadsheets and notes name every code and every sheet that there is."""

import re

import pytest

from canvas.domain.language import Language
from canvas.editing.sheets.findings import InputCode
from canvas.editing.words import editing_words
from canvas.knowledge.blocks import STEP_ROW, Band, blocks
from canvas.knowledge.sheets import sheets
from tests.docs.generated import HOMES


@pytest.mark.parametrize("language", Language)
def test_every_code_and_sheet_is_on_the_page(language: Language) -> None:
    """With nothing that is there no more."""
    page = (HOMES[language] / "how-to" / "fill-in-with-a-spreadsheet.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| ")]

    assert re.findall(r"^\| \[(I\d\d)\]\(\.\./rules/\1\.md\) \|", page, re.MULTILINE) == [
        code.value for code in InputCode
    ]
    named = {name for row in rows for name in row.split("|")[1].strip().split(", ")}
    assert {sheet.titles[language] for sheet in sheets()} <= named
    assert set(editing_words(language)["input"]) == set(InputCode)


@pytest.mark.parametrize("language", Language)
def test_every_cell_is_on_the_page_of_notes(language: Language) -> None:
    """Boxes, columns, rows, and where they cross."""
    page = (HOMES[language] / "how-to" / "notes-from-the-wall.md").read_text(encoding="utf-8")
    codes = ", ".join(line.split("|")[1].strip() for line in page.splitlines() if line.startswith("| "))
    between = "to" if language is Language.EN else "tot en met"

    for block in blocks():
        assert re.search(rf"\b{block.code}\b", codes)
        if block.spot.band is Band.ROW:
            assert f"C1-{block.code} {between} C5-{block.code}" in codes
    assert f"C1-{STEP_ROW} {between} C5-{STEP_ROW}" in codes
