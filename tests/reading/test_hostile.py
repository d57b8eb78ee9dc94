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
from canvas.reading.nodes import MOST_VALUES
from canvas.reading.problems import MOST_PROBLEMS, ProblemCode
from canvas.reading.read import MOST_BYTES, Reading, read_bytes, read_text
from canvas.reading.writing import write
from tests.reading.examples import WHOLE

SECONDS = 1.0  # of this processor, whatever else it does
BYTES = 64_000_000
GOOD = b"mission:\n  goal: x\n"

BOMB = b"a0: &a0 [x, x]\n" + b"".join(b"a%d: &a%d [*a%d, *a%d]\n" % (n, n, n - 1, n - 1) for n in range(1, 30))

# What is in the file, and which problem stands where, first.
CASES: dict[str, tuple[bytes, str, int, int]] = {
    "not UTF-8": (b"mission:\n  goal: caf\xe9\n", "Y03", 2, 12),
    "not UTF-8 behind a byte order mark": (b"\xef\xbb\xbfmission: caf\xe9\n", "Y03", 1, 13),
    "not UTF-8 behind wide characters": ("mission: é😀".encode() + b"\xff\n", "Y03", 1, 12),
    "UTF-16, little end first": ("mission: {goal: x}\n".encode("utf-16-le").join([b"\xff\xfe", b""]), "Y03", 1, 1),
    "UTF-16, big end first": (b"\xfe\xff" + "mission: {goal: x}\n".encode("utf-16-be"), "Y03", 1, 1),
    "NUL": (b"mission:\n  goal: a\0b\n", "Y04", 2, 10),
    "control character": ("mission:\n  goal: é\x07\n".encode(), "Y04", 2, 10),
    "escaped NUL": (b'mission:\n  goal: "a\\0b"\n', "Y04", 2, 9),
    "escaped half of a character": (b'mission:\n  goal: "\\ud800"\n', "Y01", 2, 10),
    "hard spaces": ("mission:\n\xa0\xa0goal: x\n".encode(), "Y04", 2, 1),
    "a text turned around": ("mission:\n  goal: a\u202eb\n".encode(), "Y04", 2, 10),
    "a text turned around by an escape": (b'mission:\n  goal: "a\\u2066b"\n', "Y04", 2, 9),
    "invisible space in a key": ("mission:\n  goal\u200b: x\n".encode(), "Y04", 2, 3),
    "tab": (b"mission:\n\tgoal: x\n", "Y05", 2, 1),
    "empty": (b"", "Y02", 1, 1),
    "only a comment": (b"# nothing yet\n", "Y02", 1, 1),
    "only keys": (b"mission:\n  goal:\nparties: []\n", "Y02", 1, 1),
    "too large": (b"#" * (MOST_BYTES + 1), "Y15", 1, 1),
    "a large comment": (b"#" * MOST_BYTES, "Y02", 1, 1),
    "many lines": (b"\n" * MOST_BYTES, "Y02", 1, 1),
    "many values": (b"roles: [" + b"1," * MOST_VALUES + b"]", "Y15", 1, 100003),
    "a long text": (b"mission: {goal: " + b"word " * 200_000 + b"}\n", "Y16", 1, 17),
    "a long key": (b"a" * 1000 + b": x\n", "Y07", 1, 1),
    "5,000 brackets": (b"parties: " + b"[" * 5000 + b"]" * 5000, "Y14", 1, 73),
    "5,000 open brackets": (b"[" * 5000, "Y14", 1, 65),
    "5,000 open braces": (b"{a: " * 5000, "Y14", 1, 257),
    "1,500 nested maps": (b"".join(b" " * depth + b"a:\n" for depth in range(1500)), "Y14", 65, 65),
    "1,500 nested lists": (b"- " * 1500, "Y14", 1, 129),
    "alias bomb": (BOMB, "Y07", 1, 1),
    "a list in itself": (b"parties: &a [*a]\n", "Y10", 1, 10),
    "a track in itself": (b"mission: &a {goal: *a}\n", "Y10", 1, 10),
    "many anchors": (b"".join(b"- &a%d x\n" % n for n in range(60_000)), "Y10", 1, 3),
    "a merge key": (b"mission:\n  <<: {goal: x}\n", "Y11", 2, 3),
    "a Python tag": (b"mission:\n  goal: !!python/object/apply:os.system [x]\n", "Y12", 2, 9),
    "a tag on a text": (b"mission:\n  goal: !!python/name:os.system x\n", "Y12", 2, 9),
    "a second document": (b"mission: {goal: x}\n---\nmission: {goal: y}\n", "Y13", 2, 1),
    "a key that is a list": (b"mission:\n  [goal, x]: y\n", "Y17", 2, 3),
    "a key that is empty": (b"mission: {goal: x, : y}\n", "Y17", 1, 20),
    "a line without a key": (b"mission:\n  : y\n", "Y17", 2, 3),
    "a 20,000-digit format": (b"format: " + b"9" * 20_000 + b"\n", "Y09", 1, 9),
    "a 20,000-digit number": (b"target_group:\n  size: " + b"9" * 20_000 + b"\n", "Y09", 2, 9),
    "a number with a huge exponent": (b"target_group:\n  size: 1e999999999\n", "Y09", 2, 9),
    "20,000 unknown keys": (b"".join(b"key%d: x\n" % n for n in range(20_000)), "Y07", 1, 1),
    "lines that end as on Windows": (b"mission:\r\n  gaol: x\r\n", "Y07", 2, 3),
    "lines that end as on an old Mac": (b"mission:\r  gaol: x\r", "Y07", 2, 3),
    "no end of the last line": (b"mission:\n  gaol: x", "Y07", 2, 3),
    "characters that YAML takes for new lines": ("mission:\n  goal: a\u2028\x85b\n  gaol: x".encode(), "Y07", 3, 3),
    "wide characters before the place": ("mission: {goal: 😀é, gaol: x}\n".encode(), "Y07", 1, 21),
    "quotation marks without end": (b"mission:\n  goal: '" + b"x" * 100_000, "Y01", 2, 9),
}


@pytest.mark.parametrize(("data", "code", "line", "column"), CASES.values(), ids=CASES)
def test_a_hostile_file_is_a_finding_at_its_place(data: bytes, code: str, line: int, column: int) -> None:
    """Never a traceback, and never the wrong line."""
    started = time.process_time()

    problem = read_bytes(data).problems[0]

    assert (problem.code, problem.span.line, problem.span.column) == (code, line, column)
    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize(("data", "code", "line", "column"), CASES.values(), ids=CASES)
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
    data, *_ = CASES[name]
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
    reading = read_bytes(CASES["20,000 unknown keys"][0])

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
