"""The PDF: readable for everybody, with contents and page numbers, and a summary on its first page."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.diagrams.steps import steps_picture
from canvas.rendering.documents.columns import fits, shares
from canvas.rendering.documents.document import Table
from canvas.rendering.documents.expectations import expectations
from canvas.rendering.documents.figures import Figures, figure
from canvas.rendering.documents.pdf import to_pdf
from canvas.rendering.documents.plan import plan
from canvas.rendering.readers import Reader
from canvas.rendering.starters import Starter, starter
from tests.rendering.documents.reading_back import plan_of
from tests.rendering.posters.sheets import EXAMPLES, example, facts, poppler, thirty_steps
from tests.rendering.tracks import EMPTY, SMALL, looked_at
from tests.support.every_field import EveryField

FOREIGN = {"Ethiopic": "ሰላም ለዓለም", "emoji": "Samen 🎉 aan het werk", "Chinese": "工作和学习"}


@pytest.fixture(scope="module")
def printed() -> bytes:
    """A plan with everything in it."""
    return to_pdf(plan_of(example("voorbeeld")), "x.pdf").content


@pytest.mark.thorough
def test_a_screen_reader_can_read_it(printed: bytes, tmp_path: Path) -> None:
    """Tagged after the standard, with a title, a language, headings, tables with heads and pictures with words."""
    said = facts(printed, tmp_path)
    tree = poppler("pdfinfo", printed, tmp_path, "-struct-text")

    assert said["Tagged"] == "yes"
    assert said["Title"] == "Plan: Fietstechniek in Rijnoever (verzonnen)"
    assert b"pdfuaid" in printed
    assert b"/Lang(nl)" in printed
    for tag in ("H1", "H2", "Table", "TH", "Figure", "TOC", "Link"):
        assert tag in tree, tag


def test_it_has_an_outline_contents_and_page_numbers(printed: bytes, tmp_path: Path) -> None:
    """A reader of seventeen pages finds the way."""
    text = poppler("pdftotext", printed, tmp_path, "-layout")
    pages = text.split("\f")

    assert b"/Outlines" in printed
    assert "Inhoud" in pages[1]
    assert " . . ." in pages[1]
    assert all(f"bladzijde {number} van {len(pages) - 1}" in page for number, page in enumerate(pages[:-1], start=1))
    assert all("Fietstechniek in Rijnoever" in page for page in pages[:-1])


def test_all_fonts_are_in_the_file(printed: bytes, tmp_path: Path) -> None:
    """Nothing comes from the machine on which it is opened or made."""
    lines = poppler("pdffonts", printed, tmp_path).splitlines()[2:]

    assert lines
    assert all(line.split()[-5] == "yes" and "AtkinsonHyperlegible" in line for line in lines)


@pytest.mark.parametrize("name", ["voorbeeld", "den-haag-groepsstage"])
def test_the_summary_fits_on_the_first_page(name: str, tmp_path: Path) -> None:
    """Its last line stands there, and nothing else but the contents begins on the second."""
    content = to_pdf(plan_of(example(name)), "x.pdf").content
    first, second, *_ = poppler("pdftotext", content, tmp_path, "-layout").split("\f")

    assert "Wat nog open is" in first
    assert second.split("\n\n")[1].strip().startswith("Inhoud")


def test_the_same_plan_gives_the_same_bytes() -> None:
    """No clock, no order of chance."""
    document = plan_of(looked_at(SMALL))

    assert to_pdf(document, "x.pdf") == to_pdf(document, "x.pdf")


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_letters_that_no_font_has_are_told(text: str) -> None:
    """The plan is made all the same, and the text is named."""
    made = to_pdf(plan_of(looked_at(EveryField(lambda number: f"{number} {text}").file())), "x.pdf")
    (problem,) = made.problems

    assert made.content.startswith(b"%PDF")
    assert problem.code is RenderingCode.MISSING_GLYPHS
    assert text in problem.message


@pytest.mark.parametrize("reader", Reader, ids=str)
@pytest.mark.parametrize("name", ["voorbeeld", "voorbeeld-en", "groningen-werkfit"])
def test_expectations_fit_on_one_page(name: str, reader: Reader, tmp_path: Path) -> None:
    """One sheet to hand out, also of the fullest example."""
    made = to_pdf(expectations(example(name), reader), "x.pdf")

    assert facts(made.content, tmp_path)["Pages"] == "1"
    assert made.problems == ()


@pytest.mark.parametrize("reader", Reader, ids=str)
def test_a_sheet_of_a_very_large_track_is_one_page_too(reader: Reader, tmp_path: Path) -> None:
    """Thirty steps and twenty parties; and every field filled."""
    for inspection in (thirty_steps(), looked_at(EveryField(lambda number: f"Tekst {number} van het team").file())):
        assert facts(to_pdf(expectations(inspection, reader), "x.pdf").content, tmp_path)["Pages"] == "1"


@pytest.mark.thorough
@pytest.mark.parametrize("language", Language, ids=str)
def test_every_sheet_is_one_page(language: Language, tmp_path: Path) -> None:
    """All examples and starters in both languages."""
    tracks = [example(path.parent.name, language) for path in EXAMPLES]
    tracks += [looked_at(starter(one, language, "nieuw", '"Nieuw"'), language) for one in Starter]
    for inspection in (*tracks, looked_at(EMPTY, language)):
        for reader in Reader:
            content = to_pdf(expectations(inspection, reader), "x.pdf").content
            assert facts(content, tmp_path)["Pages"] == "1", (inspection.id, reader)


def test_columns_share_the_whole_width() -> None:
    """Every table fills the page, and no column is too narrow to read."""
    for block in plan_of(example("voorbeeld")).blocks():
        if isinstance(block, Table):
            assert sum(shares(block)) == pytest.approx(1, abs=0.001)
            assert min(shares(block)) > 0.06


def test_a_name_is_broken_only_where_a_word_of_it_has_no_room(printed: bytes, tmp_path: Path) -> None:
    """In the narrow columns of a table, where a long word may be; a name that has room stays whole."""
    text = poppler("pdftotext", printed, tmp_path, "-layout")

    assert fits(("Fietshuis De Ketting",), 0.15, 55)
    assert not fits(("Participatiebudget",), 0.15, 55)
    assert "Fietshuis De" in text
    assert not re.findall(r"(?:Ket|Nieuw|Nieuwko|Rijn|Rijno|Rijnoe)-\s", text)


def test_a_picture_that_was_not_drawn_is_told_in_words(tmp_path: Path) -> None:
    """Without an engine the plan still says how the steps follow on each other."""
    inspection = looked_at(SMALL)
    assert inspection.track
    picture = replace(steps_picture(inspection.track, inspection.language), svg="")
    made = to_pdf(plan(inspection, Figures(steps=figure(inspection, picture))), "x.pdf")

    assert "Stap 2: Leren op het werk" in poppler("pdftotext", made.content, tmp_path, "-raw")
