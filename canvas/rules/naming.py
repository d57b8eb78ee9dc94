"""How messages name the parts of a track."""

from canvas.domain.answer import given, listed
from canvas.domain.money import Cost, Funding
from canvas.domain.parties import Party, Role
from canvas.domain.path import Path
from canvas.domain.steps import Step
from canvas.domain.track import Edition, Track
from canvas.rules.rule import Fact, Key, Nth


def party_name(party: Party, place: int) -> Fact:
    """The name of a party, else its id, else its number in the list."""
    return given(party.name) or given(party.id) or Nth("party", place + 1)


def named_party(track: Track, identifier: str) -> str:
    """The name of the party with this id, or the id itself."""
    party = track.party(identifier)
    return (given(party.name) if party else None) or identifier


def step_name(step: Step, place: int) -> Fact:
    """The title of a step, else its kind, else its id, else its number in the list."""
    return given(step.title) or given(step.kind) or given(step.id) or Nth("step", place + 1)


def role_name(role: Role, place: int) -> Fact:
    """The title of a role, else its kind, else its number in the list."""
    return given(role.title) or given(role.kind) or Nth("role", place + 1)


def edition_name(edition: Edition, place: int) -> Fact:
    """The title of an edition, else its id, else its number in the list."""
    return given(edition.title) or given(edition.id) or Nth("edition", place + 1)


def cost_name(cost: Cost, place: int) -> Fact:
    """The title of a cost, else its kind, else its number in the list."""
    return given(cost.title) or given(cost.kind) or Nth("cost", place + 1)


def money_name(money: Funding, place: int, track: Track) -> Fact:
    """The title of a line of funding, else its scheme, else who pays, else its number in the list."""
    payers = tuple(named_party(track, party) for party in listed(money.party))
    return given(money.title) or given(money.scheme) or payers or Nth("funding", place + 1)


def part_name(track: Track, path: Path) -> Fact:
    """What people call the part around a path: the member of the list by its name, else the key above."""
    section, place = str(path[0]), path[1] if len(path) > 1 else None
    members = getattr(track, section)
    if isinstance(place, int) and isinstance(members, tuple):
        names = (getattr(members[place], field, None) for field in ("name", "title", "kind", "id"))
        return next((name for name in names if isinstance(name, str)), Key(section))
    return Key(next((step for step in reversed(path[:-1]) if isinstance(step, str)), section))
