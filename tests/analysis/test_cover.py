"""What is paid by what."""

from typing import Any

import pytest

from canvas.analysis.cover import meant_for, overpaid, paid_twice, uncovered
from canvas.domain.answer import UNKNOWN, listed
from canvas.domain.track import Track

STEPS = [{"id": "lessons"}, {"id": "work"}, {}]


def track(**parts: Any) -> Track:
    return Track.model_validate({"steps": STEPS, **parts})


@pytest.mark.parametrize(
    ("funding", "brings", "steps"),
    [
        ([{"covers": ["lessons"]}], [], [1, 2]),
        ([{"covers": ["lessons"]}, {}], [], []),
        ([{"covers": ["lessons"]}, {"covers": UNKNOWN}], [], []),
        ([{"covers": ["lessons"]}], [{"kind": "rooms", "covers": ["work"]}], [2]),
        ([{"covers": ["lessons"]}], [{"kind": "effort"}], []),
        ([{"covers": ["lessons"]}], [{"kind": "network"}], [1, 2]),
    ],
)
def test_steps_for_which_nobody_pays(funding: Any, brings: Any, steps: list[int]) -> None:
    """What names no steps is there for all of them, where it is hours or money."""
    read = track(funding=funding, parties=[{"id": "linde", "brings": brings}])

    assert [found.step for found in uncovered(read)] == steps


def test_a_cost_needs_more_than_hours_for_the_whole() -> None:
    """Hours for the whole track do not pay a cost of one step; money for the whole track does."""
    costs = [{"step": ["work"]}, {"step": ["lessons", "work"]}]
    for kind, found in (("effort", [(1, (0, 1))]), ("money", [])):
        read = track(costs=costs, funding=[{"covers": ["lessons"]}], parties=[{"brings": [{"kind": kind}]}])

        assert [(each.step, each.costs) for each in uncovered(read)] == found


def test_a_line_can_be_meant_for_some_costs() -> None:
    """Kind and step decide; what a cost does not say may fit, and a kind without a cost means an incomplete list."""
    one = {"amount": "€ 1"}
    costs = [
        {"kind": "language", "step": ["lessons"], **one},
        {"kind": "language", "step": ["work"], **one},
        {"kind": "guidance", **one},
        {"step": ["work"], **one},
    ]
    lines: list[tuple[dict[str, Any], list[tuple[int, ...]]]] = [
        ({"pays": ["language"]}, [(0, 1, 3)]),
        ({"pays": ["language"], "covers": ["lessons"]}, [(0,)]),
        ({"pays": ["guidance"], "covers": ["work"]}, [(2, 3)]),
        ({"pays": ["exam"], "covers": ["lessons"]}, []),
        ({"pays": ["language", "exam"], "covers": ["lessons"]}, []),
        ({"covers": ["lessons"]}, []),
    ]
    for line, reached in lines:
        read = track(costs=costs, funding=[{**line, "amount": "€ 100"}])
        assert [found.costs for found in overpaid(read)] == reached, line


def test_a_line_is_meant_for_what_it_names() -> None:
    """For the kinds and steps that it names, else for all costs; a kind that is not there is left out."""
    costs = [{"kind": "language", "step": ["lessons"]}, {"kind": "guidance", "step": ["work"]}, {"title": "Rooms"}]
    read = track(
        costs=costs,
        funding=[{}, {"covers": ["work"]}, {"pays": ["language"]}, {"pays": ["exam", "guidance"], "covers": ["work"]}],
    )

    assert [sorted(meant_for(line, read)) for line in listed(read.funding)] == [[0, 1, 2], [1, 2], [0, 2], [1, 2]]


def test_too_much_is_told_where_it_is() -> None:
    """Two lines for one cost are told there, and not again for all costs around it."""
    read = track(
        costs=[{"kind": "language", "amount": "€ 100"}, {"kind": "guidance", "amount": "€ 50"}],
        funding=[
            {"pays": ["language"], "amount": "€ 100", "status": "granted"},
            {"pays": ["language", "guidance"], "amount": "€ 50", "status": "granted"},
            {"pays": ["language"], "amount": "€ 30", "status": "expected"},
            {"pays": ["language"], "amount": "€ 900", "status": "applied"},
        ],
    )

    (found,) = overpaid(read)
    assert (found.lines, found.costs) == ((0, 2), (0,))
    assert (str(found.paid), str(found.cost)) == ("130 euro", "100 euro")


def test_the_same_cost_twice() -> None:
    """Kind and step are the same, and there is no second cost that one of the two can be for."""
    sowis = {"scheme": "sowis", "pays": ["guidance", "language"], "covers": ["work"]}
    other = {"pays": ["guidance"], "covers": ["work", "lessons"]}
    cost = {"kind": "guidance", "step": ["work"]}
    for costs, times in (([], 1), ([cost], 1), ([cost, cost], 0)):
        read = track(costs=costs, funding=[sowis, other, {**sowis}, {**other, "covers": ["lessons"]}])

        assert [(each.line, each.other) for each in paid_twice(read, [0])] == [(0, 1)] * times
