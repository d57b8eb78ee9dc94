"""Who takes part in several tracks, in which roles, and with whom."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from canvas.analysis.portfolio.names import folded_name, in_order, usual
from canvas.analysis.portfolio.summary import Member, Summary
from canvas.domain.kinds import PartyKind, RoleKind, Sector

_MOST_AT_A_TABLE = 40
"""Of a track with more parties than this only those count together that are in most tracks."""


@dataclass(frozen=True, slots=True)
class RoleCount:
    """A kind of role, and in how many tracks it is held."""

    role: RoleKind
    tracks: int


@dataclass(frozen=True, slots=True)
class Partner:
    """A party that takes part in several tracks; kind and world are what most of them say."""

    name: str
    kind: PartyKind | None
    world: Sector | None
    tracks: int
    roles: tuple[RoleCount, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """Two parties, by their places in the list, and in how many tracks they work together."""

    one: int
    other: int
    tracks: int


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """A kind of role: in how many tracks somebody holds it, and how many parties do."""

    role: RoleKind
    tracks: int
    parties: int


@dataclass(frozen=True, slots=True)
class Parties:
    """
    The parties by name.

    `all` is how many there are, `partners` those in more tracks than one, in most tracks first; `ties` are between
    these, `roles` over all tracks.
    """

    all: int
    partners: tuple[Partner, ...]
    ties: tuple[Tie, ...]
    roles: tuple[RoleHeld, ...]


def parties(summaries: Sequence[Summary]) -> Parties:
    """Who takes part; a party that stands in a track twice takes part once."""
    known: dict[str, list[Member]] = {}
    tracks: Counter[str] = Counter()
    held: dict[str, Counter[RoleKind]] = {}
    for summary in summaries:
        by_name: dict[str, set[RoleKind]] = {}
        for member in summary.parties:
            name = folded_name(member.name)
            known.setdefault(name, []).append(member)
            by_name.setdefault(name, set()).update(member.roles)
        tracks.update(by_name.keys())
        for name, roles in by_name.items():
            held.setdefault(name, Counter()).update(roles)
    several = sorted((name for name in tracks if tracks[name] > 1), key=lambda name: (-tracks[name], in_order(name)))
    return Parties(
        all=len(tracks),
        partners=tuple(_partner(known[name], tracks[name], held[name]) for name in several),
        ties=_ties(summaries, several),
        roles=_roles(summaries),
    )


def _partner(written: Sequence[Member], tracks: int, roles: Counter[RoleKind]) -> Partner:
    kinds = Counter(member.kind for member in written if member.kind)
    worlds = Counter(member.world for member in written if member.world)
    return Partner(
        name=usual(member.name for member in written),
        kind=min(kinds, key=lambda kind: (-kinds[kind], kind)) if kinds else None,
        world=min(worlds, key=lambda world: (-worlds[world], world)) if worlds else None,
        tracks=tracks,
        roles=tuple(RoleCount(role, roles[role]) for role in sorted(roles, key=lambda role: (-roles[role], role))),
    )


def _ties(summaries: Sequence[Summary], knots: Sequence[str]) -> tuple[Tie, ...]:
    places = {name: place for place, name in enumerate(knots)}
    found: Counter[tuple[int, int]] = Counter()
    for summary in summaries:
        here = sorted({places[name] for member in summary.parties if (name := folded_name(member.name)) in places})
        here = here[:_MOST_AT_A_TABLE]
        found.update(combinations(here, 2))
    return tuple(Tie(*pair, found[pair]) for pair in sorted(found))


def _roles(summaries: Sequence[Summary]) -> tuple[RoleHeld, ...]:
    tracks: Counter[RoleKind] = Counter()
    holders: dict[RoleKind, set[str]] = {}
    for summary in summaries:
        for role in {role for member in summary.parties for role in member.roles}:
            tracks[role] += 1
        for member in summary.parties:
            for role in member.roles:
                holders.setdefault(role, set()).add(folded_name(member.name))
    ordered = sorted(tracks, key=lambda role: (-tracks[role], role))
    return tuple(RoleHeld(role, tracks[role], len(holders[role])) for role in ordered)
