"""Which costs money can pay, as far as it runs when they come."""

from typing import Any

from canvas.analysis.reach import Reach, reaches
from canvas.domain.answer import listed
from canvas.domain.track import Track

STEPS = [{"id": "a", "duration": "4-6 weeks"}, {"id": "b", "duration": "10 weeks"}]


def reach(*lines: dict[str, Any], costs: tuple[dict[str, Any], ...] = ({"step": ["b"]},)) -> list[Reach]:
    """What lines of money can pay; step b runs between 29 January or 12 February, and 8 or 22 April."""
    track = Track.model_validate(
        {"track": {"period": {"start": "2026-01-01"}}, "steps": STEPS, "costs": list(costs), "funding": list(lines)}
    )
    return list(reaches(listed(track.funding), track))


def fits(start: str | None, end: str | None) -> str:
    """How money in such a period fits with the days of step b."""
    (found,) = reach({"period": {name: day for name, day in (("start", start), ("end", end)) if day}})
    return "surely" if found.surely else "perhaps" if found.may else "no"


def test_money_without_a_period_always_runs() -> None:
    """So does money of which only a part is told that does not matter."""
    assert fits(None, None) == fits("2025-06", None) == fits(None, "2027") == "surely"


def test_the_period_must_meet_the_days_of_the_step() -> None:
    """What is not sure of those days is not held against the money."""
    assert fits("2025-01", "2026-01-27") == "no"
    assert fits("2026-04-24", None) == "no"
    assert fits("2025-01", "2026-03") == fits("2026-03", None) == "perhaps"
    assert fits("2026-02-12", "2026-04-08") == "surely"


def test_where_it_stops_halfway_the_first_day_without_it_is_known() -> None:
    """Not where it only begins later."""
    stopping, late = reach({"period": {"end": "2026-03"}}, {"period": {"start": "2026-03"}})

    assert [day.isoformat() for day in stopping.stops.values()] == ["2026-04-01"]
    assert dict(late.stops) == {}


def test_only_the_steps_that_money_and_cost_share_count() -> None:
    """The cost also comes in step a, while the money runs; but that money is for step b."""
    (found,) = reach({"covers": ["b"], "period": {"end": "2026-01-15"}}, costs=({"step": ["a", "b"]},))

    assert (found.meant, found.may, found.is_limited) == (frozenset({0}), frozenset(), True)


def test_lines_that_overlap_do_not_follow_one_another() -> None:
    """A small amount for the whole time says nothing about a large one for half of it."""
    first, second = {"period": {"end": "2026-02"}}, {"period": {"start": "2026-03"}}
    overlapping = {"period": {"start": "2026-02-20"}}

    assert [bool(each.surely) for each in reach(first, second)] == [True, True]
    assert [bool(each.surely) for each in reach(first, overlapping)] == [False, False]
    assert [bool(each.surely) for each in reach(first, {})] == [False, True]


def test_a_scheme_holds_between_its_dates() -> None:
    """Money that is granted is there; other money may not be."""
    ended, granted = reach({"scheme": "stap", "status": "applied"}, {"scheme": "stap", "status": "granted"})

    assert (ended.may, ended.surely, ended.lapses) == (frozenset({0}), frozenset(), True)
    assert (granted.surely, granted.lapses) == (frozenset({0}), False)
