"""Which letters can be printed, and how texts are broken into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from canvas.knowledge.font_coverage import covered, families
from canvas.knowledge.look import look
from canvas.rendering.fonts import width_of
from canvas.rendering.posters.lettering import POINT, Run, paragraph, shortened
from canvas.rendering.posters.letters import REPLACED, Letters, from_right
from tests.support.freeze_font_coverage import FROZEN, frozen_text


def test_the_frozen_coverage_is_that_of_the_fonts() -> None:
    """The file that is read at run time says what the font packages say."""
    assert frozen_text() == FROZEN.read_text(encoding="utf-8")
    assert set(families()) <= {look().type.family, *look().type.other_scripts}


@pytest.mark.parametrize("letter", "aé€Щωمپ\N{REPLACEMENT CHARACTER}•›…")
def test_letters_of_the_shipped_scripts(letter: str) -> None:
    """Latin, Greek, Cyrillic and Arabic."""
    assert covered(letter)


@pytest.mark.parametrize(
    ("text", "shown", "missing"),
    [
        ("gewoon", "gewoon", ""),
        ("ሰላም daar", f"{REPLACED} daar", "ሰላም"),
        ("hoi 🎉🎉!", f"hoi {REPLACED}!", "🎉"),
        ("een\n  twee\tdrie", "een twee drie", ""),
        ("\u202edraai\u202c", "draai", ""),
        ("nul\x00\x07", "nul", ""),
        ("می\u200cخواهم", "می\u200cخواهم", ""),
    ],
)
def test_what_cannot_be_printed_is_replaced_and_kept(text: str, shown: str, missing: str) -> None:
    """A sign stands for a run of letters; signs that print nothing go."""
    letters = Letters()

    assert letters.shown(text) == shown
    assert "".join(letters.lacking.values()) == missing


def test_which_way_a_text_reads() -> None:
    """By its first letter."""
    assert from_right("12 مرحبا abc")
    assert not from_right("abc مرحبا")
    assert not from_right("123")


@given(
    texts=some.lists(some.tuples(some.text(max_size=60), some.booleans()), max_size=5),
    width=some.floats(25, 300),
    notch=some.floats(0, 15),
)
def test_every_line_fits(texts: list[tuple[str, bool]], width: float, notch: float) -> None:
    """Whatever the text, no line is wider than its room, and no letter gets lost but for hyphens."""
    letters = Letters()
    runs = [Run(letters.shown(text), bold) for text, bold in texts]
    broken = paragraph(runs, width, 12, notch)

    for number, line in enumerate(broken.lines):
        wide = sum(width_of(run.text, 12 * POINT, run.bold) for run in line.runs)
        assert wide <= width - (notch if number == 0 else 0) + 0.01
    whole = "".join(run.text for line in broken.lines for run in line.runs)
    assert printed_of(whole) == printed_of("".join(run.text for run in runs))


def printed_of(text: str) -> str:
    """What is printed of a text but for hyphens: a space at which a line ends goes, also one that should not break."""
    return "".join(text.split()).replace("-", "")


def test_a_shortened_text_says_so() -> None:
    """It ends in an ellipsis, and fits with what leads to the rest."""
    whole = paragraph([Run("Naam:", bold=True), Run(" een twee drie vier vijf zes zeven acht negen tien")], 40, 12)
    cut = shortened(whole, 2, 40, 12, " verder")
    last = "".join(run.text for run in cut.lines[-1].runs)

    assert len(cut.lines) == 2
    assert last.endswith("… verder")
    assert width_of(last, 12 * POINT) <= 40
