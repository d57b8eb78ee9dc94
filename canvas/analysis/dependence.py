"""
Who relies on whom: what would stop if a party did not do its part.

A party relies on another in four ways. It is at work in a step that the other leads. It leads a step that begins when
a step of the other ends. The other pays for a step that it leads, or brings something in for one. Money that names no
steps is meant for all of them; anything else that is brought in counts only for the steps that it names. What is only
hoped for carries nobody yet. To have started the track, or to pay for it, is not to be at work in its steps.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

import networkx

from canvas.analysis.money import HOPED_FOR
from canvas.analysis.order import lead_changes
from canvas.analysis.roles import BESIDE_THE_WORK, does
from canvas.domain.answer import given, listed
from canvas.domain.kinds import ContributionKind
from canvas.domain.part import StepIds
from canvas.domain.remember import remembered
from canvas.domain.steps import Step
from canvas.domain.track import Track

_MANY = 2


class Ground(StrEnum):
    """Why one party relies on another, the nearest to the daily work first."""

    LEAD = "lead"
    AFTER = "after"
    MEANS = "means"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class Tie:
    """One party relies on another: on which grounds, and in which steps, by their places in the file."""

    party: str
    on: str
    grounds: Mapping[Ground, tuple[int, ...]]

    @property
    def weight(self) -> int:
        """How often: once for each ground in each step."""
        return sum(map(len, self.grounds.values()))

    @property
    def steps(self) -> tuple[int, ...]:
        """The steps in which it does."""
        return tuple(sorted({step for steps in self.grounds.values() for step in steps}))


@dataclass(frozen=True, slots=True)
class Dependence:
    """
    All ties between parties, by their ids.

    `most` is the party on which most rests: that on which most others rely, of those the one on which they do so in
    most ways and steps; several where they are equal, none where nobody carries two others. `felt` holds for each party
    everybody who feels it when it stops, at once or because those stop on whom they rely.
    """

    ties: tuple[Tie, ...]
    most: tuple[str, ...]
    felt: Mapping[str, frozenset[str]]

    def on(self, party: str) -> tuple[Tie, ...]:
        """The ties of all who rely on this party."""
        return tuple(tie for tie in self.ties if tie.on == party)

    def of(self, party: str) -> tuple[Tie, ...]:
        """The ties to all on whom this party relies."""
        return tuple(tie for tie in self.ties if tie.party == party)

    def main(self, party: str) -> Tie | None:
        """The tie to the one on whom this party relies most; of equal ones that on which most rests."""
        return max(
            self.of(party), key=lambda tie: (tie.weight, tie.on in self.most, len(self.on(tie.on))), default=None
        )


@remembered
def dependence(track: Track) -> Dependence:
    """Look at the parties of a track as a graph."""
    found: dict[tuple[str, str], dict[Ground, set[int]]] = {}
    for party, other, ground, step in _reliances(track):
        if party != other:
            found.setdefault((party, other), {}).setdefault(ground, set()).add(step)
    graph: networkx.DiGraph[str] = networkx.DiGraph(found.keys())
    ties = tuple(Tie(*pair, _in_order(grounds)) for pair, grounds in found.items())
    felt = {party: frozenset(networkx.ancestors(graph, party)) for party in graph}
    return Dependence(ties, _most(ties), MappingProxyType(felt))


def hopes(track: Track) -> bool:
    """Somebody hopes for money or means; nobody relies on them."""
    statuses = [line.status for line in listed(track.funding)]
    statuses += [each.status for party in listed(track.parties) for each in listed(party.brings)]
    return any(status in HOPED_FOR for status in statuses)


def _in_order(grounds: dict[Ground, set[int]]) -> Mapping[Ground, tuple[int, ...]]:
    return MappingProxyType({ground: tuple(sorted(grounds[ground])) for ground in Ground if ground in grounds})


def _most(ties: tuple[Tie, ...]) -> tuple[str, ...]:
    loads: dict[str, tuple[int, int]] = {}
    for tie in ties:
        count, weight = loads.get(tie.on, (0, 0))
        loads[tie.on] = count + 1, weight + tie.weight
    highest = max(loads.values(), default=(0, 0))
    return tuple(party for party, load in loads.items() if load == highest and load[0] >= _MANY)


def _reliances(track: Track) -> Iterator[tuple[str, str, Ground, int]]:
    """Who relies on whom, on which ground, in which step."""
    steps = listed(track.steps)
    leads = {place: lead for place, step in enumerate(steps) if (lead := given(step.lead))}
    for place, lead in leads.items():
        for party in _at_work(track, steps[place]):
            yield party, lead, Ground.LEAD, place
    for before, after in lead_changes(track):
        yield leads[after], leads[before], Ground.AFTER, after
    for party, ground, covers in _given(track):
        for place, lead in leads.items():
            if covers is None or steps[place].id in covers:
                yield lead, party, ground, place


def _at_work(track: Track, step: Step) -> Iterator[str]:
    """The parties with a role or an activity in a step."""
    for role in listed(track.roles):
        if given(role.kind) not in BESIDE_THE_WORK and does(role, step):
            yield from listed(role.party)
    for activity in listed(step.activities):
        yield from listed(activity.party)


def _given(track: Track) -> Iterator[tuple[str, Ground, StepIds | None]]:
    """What parties pay and bring in, and for which steps, None for all of them; not what is an idea or applied for."""
    for money in listed(track.funding):
        for party in listed(money.party) if money.status not in HOPED_FOR else ():
            yield party, Ground.MONEY, given(money.covers)
    for bringing in listed(track.parties):
        for each in listed(bringing.brings):
            pays = given(each.kind) is ContributionKind.MONEY
            if each.status not in HOPED_FOR and (identifier := given(bringing.id)) and (pays or given(each.covers)):
                yield identifier, Ground.MONEY if pays else Ground.MEANS, given(each.covers)
