"""The whole benchmark runs, and each row of its tables has a number."""

import re

import pytest

from tests.benchmarks import __main__ as whole
from tests.benchmarks import check_speed

_ROW = re.compile(r"^\| (?P<name>[^|]+?) \| (?P<cells>.+) \|$", re.MULTILINE)


@pytest.mark.thorough
def test_every_program_is_timed(capsys: pytest.CaptureFixture[str]) -> None:
    """Ours and those of the neighbours, in one run."""
    whole.main(["--files", "1,3", "--drawn", "2", "--pages", "2", "--rounds", "1"])
    printed = capsys.readouterr().out

    rows = {found["name"]: found["cells"].split(" | ") for found in _ROW.finditer(printed)}
    assert {*rows} >= {
        *(check_speed.ANEW, check_speed.ONE_PROCESS, check_speed.AGAIN, check_speed.PORTFOLIO, check_speed.FLOOR),
        *("check-jsonschema", "yamllint"),
    }
    for cells in list(rows.values())[1:]:
        assert re.fullmatch(r"\d+\.\d\d s \(\d+\.\d+\)", cells[0]), cells
        assert re.fullmatch(r"\d+\.\d ×", cells[-1]), cells
    for line in ("dot, a process for each", "werkcanvas", "plain MkDocs", "tracks with the plugin"):
        assert re.search(rf"^  {line} +\d+ ms +\d+\.\d\d$", printed, re.MULTILINE), line
