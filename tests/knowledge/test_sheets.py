"""The table of sheets names places of the format, and leaves no section of a file out by mistake."""

from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.editing.sheets.pages import pages, part_in
from canvas.knowledge.sheets import EVERY_STEP, sheets
from canvas.reading.read import read_text
from canvas.reading.shapes import slot_at, slots

NOT_ON_A_SHEET = {"format", "programme", "stakeholders", "left_out", "editions", "accept", "sources"}
"""Is kept in the file by who knows it."""


def test_every_column_is_a_field() -> None:
    """Of the members of its list, or of its part."""
    for page in pages(Track(), Language.NL):
        fields = [field for field in page.sheet.columns if field != EVERY_STEP]
        assert all(slot_at((*part_in(page), *field.split("."))) for field in fields), page.title
        for section in page.sheet.sections:
            assert all(slot_at((*section.at, *field.split("."))) for field in section.fields), section.at


def test_every_section_of_a_file_has_a_sheet() -> None:
    """But those that are told above."""
    shown = {sheet.at[0] for sheet in sheets() if sheet.at and not sheet.within}
    shown |= {section.at[0] for sheet in sheets() for section in sheet.sections}

    assert shown == set(slots(Track)) - NOT_ON_A_SHEET - {"note", "source"}


def test_names_of_sheets_are_short_and_their_own() -> None:
    """As spreadsheets want it."""
    for language in Language:
        names = [sheet.titles[language] for sheet in sheets()]
        assert len(set(names)) == len(names)
        assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


def test_an_empty_file_has_all_sheets() -> None:
    """With a line for each field, and none for members that are not there."""
    track = read_text("traject: {id: x}\n").track
    assert track is not None
    made = pages(track, Language.NL)

    assert [page.sheet for page in made] == list(sheets())
    assert [page.sheet.id for page in made if page.lines] == ["track", "lines"]
