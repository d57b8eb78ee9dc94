"""Notes are read as people type them."""

import pytest

from canvas.domain.kinds import BlockId
from canvas.editing.notes.parsing import Note, notes_in

C3, R2 = BlockId.LEARNING_WORK, BlockId.LANGUAGE
READ = [
    ("C3-R2 Taal aan de werkbank", Note(1, "C3-R2", "Taal aan de werkbank", R2, C3)),
    ("c3r2 Taal", Note(1, "C3-R2", "Taal", R2, C3)),
    ("c3 r2: Taal", Note(1, "C3-R2", "Taal", R2, C3)),
    ("R2-C3:Taal", Note(1, "C3-R2", "Taal", R2, C3)),
    ("- C3 - R2 - Taal", Note(1, "C3-R2", "Taal", R2, C3)),
    ("• b4. UWV", Note(1, "B4", "UWV", BlockId.PARTIES)),
    ("\ufeffB4\tUWV", Note(1, "B4", "UWV", BlockId.PARTIES)),
    ("C3 Meelopen", Note(1, "C3", "Meelopen", None, C3)),
    ("C3-R0 Meelopen", Note(1, "C3-R0", "Meelopen", None, C3)),
    ("r2 Taal", Note(1, "R2", "Taal", R2)),
    ("C9-R2 Taal", Note(1, "C9-R2", "Taal")),
    ("B12 Taal", Note(1, "B12", "Taal")),
    ("Bij B4 hangt niets", Note(1, "", "Bij B4 hangt niets")),
    ("B1-niveau is nodig", Note(1, "", "B1-niveau is nodig")),
]


@pytest.mark.parametrize(("line", "note"), READ, ids=lambda each: each if isinstance(each, str) else "")
def test_a_line_is_a_note(line: str, note: Note) -> None:
    """With the code in capitals, whatever stands between and behind."""
    assert list(notes_in(line)) == [note]


def test_lines_that_say_nothing_are_no_notes() -> None:
    """Empty ones, those for who typed them, and a code alone."""
    assert list(notes_in("\n# 3 maart\n  \nC3-R2\nB4:\n\nB4 UWV")) == [Note(7, "B4", "UWV", BlockId.PARTIES)]
