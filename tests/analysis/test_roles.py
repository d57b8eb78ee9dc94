"""Who does what, and which role waits for a party."""

from typing import Any

import pytest

from canvas.analysis.roles import Vacancy, vacancy
from canvas.domain.answer import MISSING, NOT_APPLICABLE, UNKNOWN
from canvas.domain.kinds import RoleKind
from canvas.domain.track import Track

STEP = {"id": "work", "kind": "learning-work"}


def roles(*written: dict[str, Any]) -> Track:
    """A track with these roles and one step."""
    return Track.model_validate({"roles": list(written), "steps": [STEP]})


def role(party: Any, **more: Any) -> dict[str, Any]:
    """A buddy, held by a party or not."""
    return {"kind": "buddy", **({} if party is MISSING else {"party": party}), **more}


def test_a_role_that_is_not_written_waits_at_the_list_of_roles() -> None:
    """Nobody wrote it down, so it would stand among the roles."""
    assert vacancy(roles({"kind": "mentor", "party": ["a"]}), RoleKind.BUDDY) == Vacancy(("roles",), MISSING)


def test_roles_that_are_unknown_as_a_whole_are_unknown_one_by_one() -> None:
    """The answer for the list is the answer for each of its members."""
    track = Track.model_validate({"roles": UNKNOWN})

    assert vacancy(track, RoleKind.BUDDY) == Vacancy(("roles",), UNKNOWN)


@pytest.mark.parametrize("answer", [MISSING, UNKNOWN])
def test_a_role_without_a_party_waits_where_it_stands(answer: Any) -> None:
    """The place is the party that is still to be filled in."""
    waiting = vacancy(roles({"kind": "mentor", "party": ["a"]}, role(answer)), RoleKind.BUDDY)

    assert waiting == Vacancy(("roles", 1, "party"), answer)
    assert waiting.written == (("roles", 1, "party"),)


@pytest.mark.parametrize(
    "track",
    [
        roles(role(UNKNOWN), role(["a"])),
        roles(role(NOT_APPLICABLE)),
        Track.model_validate({"roles": NOT_APPLICABLE}),
        Track.model_validate({"editions": [{"differs": {"roles": [role(["a"])]}}]}),
    ],
    ids=["held by one of two", "done without", "no roles at all", "held in an edition"],
)
def test_no_vacancy(track: Track) -> None:
    """A party holds the role somewhere, or the team does without."""
    assert vacancy(track, RoleKind.BUDDY) is None


def test_in_a_step_only_roles_at_work_there_count() -> None:
    """A contact in another step is no contact here."""
    track = roles(role(["a"], steps={"work": "informed"}))
    step = track.step("work")

    assert vacancy(track, RoleKind.BUDDY) is None
    assert vacancy(track, RoleKind.BUDDY, step=step) == Vacancy(("roles",), MISSING)
