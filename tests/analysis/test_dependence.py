"""Who relies on whom, and on whom most rests."""

from typing import Any

import pytest

from canvas.analysis.dependence import Ground, dependence, hopes
from canvas.domain.answer import NOT_APPLICABLE
from canvas.domain.track import Track

STEPS = ({"id": "a", "lead": "one"}, {"id": "b", "lead": "two"}, {"id": "c", "lead": "two"})


def track(**parts: Any) -> Track:
    """A track with three steps, the first led by one party, the others by another; they do not follow each other."""
    steps = [{"after": NOT_APPLICABLE, **step} for step in STEPS]
    return Track.model_validate({"steps": steps, **parts})


def told(found: Track) -> dict[tuple[str, str], dict[str, tuple[int, ...]]]:
    """The ties as plain data."""
    return {(tie.party, tie.on): {str(g): s for g, s in tie.grounds.items()} for tie in dependence(found).ties}


def test_without_anything_nobody_relies_on_anybody() -> None:
    """An empty track, and one with leads alone."""
    for found in (Track(), track()):
        assert dependence(found).ties == ()
        assert dependence(found).most == ()
        assert dependence(found).main("one") is None


def test_who_works_in_a_step_relies_on_its_lead() -> None:
    """By a role or by an activity; who is only asked for advice does not, and nobody relies on itself."""
    steps = [{**STEPS[0], "activities": [{"party": ["three"]}]}, {**STEPS[1], "after": NOT_APPLICABLE}]
    roles = [
        {"kind": "educator", "party": ["four", "one"], "steps": {"a": "does", "b": "consulted"}},
        {"kind": "job-coach", "party": ["five"]},
    ]

    assert told(Track.model_validate({"steps": steps, "roles": roles})) == {
        ("three", "one"): {"lead": (0,)},
        ("four", "one"): {"lead": (0,)},
        ("five", "one"): {"lead": (0,)},
        ("five", "two"): {"lead": (1,)},
    }


@pytest.mark.parametrize("kind", ["funder", "initiator"])
def test_to_pay_or_to_have_begun_it_is_not_to_work_in_a_step(kind: str) -> None:
    """A funder does not rest on whom it pays."""
    assert told(track(roles=[{"kind": kind, "party": ["three"]}])) == {}


def test_who_takes_over_relies_on_who_hands_over() -> None:
    """The next step cannot begin before the one before it is done."""
    assert told(Track.model_validate({"steps": STEPS})) == {("two", "one"): {"after": (1,)}}


def test_a_lead_relies_on_those_who_pay() -> None:
    """For the steps that the money names, else for all; money that a party brings in counts alike."""
    paid = track(funding=[{"party": ["three"], "covers": ["b"]}, {"party": ["four"], "status": "granted"}])
    brought = track(parties=[{"id": "three", "brings": [{"kind": "money"}]}])

    assert told(paid) == {
        ("two", "three"): {"money": (1,)},
        ("one", "four"): {"money": (0,)},
        ("two", "four"): {"money": (1, 2)},
    }
    assert told(brought) == {("one", "three"): {"money": (0,)}, ("two", "three"): {"money": (1, 2)}}


@pytest.mark.parametrize("status", ["idea", "applied"])
def test_nobody_relies_on_what_is_only_hoped_for(status: str) -> None:
    """It pays nothing yet, so that nothing stops when it does not come; so it is with means."""
    brings = [{"kind": "rooms", "covers": ["b"], "status": status}, {"kind": "money", "status": status}]
    hoped = track(funding=[{"party": ["three"], "status": status}], parties=[{"id": "four", "brings": brings}])

    assert told(hoped) == {}
    assert hopes(hoped)
    assert not hopes(track(funding=[{"party": ["three"], "status": "granted"}]))


def test_a_lead_relies_on_means_for_its_step() -> None:
    """What names no step is meant for no step in particular."""
    brings = [{"kind": "rooms", "covers": ["b", "c"]}, {"kind": "knowledge"}]

    assert told(track(parties=[{"id": "three", "brings": brings}])) == {("two", "three"): {"means": (1, 2)}}


def test_most_rests_where_most_others_rely_in_most_ways() -> None:
    """First by the number of parties, then by steps and grounds; one that relies is not enough."""
    even = [{"kind": "educator", "party": ["three", "four"], "steps": {"a": "does", "b": "does"}}]
    more = [*even, {"kind": "mentor", "party": ["four"], "steps": {"c": "does"}}]
    single = [{"kind": "educator", "party": ["three"], "steps": {"a": "does"}}]

    assert dependence(track(roles=even)).most == ("one", "two")
    assert dependence(track(roles=more)).most == ("two",)
    assert dependence(track(roles=single)).most == ()


def test_the_main_tie_is_the_heaviest() -> None:
    """Of equal ones it is that to where most rests."""
    roles = [
        {"kind": "educator", "party": ["three"], "steps": {"a": "does", "b": "does"}},
        {"kind": "mentor", "party": ["four"], "steps": {"a": "does", "b": "does", "c": "does"}},
    ]
    found = dependence(track(roles=roles))

    assert found.most == ("two",)
    for party in ("three", "four"):
        main = found.main(party)
        assert main
        assert main.on == "two"
    assert [tie.weight for tie in found.of("four")] == [1, 2]
    assert found.of("four")[1].steps == (1, 2)


def test_it_is_felt_through_others() -> None:
    """Who stands behind one that relies feels it too; a ring ends."""
    steps = [{"id": "a", "lead": "one"}, {"id": "b", "lead": "two"}, {"id": "c", "lead": "three"}]
    ring = [*steps, {"id": "d", "lead": "one"}]

    assert dependence(Track.model_validate({"steps": steps})).felt["one"] == {"two", "three"}
    assert dependence(Track.model_validate({"steps": ring})).felt["one"] >= {"two", "three"}


def test_steps_that_nobody_leads_tie_nobody() -> None:
    """Work, money and means for them are there, and nobody is known who relies on them."""
    found = Track.model_validate(
        {
            "steps": [{"id": "a"}, {"id": "b"}],
            "roles": [{"kind": "educator", "party": ["one"]}],
            "funding": [{"party": ["two"]}],
        }
    )

    assert dependence(found).ties == ()


def test_grounds_stand_in_their_order() -> None:
    """The nearest to the daily work comes first."""
    found = track(
        roles=[{"kind": "educator", "party": ["one"], "steps": {"b": "does"}}],
        funding=[{"party": ["two"]}],
        parties=[{"id": "two", "brings": [{"kind": "rooms", "covers": ["a"]}]}],
    )
    ties = {(tie.party, tie.on): tuple(tie.grounds) for tie in dependence(found).ties}

    assert ties == {("one", "two"): (Ground.LEAD, Ground.MEANS, Ground.MONEY)}
