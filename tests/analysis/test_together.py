"""Which steps run at one moment."""

from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as some

from canvas.analysis.order import before, timetable
from canvas.analysis.together import side_by_side
from canvas.domain.answer import NOT_APPLICABLE
from tests.analysis.test_order import STEP, steps, weeks

AT_START = {"after": NOT_APPLICABLE}


@pytest.mark.parametrize(
    ("written", "groups"),
    [
        ([], ()),
        ([weeks("4"), weeks("4")], ((0,), (1,))),
        ([{}, {}], ((0,), (1,))),
        ([weeks("4"), {**weeks("2"), "alongside": ["a"]}], ((0, 1),)),
        # a long step beside two short ones runs with each, and they do not run together
        ([weeks("4"), weeks("4"), {**weeks("8"), "alongside": ["a"]}], ((0, 2), (1, 2))),
        # it ends when the second starts
        ([weeks("4"), weeks("4"), {**weeks("4"), "alongside": ["a"]}], ((0, 2), (1,))),
        # the upper end of a range counts
        ([weeks("4"), weeks("4"), {**weeks("2-6"), "alongside": ["a"]}], ((0, 2), (1, 2))),
        # steps that start together do so however long they take
        ([{}, {"alongside": ["a"]}, {"alongside": ["a"]}], ((0, 1, 2),)),
        ([weeks("4"), {"alongside": ["a"]}], ((0, 1),)),
        # what comes after a step of unknown length may come at any time
        ([weeks("30"), {**AT_START}, weeks("10")], ((0, 1), (2,))),
        # but two steps after it keep their distance
        ([{}, weeks("10"), {**weeks("5"), "alongside": ["b"]}, {**weeks("5"), "after": ["c"]}], ((0,), (1, 2), (1, 3))),
        # after one of known and one of unknown length nothing is certain either
        ([weeks("2"), AT_START, {**weeks("2"), "after": ["a", "b"]}, {**weeks("9"), **AT_START}], ((0, 1, 3), (2,))),
        # in a ring nothing is known
        ([{"after": ["b"]}, {"after": ["a"]}], ((0,), (1,))),
    ],
)
def test_steps_run_together_as_far_as_lengths_tell(
    written: list[dict[str, Any]], groups: tuple[tuple[int, ...], ...]
) -> None:
    """At one moment, not just each with one of them."""
    assert side_by_side(steps(*written)) == groups


@for_all(some.lists(STEP, max_size=7))
def test_each_step_is_in_a_group_and_no_group_in_another(written: list[dict[str, Any]]) -> None:
    """Nobody is forgotten, nothing is said twice."""
    groups = [set(group) for group in side_by_side(steps(*written))]

    assert set().union(*groups) == set(range(len(written)))
    assert not any(one < other for one in groups for other in groups)


@for_all(some.lists(STEP, max_size=7))
def test_steps_one_after_the_other_never_run_together(written: list[dict[str, Any]]) -> None:
    """Whatever runs beside them."""
    track = steps(*written)
    if timetable(track).stretches:
        pairs = {(place, other) for place, others in before(track).items() for other in others}

        assert not any({place, other} <= set(group) for group in side_by_side(track) for place, other in pairs)
