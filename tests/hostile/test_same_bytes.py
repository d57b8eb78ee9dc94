"""Same input, same bytes: in any folder, language, time zone and order of hashing, on one processor or on two."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import CANVAS
from tests.hostile.running import measured
from tests.hostile.test_disk import content

EXAMPLES = Path(__file__).parents[2] / "examples"

LINES = {
    "sheet out": "sheet out {one} -o out/x.xlsx",
    "build": "build {one} {two} -o out --paper A3 --tile A4",
    "site": "site {one} {two} -o out",
    "workshop": "workshop {one} -o out",
    "workshop without a track": "workshop -o out --people 12 --tables 2",
    "plan in all forms": "render {one} {two} --only plan,expectations --format md,html,pdf,docx -o out",
    "all else in all forms": "render {one} --format svg,png,dot,json -o out",
}
"""A new command that writes is a new line here."""

PRINTED = {
    "check": "check . --format {form}",
    "diff": "diff {one} {two} --format {form}",
    "questions": "ask {one} --list",
}
FORMS = {
    "check": ("text", "json", "sarif", "github", "markdown", "junit"),
    "diff": ("text", "markdown", "json", "html"),
}


def _alone(processor: int) -> Callable[[], None] | None:
    """Only one processor for the command, where a machine lets us say so."""
    if not hasattr(os, "sched_setaffinity"):
        return None
    return lambda: os.sched_setaffinity(0, {processor})


def _everywhere(line: str, folder: Path, names: dict[str, str]) -> list[tuple[str, dict[str, bytes]]]:
    """What a command prints and writes in two places that have as little in common as two machines."""
    results = []
    for number, place in enumerate(("here", "some where/else — daar")):
        work = folder / place
        work.mkdir(parents=True)
        for name in names.values():
            shutil.copy(next(EXAMPLES.glob(f"*/{name}")), work / name)
        around = {
            "LC_ALL": ("C.UTF-8", "nl_NL.UTF-8")[number],
            "TZ": ("UTC", "Pacific/Kiritimati")[number],
            "PYTHONHASHSEED": str(number + 1),
            "HOME": str(work),
            "COLUMNS": "100",
        }
        before = _alone(min(os.sched_getaffinity(0))) if number and sys.platform == "linux" else None
        words = [*line.format(**names).split(), "--language", "nl"]
        done = measured([CANVAS, *words], work, before=before, around=around)
        assert done.code in (0, 1), done.err
        results.append((done.out, content(work / "out")))
    return results


NAMES = {"one": "voorbeeld.track.yaml", "two": "groningen-werkfit-en.track.yaml"}


@pytest.mark.thorough
@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_what_is_written_is_the_same_everywhere(line: str, tmp_path: Path) -> None:
    """File by file, to the byte."""
    (_, first), (_, second) = _everywhere(line, tmp_path, NAMES)

    assert first
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


@pytest.mark.thorough
@pytest.mark.parametrize(
    "line",
    [
        line.format(form=form, one="{one}", two="{two}")
        for name, line in PRINTED.items()
        for form in FORMS.get(name, ("",))
    ],
)
def test_what_is_printed_is_the_same_everywhere(line: str, tmp_path: Path) -> None:
    """To the letter."""
    (first, _), (second, _) = _everywhere(line, tmp_path, NAMES)

    assert first
    assert first == second


@pytest.mark.thorough
@pytest.mark.skipif(sys.platform != "linux", reason="processors cannot be taken away here")
def test_one_processor_says_what_two_say(tmp_path: Path) -> None:
    """So many files that the work is shared out."""
    text = next(EXAMPLES.glob("*/voorbeeld.track.yaml")).read_text(encoding="utf-8")
    for number in range(200):
        (tmp_path / f"{number}.track.yaml").write_text(
            text.replace("id: voorbeeld", f"id: voorbeeld-{number % 190}"), "utf-8"
        )
    line = [CANVAS, "check", ".", "--format", "json"]

    one = measured(line, tmp_path, before=_alone(min(os.sched_getaffinity(0))))
    all_ = measured(line, tmp_path)

    assert '"D01"' in one.out
    assert one.out == all_.out
