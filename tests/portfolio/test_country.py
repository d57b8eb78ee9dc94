"""The country of the benchmarks, and how long a portfolio of a part of it takes beside the check."""

import resource
from pathlib import Path

import pytest

from tests.benchmarks.country import COUNTRY_SECTORS, write_country
from tests.cli.command import canvas
from tests.portfolio.tracks import summary


def test_a_country_is_the_same_for_the_same_seed(tmp_path: Path) -> None:
    """A municipality has the same tracks whatever the others have, and every file can be read."""
    assert write_country(tmp_path / "one", 1) == len(COUNTRY_SECTORS)
    write_country(tmp_path / "two", 2)
    files = {file.name: file.read_text("utf-8") for file in (tmp_path / "one").rglob("*.yaml")}

    assert len(files) == len(COUNTRY_SECTORS)
    for name, text in files.items():
        assert (tmp_path / "two" / "regio-01" / name).read_text("utf-8") == text
    assert {summary(text).id for text in files.values()} == {name.removesuffix(".track.yaml") for name in files}


@pytest.mark.thorough
def test_a_portfolio_takes_at_most_twice_the_check(tmp_path: Path) -> None:
    """Counted in seconds of the processor, which other work on the machine does not lengthen."""
    write_country(tmp_path / "country", 15)
    taken = [
        _processor_seconds("check", "country", "--no-cache", "--jobs", "1", "--format", "json", cwd=tmp_path),
        _processor_seconds("portfolio", "country", "--no-cache", "--jobs", "1", cwd=tmp_path),
    ]

    assert taken[1] <= 2 * taken[0]


def _processor_seconds(*arguments: str, cwd: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    canvas(*arguments, cwd=cwd)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
