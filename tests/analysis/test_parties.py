"""What the parties of a track are and do."""

from typing import Any

import pytest

from canvas.analysis.parties import at_work, payments, world_of
from canvas.domain.answer import NOT_APPLICABLE, UNKNOWN
from canvas.domain.kinds import Sector
from canvas.domain.parties import Party
from canvas.domain.track import Track


@pytest.mark.parametrize(
    ("party", "world"),
    [
        ({"kind": "municipality"}, Sector.PUBLIC),
        ({"kind": "municipality", "world": "private"}, Sector.PRIVATE),
        ({"kind": "municipality", "world": UNKNOWN}, Sector.PUBLIC),
        ({"kind": "language-school"}, None),
        ({"world": "civil-society"}, Sector.CIVIL_SOCIETY),
        ({}, None),
    ],
)
def test_the_world_of_a_party(party: dict[str, Any], world: Sector | None) -> None:
    """Its own word goes before that of its kind."""
    assert world_of(Party.model_validate(party)) is world


def test_parties_work_in_the_track_and_in_its_editions() -> None:
    """A party of one edition takes part in the track."""
    edition = {"differs": {"steps": [{"lead": "lead"}], "funding": [{"party": ["payer"]}]}}
    track = Track.model_validate({"roles": [{"party": ["one", "two"]}], "editions": [edition, {"id": "second"}]})

    assert at_work(track) == {"one", "two", "lead", "payer"}


def test_absent_parts_name_nobody() -> None:
    """Whatever is unknown or left out on purpose names no party."""
    track = Track.model_validate({"roles": UNKNOWN, "steps": [{"work": NOT_APPLICABLE}], "lines": NOT_APPLICABLE})

    assert at_work(track) == frozenset()


def test_payments_are_the_funding_lines_of_a_party() -> None:
    """One line may have several payers."""
    track = Track.model_validate({"funding": [{"id": "a", "party": ["x", "y"]}, {"id": "b", "party": ["z"]}, {}]})

    assert [money.id for money in payments(track, "y")] == ["a"]
