"""Between which weeks steps run."""

from decimal import Decimal
from typing import Any

from canvas.analysis.spans import sooner, spans
from canvas.domain.track import Track


def told(*steps: dict[str, Any], start: str = "2026-01-01") -> list[tuple[int, int | None, int, int | None]]:
    """The bounds of each step in whole weeks: begins at the earliest and the latest, over at both."""
    found = spans(Track.model_validate({"track": {"period": {"start": start}}, "steps": list(steps)}))
    return [tuple(None if each is None else int(each) for each in span) for span in found]  # type: ignore[misc]


def test_ranges_add_up() -> None:
    """Each step as early and as late as those before it allow."""
    assert told({"duration": "8-12 weeks"}, {"duration": "10 weeks"}, {"duration": "max 4 weeks"}) == [
        (0, 0, 8, 12),
        (8, 12, 18, 22),
        (18, 22, 18, 26),
    ]


def test_after_a_length_that_nobody_knows_there_is_no_latest() -> None:
    """It can be none at all; of at least so many weeks the least is known."""
    assert told({}, {"duration": "2 weeks"}) == [(0, 0, 0, None), (0, None, 2, None)]
    assert told({"duration": "min 3 weeks"}, {"duration": "2 weeks"})[1] == (3, None, 5, None)


def test_a_month_may_be_any_day_of_it() -> None:
    """The first of March is in the ninth week, the last of June in the 26th; what follows waits for the latest."""
    dated = {"period": {"start": "2026-03", "end": "2026-06"}}

    assert told({}, dated, {"duration": "2 weeks"}) == [(0, 0, 0, None), (8, 12, 21, 25), (21, 25, 23, 27)]


def test_a_day_ends_the_step_when_it_is_over() -> None:
    """Until Sunday, so that the next step begins on Monday."""
    dated = {"period": {"start": "2027-01-04", "end": "2027-01-31"}}

    assert told(dated, {"duration": "2 weeks"}, start="2027-01-04") == [(0, 0, 4, 4), (4, 4, 6, 6)]


def test_what_may_begin_sooner_than_on_the_axis() -> None:
    """After a range; not after a step of which nobody knows the end, nor where steps wait for each other."""
    ranged = [{"duration": "8-12 weeks"}, {"duration": "min 2 weeks"}, {"duration": "1 weeks"}]
    ring = [{"id": "a", "after": ["b"], "duration": "1-2 weeks"}, {"id": "b", "after": ["a"], "duration": "1 weeks"}]

    assert sooner(Track.model_validate({"steps": ranged})) == {1: Decimal(8)}
    assert sooner(Track.model_validate({"steps": ring})) == {}


def test_steps_that_wait_for_each_other_begin_nobody_knows_when() -> None:
    """But for those with dates."""
    first = {"id": "a", "after": ["b"], "duration": "2 weeks"}
    second: dict[str, Any] = {"id": "b", "after": ["a"], "duration": "2 weeks"}

    assert told(first, second) == [(0, None, 2, None)] * 2
    assert told(first, {**second, "period": {"start": "2026-01-29"}})[1] == (4, 4, 6, 6)


def test_without_a_first_day_only_lengths_count() -> None:
    """A date has no place among weeks then; the first date of a step is the first day, where the track has none."""
    found = spans(Track.model_validate({"steps": [{"period": {"end": "2026-02"}, "duration": "2 weeks"}]}))

    assert found[0].end == Decimal(2)
