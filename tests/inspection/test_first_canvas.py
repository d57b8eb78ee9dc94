"""A team that wrote down its first hour is helped on, not drowned."""

from pathlib import Path

from canvas.domain.kinds import Stage
from canvas.inspection.inspect import inspect
from canvas.reading.read import read_bytes, read_text

FILE = Path(__file__).parent.parent / "corpus" / "eerste-canvas.track.yaml"
MOST = 8


def test_a_first_canvas_brings_a_few_questions() -> None:
    """About 33 lines of an idea: at most eight findings in all, and the first that a team cannot do without."""
    inspection = inspect(read_bytes(FILE.read_bytes()), FILE.name)

    codes = [finding.code for finding in inspection.findings]

    assert inspection.readable
    assert inspection.stage is Stage.IDEA
    assert 30 <= len(inspection.text.splitlines()) <= 36
    assert "R01" in codes
    assert len(codes) <= MOST


def test_a_key_with_nothing_behind_it_is_underlined_itself() -> None:
    """Not the empty place behind its colon."""
    text = "traject: {fase: ontwerp}\nmaatwerk:\nmissie:\nstappen:\n  - {id: werven, soort: werving}\n"
    spans = {finding.code: finding.span for finding in inspect(read_text(text), "x.track.yaml").findings}

    assert (spans["X04"].line, spans["X04"].column, spans["X04"].end_column) == (2, 1, 9)
    assert (spans["M01"].line, spans["M01"].column, spans["M01"].end_column) == (3, 1, 7)
