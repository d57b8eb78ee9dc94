"""Who does what in a track."""

from itertools import chain
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from canvas.domain.answer import MISSING, Absent, given, is_unknown, is_waived, listed
from canvas.domain.kinds import Involvement, RoleKind, StepKind
from canvas.domain.parties import Role
from canvas.domain.path import Path
from canvas.domain.remember import remembered
from canvas.domain.steps import Step
from canvas.domain.track import Track

BESIDE_THE_WORK = (RoleKind.INITIATOR, RoleKind.FUNDER)
"""To have started the track, or to pay for it, is not to be at work in its steps."""


class Vacancy(NamedTuple):
    """A role that waits for a party: where it stands, or would stand, and how it is absent there."""

    path: Path
    answer: Absent

    @property
    def written(self) -> tuple[Path, ...]:
        """The place of the role when it stands in the file and only its party does not."""
        return (self.path,) if len(self.path) > 1 else ()

    @property
    def is_unknown(self) -> bool:
        """It was asked who does this, and nobody knows yet."""
        return is_unknown(self.answer)


def held(track: Track, *kinds: RoleKind) -> tuple[tuple[int, Role], ...]:
    """The roles of these kinds that a party holds, with their place in the file."""
    return _of(kinds, _held_by_kind(track))


_ByKind: TypeAlias = dict[RoleKind, tuple[tuple[int, Role], ...]]
"""The roles of each kind in the order of the file, with their places."""


def _of(kinds: tuple[RoleKind, ...], by_kind: _ByKind) -> tuple[tuple[int, Role], ...]:
    """All roles of these kinds in the order of the file."""
    found = [by_kind[kind] for kind in kinds if kind in by_kind]
    if len(found) < 2:
        return found[0] if found else ()
    return tuple(sorted(chain(*found), key=itemgetter(0)))


@remembered
def _by_kind(track: Track) -> _ByKind:
    """Held or open."""
    grouped: _ByKind = {}
    for place, role in enumerate(listed(track.roles)):
        if kind := given(role.kind):
            grouped[kind] = (*grouped.get(kind, ()), (place, role))
    return grouped


@remembered
def _held_by_kind(track: Track) -> _ByKind:
    return {
        kind: tuple(among)
        for kind, roles in _by_kind(track).items()
        if (among := [each for each in roles if listed(each[1].party)])
    }


def does(role: Role, step: Step) -> bool:
    """The role is at work in this step; a role without steps is at work in all of them."""
    steps = given(role.steps)
    return steps is None or steps.get(given(step.id) or "") is Involvement.DOES


def involvement(role: Role, step: Step) -> Involvement | None:
    """What the role does in this step, None when it has no part in it."""
    steps = given(role.steps)
    return Involvement.DOES if steps is None else steps.get(given(step.id) or "")


def holders(track: Track, *kinds: RoleKind) -> tuple[str, ...]:
    """The ids of the parties that hold a role of these kinds, each once, in the order of the file."""
    return tuple(dict.fromkeys([party for _, role in held(track, *kinds) for party in listed(role.party)]))


def matching_hands(track: Track, step: Step) -> tuple[tuple[int, Role], ...]:
    """The roles that bring candidate and employer together in this step, when they are with more parties than one."""
    if given(step.kind) is not StepKind.MATCHING:
        return ()
    matching = held(track, RoleKind.MATCHMAKER, RoleKind.JOB_COACH)
    roles = tuple((there, role) for there, role in matching if does(role, step))
    return roles if sum(len(listed(role.party)) for _, role in roles) > 1 else ()


def vacancy(track: Track, *kinds: RoleKind, step: Step | None = None) -> Vacancy | None:
    """
    The role of one of these kinds that nobody holds; with a step only roles at work in it count.

    None when a party holds such a role, in the track or in an edition, or when the team does without.
    """
    written = _of(kinds, _by_kind(track))
    if step is not None:
        written = tuple([(place, role) for place, role in written if does(role, step)])
    in_editions = [role for role in _roles_of_editions(track) if given(role.kind) in kinds]
    for role in (*[role for _, role in written], *in_editions):
        if listed(role.party) or is_waived(role.party):
            return None
    for place, role in written:
        return Vacancy(("roles", place, "party"), role.party if isinstance(role.party, Absent) else MISSING)
    if is_waived(track.roles):
        return None
    return Vacancy(("roles",), track.roles if isinstance(track.roles, Absent) else MISSING)


@remembered
def _roles_of_editions(track: Track) -> tuple[Role, ...]:
    differences = (given(edition.differs) for edition in listed(track.editions))
    return tuple(role for differing in differences if differing for role in listed(differing.roles))
