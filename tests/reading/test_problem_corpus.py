"""Files with something wrong in them, and the line where it is."""

from pathlib import Path

import pytest

from canvas.inspection.inspect import inspect
from canvas.reading.problems import ProblemCode
from canvas.reading.read import read_bytes
from tests.support.expectations import expected

CORPUS = Path(__file__).parent.parent / "corpus" / "problems"
FILES = sorted(CORPUS.glob("*/*.track.yaml"))

# Made of bytes that no editor shows, or of a whole disk: tests/reading/test_hostile.py and test_files.py.
ELSEWHERE = {"Y03", "Y04", "Y14", "Y15", "Y16", "Y18", "Y19", "Y20"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_problems_stand_on_the_marked_lines(file: Path) -> None:
    """A problem is told on each marked line and on no other."""
    data = file.read_bytes()

    findings = inspect(read_bytes(data), file.name, rules=()).findings

    assert expected(data.decode()) == {(finding.span.line, finding.code) for finding in findings}


@pytest.mark.parametrize("code", [code.value for code in ProblemCode if code.value not in ELSEWHERE])
def test_every_problem_has_a_file(code: str) -> None:
    """A folder for each code, with the code in it."""
    assert any(code in file.read_text(encoding="utf-8") for file in FILES if file.parent.name == code)
