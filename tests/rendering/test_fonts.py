"""The shipped font: its files, and how wide texts become."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from canvas.rendering.artifact import MediaType
from canvas.rendering.breaking import breaks
from canvas.rendering.fonts import font_faces, font_files, lacking, width_of, wrap
from tests.support.freeze_font_widths import FROZEN, frozen_text

LONG = [
    ("inburgeringstraject", ("inburgerings-", "traject")),
    ("installatietechniek", ("installatie-", "techniek")),
    ("Vluchtelingenorganisatie", ("Vluchtelingen-", "organisatie")),
    ("Werkgeversservicepunt", ("Werkgevers-", "servicepunt")),
    ("vergunningsaanvraag", ("vergunnings-", "aanvraag")),
    ("belangenbehartigingsorganisatie", ("belangen-", "behartigings-", "organisatie")),
    ("organisatie/bijeenkomst", ("organisatie/", "bijeenkomst")),
]


def test_the_frozen_widths_are_those_of_the_font() -> None:
    """The file that is read at run time says what the font package says."""
    assert frozen_text() == FROZEN.read_text(encoding="utf-8")


def test_a_text_is_as_wide_as_its_letters() -> None:
    """Widths add up and grow with the size; bold letters are wider."""
    assert width_of("werk", 20) == pytest.approx(2 * width_of("werk", 10))
    assert width_of("werk", 10) == pytest.approx(width_of("we", 10) + width_of("rk", 10))
    assert width_of("werk", 10, bold=True) > width_of("werk", 10)
    assert width_of("", 10) == 0


@pytest.mark.parametrize("letters", ["漢字", "مرحبا", "ትግርኛ", "🙂", "→"])
def test_letters_that_the_font_lacks_take_room(letters: str) -> None:
    """No script counts as nothing, and none is wider than an emoji."""
    assert 0.5 <= width_of(letters, 1) / len(letters) <= 1.5
    assert lacking(letters) == "".join(dict.fromkeys(letters))


def test_marks_on_letters_take_no_room() -> None:
    """A letter with a mark is as wide as the letter, however it is written."""
    assert width_of("e\u0301", 10) == width_of("e", 10)
    assert width_of("İ", 10) == width_of("I", 10)
    assert lacking("e\u0301 é") == ""


@pytest.mark.parametrize(("word", "lines"), LONG)
def test_long_compounds_break_between_their_parts(word: str, lines: tuple[str, ...]) -> None:
    """A word that is too long for its line breaks where a reader would break it."""
    assert wrap(word, 118, 15, 9, bold=True).lines == lines


def test_an_amount_stays_with_its_unit() -> None:
    """A space that should not break does so only between words, and only where nothing else helps."""
    assert wrap("minstens\u00a012\u00a0weken", 90, 14, 9).lines == ("minstens", "12\u00a0weken")
    assert wrap("na\u00a012\u00a0weken", 200, 14, 9).lines == ("na\u00a012\u00a0weken",)


def test_what_does_not_fit_ends_in_an_ellipsis_and_says_so() -> None:
    """A text that is cut is never taken for the whole."""
    cut = wrap("een twee drie vier vijf", 60, 14, 2)

    assert cut.shortened
    assert len(cut.lines) == 2
    assert cut.lines[-1].endswith("…")
    assert not wrap("een twee drie", 60, 14, 2).shortened


@given(text=some.text(max_size=80), width=some.integers(30, 300), lines=some.integers(1, 6), bold=some.booleans())
def test_every_line_fits(text: str, width: int, lines: int, bold: bool) -> None:
    """Whatever the text, no line is wider than asked for and there are no more lines than asked for."""
    wrapped = wrap(text, width, 14, lines, bold)

    assert len(wrapped.lines) <= lines
    assert all(width_of(line, 14, bold) <= width for line in wrapped.lines)


@given(text=some.text(some.characters(categories=["L", "Nd"]), max_size=60), width=some.integers(30, 300))
def test_no_letter_is_lost(text: str, width: int) -> None:
    """A text that is not shortened is whole: all that comes in are hyphens."""
    wrapped = wrap(text, width, 14, 99)

    assert not wrapped.shortened
    assert "".join(wrapped.lines).replace("-", "") == text.replace(" ", "")


@given(word=some.text(max_size=40))
def test_breaks_lie_within_the_word(word: str) -> None:
    """No break stands before the first letter or behind the last."""
    assert all(0 < place < len(word) for place, _ in breaks(word))


def test_the_fonts_come_along_as_files() -> None:
    """Four files, that a page finds at the address that it was given."""
    files = font_files()
    css = font_faces("../assets/fonts")

    assert [file.media_type for file in files] == [MediaType.FONT] * 4
    assert all(file.content[:4] == b"\x00\x01\x00\x00" for file in files)
    assert all(f'url("../{file.path}")' in css for file in files)
    assert css.count("@font-face") == 4
