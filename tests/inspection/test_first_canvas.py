"""A team that wrote down its first hour is helped on, not drowned."""

from pathlib import Path

from canvas.domain.kinds import Stage
from canvas.inspection.inspect import inspect
from canvas.reading.read import read_bytes

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
