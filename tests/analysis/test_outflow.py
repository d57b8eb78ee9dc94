"""Where participants went."""

import pytest

from canvas.analysis.outflow import Outflow, outflows
from canvas.reading.read import read_text


def outflow(*results: str, size: str = "n/a") -> Outflow | None:
    """The outflow of one list of results."""
    read = read_text(f"target_group: {{size: {size}}}\nresults: [{', '.join(results)}]").track
    assert read
    found = outflows(read)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("results", "size", "rest"),
    [
        (["{kind: paid-job, value: 75 %}"], "n/a", "25 %"),
        (["{kind: paid-job, value: about 70 %}"], "n/a", "about 30 %"),
        (["{kind: paid-job, value: 70-80 %}"], "n/a", "about 25 %"),
        (["{kind: paid-job, value: 9, of: 18}"], "n/a", "50 %"),
        (["{kind: paid-job, value: 8 people}"], "11", "about 27 %"),
        (["{kind: paid-job, value: 50 %}", "{kind: drop-out, value: 30 %}"], "n/a", "20 %"),
        (["{kind: paid-job, value: 50 %}", "{kind: certificate, value: 50 %}"], "n/a", "50 %"),
    ],
)
def test_the_rest_is_what_is_not_said(results: list[str], size: str, rest: str) -> None:
    """As exact as what is said."""
    found = outflow(*results, size=size)

    assert found
    assert str(found.rest) == rest
    assert found.most < 100


@pytest.mark.parametrize(
    "results",
    [
        ["{kind: paid-job, value: 33 %}"] * 3,
        ["{kind: paid-job, value: min 50 %}"],
        ["{kind: paid-job, value: about 95 %}"],
        ["{kind: paid-job, value: max 60 %}", "{kind: drop-out, value: 50 %}"],
    ],
)
def test_rounding_and_words_such_as_about_leave_room(results: list[str]) -> None:
    """What may add up to a hundred is left alone."""
    found = outflow(*results)

    assert found
    assert found.least <= 100 <= found.most


@pytest.mark.parametrize(
    "results",
    [
        ["{kind: paid-job, value: unknown}"],
        ["{kind: paid-job, value: 8}"],
        ["{kind: certificate, value: 50 %}"],
        ["{kind: paid-job, value: 50 %, of: 18}", "{kind: drop-out, value: 10 %, of: 14}"],
        ["{kind: paid-job, value: 50 euro}"],
        ["{kind: paid-job, value: 10, of: 5}", "{kind: drop-out, value: 1, of: 5}"],
    ],
)
def test_what_cannot_be_added_up_is_no_outflow(results: list[str]) -> None:
    """No number, no base, another base, more than all, or no way of leaving."""
    assert outflow(*results) is None


def test_each_moment_counts_for_itself() -> None:
    """The same people are measured twice; what has no date counts at both moments."""
    read = read_text(
        "results: [{kind: paid-job, value: 60 %, measured: 2022}, {kind: paid-job, value: 70 %, measured: 2023},"
        " {kind: drop-out, value: 10 %}]"
    ).track
    assert read

    assert [found.said for found in outflows(read)] == [70, 80]
