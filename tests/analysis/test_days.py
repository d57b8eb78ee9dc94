"""On which days the steps of a track run."""

from datetime import date
from typing import Any

from canvas.analysis.days import StepDays, step_days
from canvas.domain.answer import UNKNOWN
from canvas.domain.track import Track


def days(steps: list[dict[str, Any]], period: dict[str, Any]) -> dict[int, StepDays]:
    return dict(step_days(Track.model_validate({"track": {"period": period}, "steps": steps})))


def test_steps_follow_from_the_start_of_the_track() -> None:
    """The earliest day with the shortest durations, the latest with the longest."""
    found = days([{"duration": "2-4 weeks"}, {"duration": "max 4 weeks"}], {"start": "2027-01"})

    assert found[0] == StepDays(date(2027, 1, 31), date(2027, 2, 28), date(2027, 1, 1), date(2027, 1, 14))
    assert found[1] == StepDays(date(2027, 2, 28), date(2027, 3, 28), date(2027, 1, 14), date(2027, 1, 14))


def test_a_length_that_is_open_leaves_what_follows_open() -> None:
    """Nobody can say by when the next step has begun; it does not begin before the first one."""
    for open_length in ({"duration": UNKNOWN}, {"duration": "min 2 weeks"}):
        found = days([open_length, {"duration": "2 weeks"}], {"start": "2027-01-01"})

        assert (found[1].begins_by, found[1].ends_by) == (None, None)
        assert (found[1].runs_from or date.min) >= date(2027, 1, 1)


def test_own_dates_go_first() -> None:
    """A step with dates of its own needs no period around it, and carries those after it."""
    own = {"period": {"start": "2027-03-01", "end": "2027-05"}}
    found = days([{"duration": UNKNOWN}, own, {"duration": "1 weeks"}], {})

    assert found[0] == StepDays(None, None, None, None)
    assert found[1] == StepDays(date(2027, 3, 1), date(2027, 5, 31), date(2027, 3, 1), date(2027, 5, 1))
    assert found[2].begins_by == date(2027, 5, 31)


def test_steps_that_wait_for_each_other_have_no_days() -> None:
    """Nothing is said of an impossible order."""
    ring = [{"id": "a", "after": ["b"]}, {"id": "b", "after": ["a"]}]

    assert days(ring, {"start": "2027"}) == {}


def test_no_calendar_reaches_that_far() -> None:
    """A duration beyond all dates is no day."""
    found = days([{"duration": "999999999999999 weeks"}, {}], {"start": "2027"})

    assert found[1].begins_by is None
