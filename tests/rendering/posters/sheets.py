"""What the tests of posters share: the tracks, and what poppler says of a PDF."""

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection, inspect
from canvas.reading.read import read_text

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*/*.track.yaml"))
EMPTY = "track: {id: leeg}\n"


@cache
def example(name: str, language: Language | None = None) -> Inspection:
    """One of the examples, read and checked."""
    (path,) = [path for path in EXAMPLES if path.parent.name == name]
    return looked_at(path.read_text(encoding="utf-8"), language)


def looked_at(text: str, language: Language | None = None) -> Inspection:
    """A text, read and checked."""
    inspection = inspect(read_text(text), "map/x.track.yaml", language=language)
    assert inspection.track, inspection.findings
    return inspection


def thirty_steps() -> Inspection:
    """A track with thirty steps and twenty parties, all in few columns."""
    kinds = ("recruitment", "preparation", "learning-work", "matching", "aftercare")
    steps = "".join(
        f"  - {{id: s{n}, kind: {kinds[n // 6]}, title: Step {n}, duration: {n + 1} weeks, lead: p{n % 20}}}\n"
        for n in range(30)
    )
    parties = "".join(
        f"  - {{id: p{n}, name: Party number {n}, kind: company, interest: Interest of {n}}}\n" for n in range(20)
    )
    return looked_at(f"track: {{id: dertig, title: Thirty}}\nparties:\n{parties}steps:\n{steps}")


def poppler(program: str, content: bytes, folder: Path, *options: str) -> str:
    """What a program of poppler says of a PDF; the test is skipped where there is none."""
    if not shutil.which(program):
        pytest.skip(f"{program} is not here")
    file = folder / "sheet.pdf"
    file.write_bytes(content)
    output = ["-"] if program == "pdftotext" else []
    done = subprocess.run([program, *options, str(file), *output], capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")


def facts(content: bytes, folder: Path, *options: str) -> dict[str, str]:
    """What pdfinfo says."""
    lines = poppler("pdfinfo", content, folder, *options).splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def millimetres(size: str) -> tuple[float, float]:
    """The size of a page as pdfinfo says it."""
    found = re.match(r"([\d.]+) x ([\d.]+) pts", size)
    assert found, size
    width, height = (float(each) * 25.4 / 72 for each in found.groups())
    return width, height
