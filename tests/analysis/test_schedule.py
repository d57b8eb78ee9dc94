"""The steps on one axis: ranges, dates of their own, and what is not known."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from canvas.analysis.schedule import Run, schedule
from canvas.domain.track import Track
from tests.support.strategies import tracks


def track(*steps: dict[str, Any], **identity: Any) -> Track:
    """A track with steps s0, s1, s2 ..."""
    written = [{"id": f"s{place}", **step} for place, step in enumerate(steps)]
    return Track.model_validate({"track": {"id": "x", **identity}, "steps": written})


def run(start: int, sure: int, end: int, *, is_open: bool = False, is_adrift: bool = False) -> Run:
    """A run in whole weeks."""
    return Run(Decimal(start), Decimal(sure), Decimal(end), is_open, is_adrift)


def test_steps_follow_each_other_after_the_longest_duration() -> None:
    """Of a range the next step waits for the upper end."""
    found = schedule(track({"duration": "12-16 weeks"}, {"duration": "4 weeks"}))

    assert dict(found.runs) == {0: run(0, 12, 16), 1: run(16, 20, 20)}
    assert found.weeks == found.counted == 20
    assert found.first_day is None


def test_what_is_not_known_is_open_and_sets_the_rest_adrift() -> None:
    """Weeks are counted no further than what is known; the room for the unknown is a part of that."""
    found = schedule(track({"duration": "16 weeks"}, {}, {"duration": "8 weeks"}))

    assert dict(found.runs) == {
        0: run(0, 16, 16),
        1: run(16, 16, 19, is_open=True),
        2: run(19, 27, 27, is_adrift=True),
    }
    assert found.counted == 16


def test_a_least_duration_is_sure_that_long_and_then_open() -> None:
    """Nobody says how much longer."""
    found = schedule(track({"duration": "min 20 weeks"}))

    assert found.runs[0].sure == 20
    assert found.runs[0].is_open
    assert found.runs[0].end > 20


def test_own_dates_put_a_step_where_they_say() -> None:
    """Counted from the start of the track; the weeks hold again after that."""
    found = schedule(
        track({}, {"period": {"start": "2027-03-01", "end": "2027-03-28"}}, period={"start": "2027-01-04"})
    )

    assert found.first_day == date(2027, 1, 4)
    assert found.runs[1] == run(8, 12, 12)
    assert found.week_of(date(2027, 1, 11)) == 1


def test_a_step_with_only_an_end_lasts_until_then() -> None:
    """From where the step before it ends."""
    found = schedule(track({"duration": "2 weeks"}, {"period": {"end": "2027-01-31"}}, period={"start": "2027-01-04"}))

    assert found.runs[1].start == 2
    assert not found.runs[1].is_open
    assert found.runs[1].end == Decimal(27) / 7


def test_steps_that_wait_for_each_other_stand_in_the_order_of_the_file() -> None:
    """There is no other order."""
    found = schedule(track({"duration": "2 weeks", "after": ["s1"]}, {"duration": "3 weeks", "after": ["s0"]}))

    assert [each.start for each in found.runs.values()] == [0, 2]


def test_without_steps_there_is_nothing() -> None:
    """No runs and no weeks."""
    found = schedule(Track())

    assert not found.runs
    assert found.weeks == found.counted == 0


@given(tracks)
def test_every_step_of_any_track_runs_forwards(found: Track) -> None:
    """From its start, at least until it is sure, to its end."""
    axis = schedule(found)

    for each in axis.runs.values():
        assert 0 <= each.start <= each.sure <= each.end <= axis.weeks
    assert axis.counted <= axis.weeks


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_days_at_the_ends_of_the_calendar_have_a_week(day: date) -> None:
    """Far away, but no mistake."""
    assert schedule(track({}, period={"start": "2027"})).week_of(day) is not None
