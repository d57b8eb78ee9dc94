"""What falls when parties leave or money does not come."""

from typing import Any

import pytest

from canvas.analysis.falling import Fall, Hold, falls
from canvas.analysis.falling_where import hit
from canvas.analysis.missing import leavings, only_by
from canvas.analysis.supposing import Supposition
from canvas.domain.kinds import LineKind
from canvas.domain.track import Track

STEPS = ({"id": "a", "kind": "preparation", "lead": "one"}, {"id": "b", "kind": "matching", "lead": "two"})


def track(**parts: Any) -> Track:
    """A track with two steps and three parties."""
    parties = [{"id": "one"}, {"id": "two"}, {"id": "three"}]
    return Track.model_validate({"steps": STEPS, "parties": parties, **parts})


def without(found: Track, *parties: str, money: tuple[int, ...] = ()) -> list[tuple[Hold, tuple[int, ...], bool]]:
    """What falls, in which steps, and whether wholly."""
    gone = Supposition(parties=frozenset(parties), money=frozenset(("funding", place) for place in money))
    return [(fall.hold, fall.steps, fall.wholly) for fall in falls(found, gone)]


def test_the_lead_of_a_step_falls() -> None:
    """Nobody else leads it."""
    assert without(track(), "two") == [(Hold.LEAD, (1,), True)]
    assert without(track(), "three") == []


@pytest.mark.parametrize(
    ("roles", "found"),
    [
        ([{"kind": "buddy", "party": ["three"]}], [((0, 1), True)]),
        ([{"kind": "buddy", "party": ["three"], "steps": {"b": "does", "a": "consulted"}}], [((1,), True)]),
        ([{"kind": "buddy", "party": ["three", "one"]}], [((0, 1), False)]),
        (
            [
                {"kind": "buddy", "party": ["three"], "steps": {"a": "does", "b": "does"}},
                {"kind": "buddy", "party": ["one"], "steps": {"b": "does"}},
            ],
            [((0,), True), ((1,), False)],
        ),
        ([{"kind": "buddy", "party": ["three"]}, {"kind": "buddy"}], [((0, 1), True)]),
        ([{"kind": "funder", "party": ["three"]}, {"kind": "initiator", "party": ["three"]}], []),
    ],
)
def test_a_role_falls_where_nobody_of_its_kind_is_left(
    roles: list[dict[str, Any]], found: list[tuple[tuple[int, ...], bool]]
) -> None:
    """Elsewhere there is less of it. To be asked is not to be at work, and a role without a party does nothing."""
    assert without(track(roles=roles), "three") == [(Hold.ROLE, steps, wholly) for steps, wholly in found]


def test_activities_know_their_line() -> None:
    """In a step by their kind, in a line of support by that, along its steps."""
    steps = [
        {**STEPS[0], "activities": [{"kind": "language", "party": ["three"]}, {"party": ["three", "one"]}]},
        STEPS[1],
    ]
    lines = {"guidance": {"steps": ["b"], "activities": [{"title": "Talks", "party": ["three"]}]}}
    found = falls(track(steps=steps, lines=lines), Supposition(parties=frozenset({"three"})))

    assert found == (
        Fall(Hold.ACTIVITY, ("steps", 0, "activities", 0), (0,), True, LineKind.LANGUAGE),
        Fall(Hold.ACTIVITY, ("steps", 0, "activities", 1), (0,), False, None),
        Fall(Hold.ACTIVITY, ("lines", "guidance", "activities", 0), (1,), True, LineKind.GUIDANCE),
    )


def test_one_place_does_for_another_and_knowledge_does_not() -> None:
    """Of effort and knowledge only what is called the same stands in."""
    brings = [{"kind": "places", "covers": ["a"]}, {"kind": "knowledge", "title": "Bicycles"}]
    other = [{"kind": "places", "covers": ["a"]}, {"kind": "knowledge", "title": "Bread"}]
    parties = [{"id": "one", "brings": brings}, {"id": "three", "brings": other}]
    found = track(parties=parties, steps=[{"id": "a"}, {"id": "b"}])

    assert without(found, "three") == [(Hold.PLACES, (0,), False), (Hold.MEANS, (), True)]
    same = [{"id": "one", "brings": other}, {"id": "three", "brings": other}]
    assert without(track(parties=same, steps=[{"id": "a"}, {"id": "b"}]), "three") == [
        (Hold.PLACES, (0,), False),
        (Hold.MEANS, (), False),
    ]


def test_money_falls_by_itself_and_with_who_pays() -> None:
    """A line without steps is for all of them; of a line from several there is less."""
    funding = [{"title": "x", "party": ["three"]}, {"title": "y", "party": ["three", "one"], "covers": ["b"]}]
    found = track(funding=funding)

    assert without(found, money=(1,)) == [(Hold.MONEY, (1,), True)]
    assert without(found, "three") == [(Hold.MONEY, (0, 1), True), (Hold.MONEY, (1,), False)]


def test_what_stands_around_the_steps() -> None:
    """Who sees to a condition, measures, takes it further, employs people and issues a proof."""
    work = {"form": "bbl", "hirer": ["one", "three"], "formal_employer": "three"}
    steps = [{"id": "a", "work": work, "qualifications": [{"kind": "mbo-diploma", "issuer": "three"}]}]
    found = track(
        steps=steps,
        conditions=[{"kind": "transport", "owner": ["three"]}],
        measurements=[{"title": "x", "owner": ["three", "one"]}],
        sustain={"owner": ["three"]},
    )

    assert without(found, "three") == [
        (Hold.WORK, (0,), True),
        (Hold.WORK, (0,), False),
        (Hold.QUALIFICATION, (0,), True),
        (Hold.CONDITION, (), True),
        (Hold.OWNER, (), False),
        (Hold.OWNER, (), True),
    ]


def test_what_nobody_else_does() -> None:
    """A role tells what there is to do; activities count for a party without one, and leading is told elsewhere."""
    steps = [
        {**STEPS[0], "activities": [{"title": "x", "party": ["one"]}, {"title": "y", "party": ["three"]}]},
        STEPS[1],
    ]
    found = track(steps=steps, roles=[{"kind": "job-coach", "party": ["one"]}])

    assert [fall.path for fall in only_by(found, "one")] == [("roles", 0)]
    assert [fall.path for fall in only_by(found, "three")] == [("steps", 0, "activities", 1)]
    assert only_by(found, "two") == ()


def test_where_it_falls() -> None:
    """A step in which something falls wholly is not one with less; what belongs to no step is in none."""
    found = (
        Fall(Hold.ROLE, ("roles", 0), (1,), wholly=True),
        Fall(Hold.ROLE, ("roles", 1), (0, 1), wholly=False),
        Fall(Hold.OWNER, ("sustain",), (), wholly=True),
    )

    assert hit(found) == ((1,), (0,))
    assert hit(()) == ((), ())


def test_what_falls_when_each_party_leaves() -> None:
    """As what-if has it, for every party with an id."""
    found = track(roles=[{"kind": "buddy", "party": ["three"]}])

    assert list(leavings(found)) == ["one", "two", "three"]
    for party, fallen in leavings(found).items():
        assert fallen == falls(found, Supposition(parties=frozenset({party})))
    assert hit(leavings(found)["three"]).falls == (0, 1)
