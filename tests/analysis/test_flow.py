"""The steps as a graph: columns, the longest way, and how long the whole takes."""

from typing import Any

import pytest
from hypothesis import given

from canvas.analysis.flow import Link, flow
from canvas.analysis.order import before, in_order, longest_path, timetable
from canvas.domain.answer import NOT_APPLICABLE, UNKNOWN, listed
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track
from tests.support.strategies import tracks

FORK = ({"weeks": 2}, {"weeks": 3}, {"weeks": 5, "alongside": ["b"]}, {"weeks": 1, "after": ["b", "c"]})


def steps(*written: dict[str, Any]) -> Track:
    """A track with steps a, b, c ...; `weeks` is short for a duration."""
    return Track.model_validate(
        {
            "steps": [
                {"id": "abcdefgh"[place], **{key: value for key, value in step.items() if key != "weeks"}}
                | ({"duration": f"{step['weeks']} weeks"} if "weeks" in step else {})
                for place, step in enumerate(written)
            ]
        }
    )


def test_a_track_without_steps_is_empty() -> None:
    """Nothing to draw, and nothing to fail on."""
    found = flow(Track())

    assert (found.order, found.columns, found.links, found.critical) == ((), (), (), ())
    assert found.total is None


def test_steps_side_by_side_share_a_column() -> None:
    """A column is how far a step is from the start."""
    assert flow(steps(*FORK)).columns == (0, 1, 1, 2)


def test_the_longest_way_is_found_when_all_durations_are_known() -> None:
    """It goes through the step that takes longer of two side by side."""
    found = flow(steps(*FORK))

    assert found.critical == (0, 2, 3)
    assert found.total == Quantity.parse("8 weeks")


def test_steps_in_a_row_have_no_way_that_stands_out() -> None:
    """Where every step counts, none is marked."""
    assert flow(steps({"weeks": 2}, {"weeks": 3})).critical == ()


@pytest.mark.parametrize("duration", [UNKNOWN, "4 dagdelen per week"])
def test_without_a_duration_there_is_no_longest_way(duration: Any) -> None:
    """The whole takes at least what is known of it."""
    found = flow(steps(*FORK[:3], {"duration": duration, "after": ["b", "c"]}))

    assert found.critical == ()
    assert found.unknown == (3,)
    assert found.total == Quantity.parse("min 7 weeks")


def test_a_step_without_a_duration_on_purpose_takes_no_time() -> None:
    """What the team left out does not keep the longest way unknown."""
    found = flow(steps(*FORK, {"duration": NOT_APPLICABLE}))

    assert found.unknown == ()
    assert found.critical[:3] == (0, 2, 3)


def test_other_units_make_the_whole_about() -> None:
    """Months are turned into weeks, and the sum says so."""
    assert flow(steps({"weeks": 2}, {"duration": "3 months"})).total == Quantity.parse("about 15 weeks")
    assert flow(steps({"weeks": 2}, {"duration": "2-4 weeks"})).total == Quantity.parse("4-6 weeks")
    assert flow(steps({"weeks": 2}, {"duration": "2.5 weeks"})).total == Quantity.parse("about 5 weeks")
    assert flow(steps({"weeks": 2}, {"duration": "min 4 weeks"})).total == Quantity.parse("min 6 weeks")


def test_a_hand_over_is_a_link_to_another_lead() -> None:
    """Without a lead on both sides nothing is handed over."""
    found = flow(steps({"lead": "x"}, {"lead": "y"}, {"lead": "y"}, {}))

    assert found.links == (Link(0, 1, True), Link(1, 2, False), Link(2, 3, False))


def test_steps_that_wait_for_each_other_keep_the_order_of_the_file() -> None:
    """Only links that go forward are kept, so that there is something to draw."""
    found = flow(steps({"after": ["b"], "weeks": 1}, {"after": ["a"], "weeks": 1}, {"weeks": 1}))

    assert found.waiting == (0, 1)
    assert found.order == (0, 1, 2)
    assert all(link.before < link.after for link in found.links)
    assert found.critical == ()


@given(track=tracks)
def test_columns_follow_the_links(track: Track) -> None:
    """Every link goes to a later column, and every step has one."""
    found = flow(track)

    assert found.order == in_order(track)
    assert len(found.columns) == len(listed(track.steps))
    assert all(found.columns[link.before] < found.columns[link.after] for link in found.links)
    if not found.waiting:
        assert {(link.before, link.after) for link in found.links} == {
            (other, place) for place, others in before(track).items() for other in others
        }


@given(track=tracks)
def test_the_longest_way_takes_as_long_as_the_timetable(track: Track) -> None:
    """Two ways to look for it, by the graph and by the earliest times, end at the same time."""
    found, table = flow(track), timetable(track)

    if found.critical:
        assert table.stretches[found.critical[-1]].end == table.weeks
        assert table.stretches[longest_path(track)[-1]].end == table.weeks
