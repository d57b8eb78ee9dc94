"""A workbook that nobody touched changes nothing, and one cell changes one place."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.editing.change import is_within
from canvas.editing.comparing import differences
from canvas.editing.sheets.book import Grid, read_book
from canvas.editing.sheets.findings import InputCode
from canvas.editing.sheets.pages import Line, Page, pages
from canvas.editing.sheets.taking_in import taken_in
from canvas.reading.files import Found
from canvas.reading.read import Reading, read_text
from canvas.reading.shapes import SlotKind
from canvas.reading.writing import write
from canvas.rendering.sheets.workbook import workbook
from tests.reading.examples import WHOLE
from tests.support.every_field import EveryField
from tests.support.strategies import tracks
from tests.support.workbooks import filled, written

EXAMPLES = sorted(Path("examples").glob("*/*.track.yaml"))
_ANY = {SlotKind.TEXT: "=SOM(A1:A9) en: nog iets # echt", SlotKind.DATE: "2031-02", SlotKind.LEVEL: "B2"}
NEW = {
    Language.NL: {**_ANY, SlotKind.QUANTITY: "circa 7 weken", SlotKind.FLAG: "nee"},
    Language.EN: {**_ANY, SlotKind.QUANTITY: "about 7 weeks", SlotKind.FLAG: "no"},
}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_out_and_in_again_changes_nothing(path: Path) -> None:
    """Of any example, in either language."""
    reading = Found(str(path)).read()

    _untouched(written(reading), reading)


@pytest.mark.parametrize("language", Language)
def test_every_field_comes_back(language: Language) -> None:
    """Of a file that uses every key of the format, with texts that look like formulas."""
    texts = EveryField(lambda number: f"{'=+-@'[number % 4]}tekst {number}").file()
    for text in (WHOLE, texts):
        track = read_text(text).track
        assert track is not None
        reading = read_text(write(track, language))
        _untouched(written(reading), reading)


def test_a_workbook_in_the_other_language_comes_back() -> None:
    """The file stays in its own."""
    reading = read_text(WHOLE)
    assert reading.track is not None
    (other,) = {*Language} - {reading.language}

    taken = taken_in(read_book(workbook(reading.track, other, "x"), other), reading)

    assert (taken.findings, taken.told, taken.reading.text) == ((), (), WHOLE)


@settings(suppress_health_check=list(HealthCheck), max_examples=15)
@given(track=tracks, language=st.sampled_from(Language), data=st.data())
def test_whatever_a_track_says_comes_back(track: Track, language: Language, data: st.DataObject) -> None:
    """
    Also what no sheet shows, what is unknown, and texts that a spreadsheet would like to read.

    And one cell changes one place and nothing else, whatever stands around it.
    """
    _out_and_in(track, language, data)


@pytest.mark.thorough
@settings(suppress_health_check=list(HealthCheck))
@given(track=tracks, language=st.sampled_from(Language), data=st.data())
def test_whatever_a_thousand_tracks_say_comes_back(track: Track, language: Language, data: st.DataObject) -> None:
    """The same, often."""
    _out_and_in(track, language, data)


def _out_and_in(track: Track, language: Language, data: st.DataObject) -> None:
    reading = read_text(write(track, language))
    grids = written(reading)
    _untouched(grids, reading)
    _one_cell(grids, reading, data)


def _untouched(grids: tuple[Grid, ...], reading: Reading) -> None:
    taken = taken_in(grids, reading)

    assert taken.findings == ()
    assert taken.told == ()
    assert taken.reading.text == reading.text


def _one_cell(grids: tuple[Grid, ...], reading: Reading, data: st.DataObject) -> None:
    assert reading.track is not None
    page, line, field, kind = data.draw(st.sampled_from(_cells(pages(reading.track, reading.language))))
    new = NEW[reading.language][kind]
    if line.texts[field] == new:
        return

    taken = taken_in(filled(grids, {(page.sheet.id, line.key, field): new}), reading)

    assert [finding for finding in taken.findings if finding.code is not InputCode.CANNOT_WRITE] == []
    if taken.is_hindered:
        assert taken.reading is reading
        return
    assert len(taken.told) == 1
    assert taken.reading.track is not None
    changed = differences(reading.track, taken.reading.track)
    place = line.place(field)
    assert changed
    assert all(is_within(path, place, reading.track) for path in changed)


def _cells(made: tuple[Page, ...]) -> list[tuple[Page, Line, str, SlotKind]]:
    """The cells in which a plain value may stand."""
    return [
        (page, line, field, asked.slot.kind)
        for page in made
        for line in page.lines
        for field, asked in (
            (name, line.asked or next(each for each in page.asked if each.field == name)) for name in line.texts
        )
        if asked.slot.kind in NEW[Language.NL]
    ]
