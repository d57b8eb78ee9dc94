"""Places to learn at work against the people who take part."""

from typing import Any

import pytest

from canvas.analysis.work_places import WorkPlaces, work_places
from canvas.domain.answer import UNKNOWN
from canvas.domain.track import Track


def places(*brings: dict[str, Any], size: Any = "12", **party: Any) -> WorkPlaces:
    """The places of a track with one employer that brings in these."""
    found = work_places(_track(*brings, size=size, **party))
    assert found
    return found


def _track(*brings: dict[str, Any], size: Any = "12", **party: Any) -> Track:
    return Track.model_validate(
        {
            "target_group": {"size": size},
            "parties": [{"id": "linde", "brings": [{"kind": "places", **each} for each in brings], **party}],
            "roles": [{"kind": "employer", "party": ("linde",)}],
            "steps": [{"id": "school", "kind": "preparation"}, {"id": "kitchen", "kind": "learning-work"}],
        }
    )


@pytest.mark.parametrize(
    ("amounts", "sum_of_them", "most"),
    [
        (["4 places", "4", "2-3 people"], "10-11", 11),
        (["about 10 places"], "about 10", 11),
        (["over 10 places", "2"], "over 12", 13),
        (["min 4 places", "2"], "min 6", None),
        (["min 4 places", "over 2"], "min 6", None),
        (["min 4 places", "about 2"], "about 6", None),
        (["max 4 places"], "max 4", 4),
    ],
)
def test_places_are_added_up(amounts: list[str], sum_of_them: str, most: int | None) -> None:
    """Estimates get their margin; of what has no upper limit nobody knows the most."""
    offered = places(*({"amount": amount} for amount in amounts)).offered

    assert offered
    assert (str(offered.places), offered.most) == (sum_of_them, most)


@pytest.mark.parametrize("amount", [UNKNOWN, "4 days", "4 places per week", "2 places per organisation"])
def test_what_is_no_number_of_places_cannot_be_added(amount: Any) -> None:
    """One such amount leaves the sum open."""
    assert places({"amount": "4"}, {"amount": amount}).offered is None


def test_places_per_organisation_are_those_of_all() -> None:
    """Seventy companies with two places each."""
    offered = places({"amount": "2 places per organisation"}, count="70").offered

    assert offered
    assert offered.most == 140


@pytest.mark.parametrize(
    ("contribution", "party", "is_sure"),
    [
        ({}, {}, True),
        ({}, {"status": "confirmed"}, True),
        ({}, {"status": "invited"}, False),
        ({"status": "granted"}, {"status": "sought"}, True),
        ({"status": "expected"}, {}, True),
        ({"status": "applied"}, {"status": "confirmed"}, False),
    ],
)
def test_who_says_how_sure_places_are(contribution: dict[str, Any], party: dict[str, Any], is_sure: bool) -> None:
    """The places themselves, else the party."""
    (offer,) = places({"amount": "4", **contribution}, **party).offers

    assert offer.is_sure is is_sure
    assert offer.status == (*(offer.path if contribution else offer.path[:2]), "status")


@pytest.mark.parametrize(
    ("size", "is_short"),
    [("12", True), ("10", False), ("10-15", False), ("about 11", False), ("about 12", True), ("max 20", False)],
)
def test_people_get_the_benefit_of_the_doubt(size: str, is_short: bool) -> None:
    """Places are too few only when they are so however the number of people is read."""
    found = places({"amount": "10"}, size=size)

    assert found.is_short(found.offered) is is_short


@pytest.mark.parametrize("size", [UNKNOWN, "100 people per year", "50 %"])
def test_without_a_number_of_people_there_is_nothing_to_compare(size: Any) -> None:
    """A share or a number a year is no group."""
    assert work_places(_track({"amount": "4"}, size=size)) is None


def test_places_for_other_steps_do_not_count() -> None:
    """Those that name a step are for that step."""
    found = places({"amount": "4", "covers": ("school",)}, {"amount": "5", "covers": ("school", "kitchen")})

    assert [offer.path for offer in found.offers] == [("parties", 0, "brings", 1)]
