"""Contracts that are shorter or smaller than a scheme asks."""

from typing import Any

import pytest

from canvas.analysis.contracts import shortfalls
from canvas.domain.answer import UNKNOWN
from canvas.domain.kinds import WorkForm
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track

YEAR, HALF = Quantity.parse("12 months"), Quantity.parse("20 hours per week")


@pytest.mark.parametrize(
    ("works", "found"),
    [
        ([{"duration": "12 months", "hours": "20 hours per week"}], []),
        ([{"duration": "11 months", "hours": "5 dagdelen per week"}], [(0, "duration")]),
        ([{"duration": "1 years", "hours": "4 dagdelen per week"}], [(0, "hours")]),
        ([{"duration": "6-12 months", "hours": "16-24 hours per week"}], []),
        ([{"duration": "about 11 months", "hours": "min 8 hours per week"}], []),
        (
            [{"duration": "6 months"}, {"duration": "7 months", "hours": "8 hours per week"}],
            [(0, "duration"), (1, "duration"), (1, "hours")],
        ),
        ([{"duration": "6 months"}, {"duration": UNKNOWN}], []),
        ([{"duration": "6 months", "form": "bol"}], []),
    ],
)
def test_contracts_that_fall_short(works: list[dict[str, Any]], found: list[tuple[int, str]]) -> None:
    """The favourable end counts, and one contract that may be large enough is enough."""
    steps = [{"work": {"form": "fixed-term-contract", **work}} for work in works]
    track = Track.model_validate({"steps": steps})

    short = shortfalls(track, [WorkForm.FIXED_TERM_CONTRACT], YEAR, HALF)
    assert [(each.contract.place, each.key) for each in short] == found
