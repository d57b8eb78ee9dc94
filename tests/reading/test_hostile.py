"""Whatever bytes come in: findings come out, at the right place, soon, and without a heap of memory."""

import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.domain.language import Language
from canvas.inspection.fingerprints import Fingerprints
from canvas.inspection.problem_words import problem_finding
from canvas.reading.files import Found
from canvas.reading.problems import MOST_PROBLEMS, ProblemCode
from canvas.reading.read import MOST_BYTES, Reading, read_bytes, read_text
from canvas.reading.writing import write
from tests.hostile.contents import CONTENTS
from tests.reading.examples import WHOLE

SECONDS = 1.0  # of this processor, whatever else it does
BYTES = 64_000_000
GOOD = b"mission:\n  goal: x\n"


@pytest.mark.parametrize(("data", "code", "line", "column"), CONTENTS.values(), ids=CONTENTS)
def test_a_hostile_file_is_a_finding_at_its_place(data: bytes, code: str, line: int, column: int) -> None:
    """Never a traceback, and never the wrong line."""
    problem = read_bytes(data).problems[0]

    assert (problem.code, problem.span.line, problem.span.column) == (code, line, column)
    assert any(_seconds(data) < SECONDS for _ in range(3))  # what else the machine does only adds


def _seconds(data: bytes) -> float:
    started = time.process_time()
    read_bytes(data)
    return time.process_time() - started


@pytest.mark.parametrize(("data", "code", "line", "column"), CONTENTS.values(), ids=CONTENTS)
def test_a_hostile_file_is_told_in_few_words(data: bytes, code: str, line: int, column: int) -> None:
    """What somebody wrote may be a page long; a message is not."""
    for problem in read_bytes(data).problems:
        for language in Language:
            found = problem_finding(problem, language, language, Fingerprints(None, None))

            assert 10 < len(found.message) < 200
            assert 10 < len(found.help) < 600


@pytest.mark.parametrize("name", ["alias bomb", "5,000 brackets", "many values", "20,000 unknown keys", "many lines"])
def test_a_hostile_file_takes_little_memory(name: str) -> None:
    """Nothing is expanded."""
    data, *_ = CONTENTS[name]
    tracemalloc.start()

    read_bytes(data)

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < BYTES


def test_a_huge_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    """A hundred megabytes cost no more than two."""
    huge = tmp_path / "huge.track.yaml"
    with huge.open("wb") as file:
        file.truncate(100_000_000)
    tracemalloc.start()

    reading = Found(str(huge)).read()

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [problem.code for problem in reading.problems] == [ProblemCode.TOO_LARGE]
    assert peak < 3 * MOST_BYTES


def test_a_byte_order_mark_is_fine() -> None:
    """Notepad writes one."""
    assert read_bytes(b"\xef\xbb\xbf" + GOOD).track == read_bytes(GOOD).track


def test_a_flood_of_problems_is_cut() -> None:
    """The first hundred and the news that there are more."""
    reading = read_bytes(CONTENTS["20,000 unknown keys"][0])

    assert len(reading.problems) == MOST_PROBLEMS + 1
    assert reading.problems[-1].code is ProblemCode.TOO_LARGE


def test_half_characters_in_a_text_are_a_finding() -> None:
    """An editor may hand over a text that no file can hold."""
    assert [problem.code for problem in read_text("mission: {goal: \ud800}").problems] == [
        ProblemCode.FORBIDDEN_CHARACTER
    ]


def check(reading: Reading) -> None:
    """What holds for every reading."""
    lines = reading.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    hard = [problem for problem in reading.problems if not problem.code.is_hint]
    assert (reading.track is None) == bool(hard)
    for problem in reading.problems:
        span = problem.span
        assert 1 <= span.line <= span.end_line <= len(lines) + 1
        assert (span.line, span.column) < (span.end_line, span.end_column) or span.line == 1
        if reading.text and span.line <= len(lines):
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        for language in Language:
            found = problem_finding(problem, language, reading.language, Fingerprints(None, None))
            assert all((found.message, found.help, found.why))


@given(st.binary(max_size=300))
def test_any_bytes_end_in_a_reading(data: bytes) -> None:
    """Bytes that are no text."""
    check(read_bytes(data))


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_ends_in_a_reading(text: str) -> None:
    """Text that is no YAML."""
    check(read_text(text))


YAML_PIECES = [
    *"[]{}:,-?&*!|>'\"%@`#\n\t",
    "\n  ",
    "\n- ",
    ": ",
    "mission",
    "parties",
    "id",
    "steps",
    "kind",
    "n/a",
    "&a ",
    "*a",
    "!!x ",
]


@given(st.lists(st.sampled_from(YAML_PIECES), max_size=40).map("".join))
def test_any_heap_of_yaml_ends_in_a_reading(text: str) -> None:
    """Text that looks like YAML."""
    check(read_text(text))


TRACK = read_text(WHOLE).track
assert TRACK
TEXTS = [WHOLE, *(write(TRACK, language) for language in Language)]


@given(st.sampled_from(TEXTS), st.data())
def test_a_good_file_with_slips_ends_in_a_reading(text: str, data: st.DataObject) -> None:
    """A character lost, a word typed twice, a line moved."""
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 12))
        text = text[:place] + data.draw(st.sampled_from(["", "\t", *YAML_PIECES])) + text[place + cut :]

    check(read_text(text))
