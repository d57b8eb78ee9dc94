"""What must hold for any bytes whatever. A target gets bytes and raises when something does not hold."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.editing.fixes import fixed
from canvas.inspection.inspect import Inspection, inspect
from canvas.reading.problems import ProblemCode
from canvas.reading.read import Reading, read_bytes
from canvas.reading.writing import write

Target = Callable[[bytes], None]


def reading(data: bytes) -> None:
    """Reading and checking end in findings, each at its place; what could be read is written and read again."""
    found = read_bytes(data)
    for language in Language:
        placed(inspect(found, "x.track.yaml", language=language, stage=Stage.RUNNING))
    if found.track:
        again = read_bytes(write(found.track, Language.NL).encode()).track
        assert again == found.track


def placed(inspection: Inspection) -> None:
    """Every finding has words, and a place that is in the text; an unreadable file has at least one."""
    lines = inspection.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert inspection.readable or inspection.findings
    for each in inspection.findings:
        span = each.span
        assert all((each.code, each.message, each.help, each.why))
        assert 1 <= span.line <= span.end_line <= len(lines) + 1, each
        assert (span.line, span.column) <= (span.end_line, span.end_column), each
        if inspection.text and span.line <= len(lines):
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1, each


def fixing(data: bytes) -> None:
    """Fixes leave a file that can be read no worse; what they did they have not to do again."""
    before = read_bytes(data)
    scaffold = data[-1:] == b"#"
    done = fixed(before, _look, scaffold=scaffold)
    if not done.done:
        assert done.reading.text == before.text
        return
    assert (done.reading.track is not None) >= (before.track is not None)
    before_it = {each.code for each in before.problems}
    assert all(each.code in before_it or each.code in _COME_TO_LIGHT for each in done.reading.problems)
    placed(_look(done.reading))
    assert fixed(read_bytes(done.reading.text.encode()), _look, scaffold=scaffold).done == ()


def _look(found: Reading) -> Inspection:
    return inspect(found, "x.track.yaml", stage=Stage.DESIGN)


_COME_TO_LIGHT = {ProblemCode.UNKNOWN_KEY, ProblemCode.UNKNOWN_WORD, ProblemCode.MIXED_LANGUAGES}
"""What nobody could see while the key of the part was misspelt."""

TARGETS: Mapping[str, Target] = MappingProxyType({"reading": reading, "fixing": fixing})
