"""From applying to staying at work: what is written, and nothing else."""

from typing import Any

import pytest

from canvas.analysis.funnel import Moment, Stage, funnel
from canvas.domain.track import Track


def stages(**parts: Any) -> dict[Moment, Stage]:
    """The funnel of a track with twelve participants."""
    found = funnel(Track.model_validate({"target_group": {"size": "12 people"}, **parts}))
    assert [stage.moment for stage in found] == [*Moment]
    return {stage.moment: stage for stage in found}


def values(stage: Stage) -> list[tuple[str, str]]:
    """What came out, and of how many."""
    return [(str(each.value), str(each.whole)) for each in stage.results]


def test_nothing_is_made_up() -> None:
    """Who takes part is known, all else is not."""
    found = stages()

    assert [str(each.size) for each in found[Moment.SELECTED].people] == ["12 people"]
    assert [moment for moment, stage in found.items() if not stage.is_empty] == [Moment.SELECTED]


def test_editions_have_groups_of_their_own() -> None:
    """Then the group of the track is that of no run."""
    found = stages(editions=[{"id": "x", "size": "18 people"}, {"id": "y"}])

    assert [(str(each.size), each.edition) for each in found[Moment.SELECTED].people] == [("18 people", 0)]


@pytest.mark.parametrize(
    ("dropped", "left"),
    [
        ("2 people", "10 people"),
        ("max 2 people", "min 10 people"),
        ("about 2 people", "about 10 people"),
        ("1-3 people", "9-11 people"),
    ],
)
def test_who_did_not_stop_reached_the_end(dropped: str, left: str) -> None:
    """At most two who stop are at least ten who do not; an estimate stays one."""
    found = stages(results=[{"kind": "drop-out", "value": dropped, "of": "12 people"}])

    assert values(found[Moment.FINISHED]) == [(left, "12 people")]


@pytest.mark.parametrize("dropped", ["20 %", "13 people"])
def test_a_percentage_is_not_counted_in_people(dropped: str) -> None:
    """Nor is what cannot be."""
    assert values(stages(results=[{"kind": "drop-out", "value": dropped, "of": "12 people"}])[Moment.FINISHED]) == []


def test_a_percentage_stays_as_it_was_reported() -> None:
    """With its word for how sure it is."""
    found = stages(results=[{"kind": "paid-job", "value": "about 70 %"}])

    assert values(found[Moment.PLACED]) == [("about 70 %", "12 people")]


@pytest.mark.parametrize(
    ("later", "moment"),
    [
        ("2026-12", Moment.HALF_A_YEAR),
        ("2027-05", Moment.A_YEAR),
        ("2026-06", Moment.PLACED),
        ("2026-08", None),
        ("2027", None),
    ],
)
def test_the_dates_tell_how_long_after_placement(later: str, moment: Moment | None) -> None:
    """About half a year or a year after the first; what is neither, or is told by its year alone, has no moment."""
    first = {"kind": "paid-job", "value": "9 people", "measured": "2026-06"}
    found = stages(results=[first, {"kind": "paid-job", "value": "8 people", "measured": later}])

    assert [at for at, stage in found.items() if ("8 people", "12 people") in values(stage)] == (
        [moment] if moment else []
    )


def test_people_come_in() -> None:
    """Each at its moment; more can apply, be chosen and begin than the group has places."""
    found = stages(
        targets=[{"kind": "applied", "value": "40 people"}],
        results=[
            {"kind": "applied", "value": "31 people"},
            {"kind": "selected", "value": "13 people", "of": "31 people"},
            {"kind": "started", "value": "13 people"},
        ],
    )

    assert [str(each.value) for each in found[Moment.APPLIED].aims] == ["40 people"]
    assert values(found[Moment.APPLIED]) == [("31 people", "None")]
    assert values(found[Moment.SELECTED]) == [("13 people", "31 people")]
    assert values(found[Moment.STARTED]) == [("13 people", "None")]


def test_places_are_those_of_the_steps() -> None:
    """Where the steps say none, what parties bring in for the first work."""
    steps = [{"id": "a", "kind": "preparation", "places": "14 places"}, {"id": "b", "kind": "learning-work"}]
    parties = [{"id": "x", "brings": [{"kind": "places", "amount": "6 places", "covers": ["b"]}]}]
    rooms = stages(steps=steps, parties=parties)[Moment.STARTED].rooms

    assert [(room.step, str(room.places)) for room in rooms] == [(0, "14 places"), (1, "6 places")]


def test_measurements_that_are_planned() -> None:
    """Half a year and a year after placement."""
    measurements = [{"title": "x", "after": "6 months"}, {"title": "y", "after": "1 years"}, {"title": "z"}]
    found = stages(measurements=measurements)

    assert (found[Moment.HALF_A_YEAR].measured, found[Moment.A_YEAR].measured) == ((0,), (1,))
