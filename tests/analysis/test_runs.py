"""The track as its editions run it."""

from typing import Any

import pytest

from canvas.analysis.runs import Run, runs
from canvas.domain.answer import UNKNOWN, given, is_unknown, listed
from canvas.domain.track import Track

PLAN: dict[str, Any] = {
    "parties": [{"id": "town", "name": "Town", "kind": "municipality"}, {"id": "shop"}],
    "roles": [
        {"kind": "employer", "party": ["shop"], "steps": {"work": "does"}},
        {"kind": "buddy", "party": ["town"]},
        {"kind": "buddy", "party": ["shop"]},
    ],
    "steps": [
        {"id": "work", "kind": "learning-work", "lead": "shop", "work": {"formal_employer": "shop", "hirer": ["shop"]}},
        {"id": "match", "kind": "matching", "lead": "town"},
    ],
    "funding": [{"title": "Grant", "party": ["town"], "amount": "€ 10"}],
    "conditions": [{"kind": "transport", "status": "open"}],
    "lines": {"language": {"goal": "talk", "activities": [{"party": ["town"]}]}},
}


def run(**differs: Any) -> tuple[Run, Track]:
    """The second edition, which differs so; the first is as the track."""
    file = Track.model_validate({**PLAN, "editions": [{"id": "same"}, {"differs": differs}]})
    (found,) = runs(file)
    return found, file


def places(found: Run, name: str) -> list[tuple[str, ...]]:
    """For each member of a list where it stands in the file: in the track, in the edition, or in both."""
    members = listed(getattr(found.track, name))
    return [tuple(str(home[0]) for home in found.homes[name, place]) for place in range(len(members))]


def test_what_it_does_not_say_holds_as_in_the_track() -> None:
    """Of a part, too; where something comes from in the edition is not where the track comes from."""
    found, file = run(steps=[{"id": "work", "work": {"hirer": ["town"]}}], note="of this edition")

    first, second = listed(found.track.steps)
    work = given(first.work)
    assert work
    assert (first.lead, work.formal_employer, work.hirer) == ("shop", "shop", ("town",))
    assert second == listed(file.steps)[1]
    assert (found.track.note, found.track.roles, found.track.funding) == (file.note, file.roles, file.funding)


@pytest.mark.parametrize(
    ("name", "said", "homes"),
    [
        ("parties", [{"id": "care"}], [("parties",), ("parties",), ("editions",)]),
        ("parties", [{"id": "town", "name": "City"}], [("editions", "parties"), ("parties",)]),
        ("roles", [{"kind": "employer", "party": ["care"]}], [("editions", "roles"), ("roles",), ("roles",)]),
        ("roles", [{"kind": "buddy", "party": ["care"]}], [("roles",), ("editions",)]),
        ("roles", [{"kind": "employer"}, {"kind": "employer"}], [("roles",), ("roles",), ("editions",), ("editions",)]),
        ("roles", [{"kind": "job-coach"}], [("roles",), ("roles",), ("roles",), ("editions",)]),
        ("steps", [{"kind": "matching"}], [("steps",), ("editions", "steps")]),
        ("steps", [{"id": "other", "kind": "matching"}], [("steps",), ("steps",), ("editions",)]),
        ("funding", [{"title": "Grant", "amount": "€ 5"}], [("editions", "funding")]),
        ("funding", [{"party": ["shop"]}], [("funding",), ("editions",)]),
        ("conditions", [{"kind": "transport", "status": "arranged"}], [("editions", "conditions")]),
        ("conditions", [{"kind": "income"}], [("conditions",), ("editions",)]),
    ],
)
def test_who_stands_in_whose_place(name: str, said: list[Any], homes: list[tuple[str, ...]]) -> None:
    """By id, by title or by kind; all else comes on top."""
    found, _ = run(**{name: said})

    assert places(found, name) == homes


def test_a_role_that_another_takes_over_keeps_its_steps() -> None:
    """The edition says who does it, and the track in which steps."""
    found, _ = run(roles=[{"kind": "employer", "party": ["town"]}])

    employer = listed(found.track.roles)[0]
    assert (employer.party, employer.steps) == (("town",), {"work": "does"})


def test_what_it_does_without() -> None:
    """A list that an edition answers without a value is not that of the track."""
    found, _ = run(funding=UNKNOWN)

    assert is_unknown(found.track.funding)
    assert found.here(("funding", 0)) is None


def test_where_it_stands_in_the_file() -> None:
    """What the edition says in the edition, all else in the track."""
    steps = [{"id": "match", "lead": "shop"}, {"id": "care"}]
    found, file = run(steps=steps, lines={"guidance": {"goal": "x"}}, funding=[{"id": "f"}])

    def at(*path: str | int) -> tuple[str | int, ...]:
        return found.in_file(path, file)

    assert at("steps", 1, "lead") == ("editions", 1, "differs", "steps", 0, "lead")
    assert at("steps", 1, "kind") == ("steps", 1, "kind")
    assert at("steps", 0, "lead") == ("steps", 0, "lead")
    assert at("steps", 2) == ("editions", 1, "differs", "steps", 1)
    assert at("lines", "language", "activities", 0) == ("lines", "language", "activities", 0)
    assert at("lines", "guidance", "goal") == ("editions", 1, "differs", "lines", "guidance", "goal")
    assert at("sustain") == ("sustain",)
    assert found.here(("editions", 1, "differs", "funding", 0)) == ("funding", 1)
    assert found.here(("editions", 0, "differs", "funding", 0)) is None
    assert found.here(("funding", 0)) == ("funding", 0)
