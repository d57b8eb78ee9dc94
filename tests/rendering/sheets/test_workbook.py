"""The workbook: the same bytes for the same track, nothing that computes, and lists to choose from."""

import re
import zipfile
from io import BytesIO

import pytest

from canvas.domain.language import Language
from canvas.editing.sheets.book import read_book
from canvas.editing.sheets.pages import pages
from canvas.editing.sheets.places import FIRST_LINE, HEADINGS_ROW, KEYS_ROW
from canvas.editing.sheets.state import STATE_SHEET
from canvas.reading.read import read_text
from canvas.rendering.sheets.workbook import workbook
from canvas.rendering.words import words
from tests.support.every_field import EveryField

TRACK = read_text(EveryField(lambda number: f"{'=+-@'[number % 4]}cmd|' /C calc'!A{number}").file()).track
assert TRACK is not None


def _parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert all(each.date_time[0] == 1980 for each in archive.infolist())
        return {name: archive.read(name).decode() for name in archive.namelist()}


@pytest.fixture(scope="module")
def book() -> bytes:
    """The workbook of a track with something in every field, that looks like a formula."""
    assert TRACK is not None
    return workbook(TRACK, Language.NL, "=1+1")


def test_the_same_track_gives_the_same_bytes(book: bytes) -> None:
    """On any day."""
    assert TRACK is not None
    assert workbook(TRACK, Language.NL, "=1+1") == book


def test_nothing_in_it_computes_or_leads_anywhere(book: bytes) -> None:
    """What begins like a formula is a text; the only formulas name the lists to choose from."""
    parts = _parts(book)
    sheets = [text for name, text in parts.items() if name.startswith("xl/worksheets/sheet")]

    assert sheets
    assert not any("<f>" in text or "<f " in text or "<hyperlink" in text for text in sheets)
    formulas = {found for text in sheets for found in re.findall(r"<formula1>(.*?)</formula1>", text)}
    assert formulas
    assert all(re.fullmatch(r"'_lists'!\$[A-Z]+\$1:\$[A-Z]+\$\d+", formula) for formula in formulas)
    texts = {cell for grid in read_book(book, Language.NL) for row in grid.rows for cell in row}
    assert all(any(text.startswith(sign) for text in texts) for sign in "=+-@")


@pytest.mark.parametrize("language", Language)
def test_people_see_headings_codes_and_how_it_works(language: Language) -> None:
    """In the language of the file; what belongs to the machine is hidden."""
    assert TRACK is not None
    content = workbook(TRACK, language, "Mijn traject")
    grids = {grid.name: grid for grid in read_book(content, language)}
    made = pages(TRACK, language)
    said = words(language)["sheets"]

    assert list(grids) == [said["how_to"]["title"], *(page.title for page in made), "_lists", STATE_SHEET]
    assert "Mijn traject" in grids[said["how_to"]["title"]].rows[0][0]
    for page in made:
        rows = grids[page.title].rows
        assert said["code"] in rows[HEADINGS_ROW]
        assert all(each.heading in rows[HEADINGS_ROW] for each in page.asked)
        assert page.is_form or rows[FIRST_LINE][0] == page.lines[0].key
    parts = _parts(content)
    assert parts["xl/workbook.xml"].count('state="hidden"') == 1
    assert parts["xl/workbook.xml"].count('state="veryHidden"') == 1
    tables = [text for name, text in parts.items() if name.startswith("xl/worksheets/sheet")]
    assert sum(f'<row r="{KEYS_ROW + 1}"' in text and 'hidden="1"' in text for text in tables) >= len(made)
    comments = "".join(text for name, text in parts.items() if name.startswith("xl/comments"))
    assert all(each.question in _plain(comments) for page in made for each in page.asked if each.question)


def _plain(xml: str) -> str:
    return re.sub(r"<[^>]+>", "", xml).replace("&amp;", "&").replace("&quot;", '"')


def test_a_text_that_is_too_long_for_a_cell_stays_in_the_file() -> None:
    """Spreadsheets would cut it off."""
    long = "\n".join(f"  - {'Werk. ' * 3000}" for _ in range(4))
    reading = read_text(f"missie:\n  uitgangspunten:\n{long.replace('  - ', '    - ')}\n")
    assert reading.track is not None
    grids = read_book(workbook(reading.track, Language.NL, "x"), Language.NL)

    texts = [cell for grid in grids for row in grid.rows for cell in row if len(cell) > 60]
    assert words(Language.NL)["sheets"]["too_long"] in texts
    assert not any("Werk. Werk." in text for text in texts)
