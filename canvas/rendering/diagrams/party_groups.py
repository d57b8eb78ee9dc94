"""Which parties the picture shows, and which of them stand on one card."""

from collections.abc import Iterator

from canvas.analysis.dependence import Dependence
from canvas.domain.answer import given, listed
from canvas.domain.kinds import Sector
from canvas.domain.parties import Party
from canvas.domain.track import Track
from canvas.rendering.views.worlds import by_world


def worlds_of(track: Track) -> Iterator[tuple[Sector | None, tuple[Party, ...]]]:
    """The parties by sector; those that the file only names, without having them among its parties, come last."""
    written = {given(party.id) for party in listed(track.parties)}
    named = [role_party for role in listed(track.roles) for role_party in listed(role.party)]
    named += [lead for step in listed(track.steps) if (lead := given(step.lead))]
    named += [payer for money in listed(track.funding) for payer in listed(money.party)]
    # named as it was written, also where no party could have such an id
    others = tuple(Party().model_copy(update={"id": each}) for each in dict.fromkeys(named) if each not in written)
    worlds = dict(by_world(track))
    if others:
        worlds[None] = (*worlds.get(None, ()), *others)
    yield from worlds.items()


def alike(members: tuple[Party, ...], track: Track, ties: Dependence) -> list[list[Party]]:
    """Parties that do the same in the same steps, on whom the same rests and who rely on the same, belong together."""
    groups: dict[object, list[Party]] = {}
    for place, party in enumerate(members):
        groups.setdefault(_doing(party, track, ties) or place, []).append(party)
    return list(groups.values())


def _doing(party: Party, track: Track, ties: Dependence) -> object:
    """What tells a party apart; None for one that leads a step or has no role, since it stands alone."""
    identifier = given(party.id) or ""
    roles = tuple(place for place, role in enumerate(listed(track.roles)) if identifier in listed(role.party))
    if not roles or any(step.lead == identifier for step in listed(track.steps)):
        return None
    relies = frozenset((tie.on, *tie.grounds.items()) for tie in ties.of(identifier))
    carries = frozenset((tie.party, *tie.grounds.items()) for tie in ties.on(identifier))
    return given(party.kind), given(party.status), roles, relies, carries
