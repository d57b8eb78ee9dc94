"""What the picture of the parties shows, in words: a card for each party, by sector, and who relies most on whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.analysis.dependence import Dependence, dependence
from canvas.analysis.roles import involvement
from canvas.domain.answer import Absent, given, is_waived, listed
from canvas.domain.kinds import PartyKind, PartyStatus, Sector
from canvas.domain.parties import Party, Role
from canvas.knowledge.kinds import label
from canvas.rendering.diagrams.party_groups import alike, worlds_of
from canvas.rendering.views.reliance import steps_said
from canvas.rendering.views.roles import role_words
from canvas.rendering.views.worlds import world_label
from canvas.rendering.voice import Voice, capital, lowered


@dataclass(frozen=True, slots=True)
class Named:
    """A party with its number in the picture; `id` is None for one that nothing can refer to."""

    number: int
    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Card:
    """
    One party, or several of a sector that do the same and on whom the same rests.

    `carries` says how many rely on it, `most` that most rests here and nowhere else; `unsure` is what is not certain
    about it.
    """

    parties: tuple[Named, ...]
    sector: Sector | None
    kind: str
    unsure: str
    roles: tuple[str, ...]
    leads: str
    carries: str
    most: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """From a card to that on which it relies most, by their places among the cards; `most`: there most rests."""

    card: int
    on: int
    most: bool


@dataclass(frozen=True, slots=True)
class World:
    """The cards of one sector, by their places."""

    sector: Sector | None
    name: str
    cards: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bystander:
    """Something beside the parties: a role that waits for one, or somebody with an interest who takes no part."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Map:
    """Everybody at the table, and what ties them together."""

    worlds: tuple[World, ...]
    cards: tuple[Card, ...]
    arrows: tuple[Arrow, ...]
    open_roles: tuple[Bystander, ...]
    stakeholders: tuple[Bystander, ...]
    ties: Dependence

    @property
    def parties(self) -> tuple[Named, ...]:
        """All parties by their number."""
        return tuple(each for card in self.cards for each in card.parties)

    def card_of(self, party: str) -> Card | None:
        """The card on which a party stands."""
        return next((card for card in self.cards if any(each.id == party for each in card.parties)), None)


def party_map(voice: Voice) -> Map:
    """Look at a track for the picture of its parties."""
    ties = dependence(voice.track)
    worlds: list[World] = []
    cards: list[Card] = []
    number = 0
    for sector, members in worlds_of(voice.track):
        first = len(cards)
        for group in alike(members, voice.track, ties):
            named = tuple(Named(number + n, given(it.id), voice.party_title(it)) for n, it in enumerate(group, start=1))
            number += len(named)
            cards.append(_card(named, sector, group[0], ties, voice))
        worlds.append(World(sector, world_label(sector, voice), tuple(range(first, len(cards)))))
    return Map(
        worlds=tuple(worlds),
        cards=tuple(cards),
        arrows=tuple(_arrows(cards, ties)),
        open_roles=tuple(_open_roles(voice)),
        stakeholders=tuple(
            Bystander(voice.text(each.name) or voice.text(each.kind), voice.text(each.interest))
            for each in listed(voice.track.stakeholders)
            if voice.text(each.name) or voice.text(each.kind)
        ),
        ties=ties,
    )


def _card(named: tuple[Named, ...], sector: Sector | None, party: Party, ties: Dependence, voice: Voice) -> Card:
    identifier = named[0].id or ""
    lead = tuple(place for place, step in enumerate(listed(voice.track.steps)) if step.lead == identifier)
    relying = len(ties.on(identifier))
    carries = "" if not relying else _counted("carries", relying, voice)
    return Card(
        parties=named,
        sector=sector,
        kind=_kind(party, voice),
        unsure=_unsure(party, voice),
        roles=tuple(_roles(identifier, voice)),
        leads=voice.word("parties_picture", "leads", steps=steps_said(lead, voice)) if lead else "",
        carries=carries,
        most=bool(ties.most) and {*ties.most} <= {each.id for each in named},
    )


def _counted(what: str, count: int, voice: Voice) -> str:
    word = voice.word("parties_picture", f"{what}_one" if count == 1 else f"{what}_many")
    return word.format(count=count)


def _kind(party: Party, voice: Voice) -> str:
    """The kind of a party where its name does not say it."""
    kind = voice.text(party.kind)
    return "" if party.kind is PartyKind.OTHER or kind.lower() in voice.party_title(party).lower() else kind


def _unsure(party: Party, voice: Voice) -> str:
    status = given(party.status)
    if all(party is not each for each in listed(voice.track.parties)):
        return voice.word("parties_picture", "unlisted")
    return "" if status in (None, PartyStatus.CONFIRMED) else lowered(label(status, voice.language))


def _roles(identifier: str, voice: Voice) -> Iterator[str]:
    found = [role_words(role, voice) for role in listed(voice.track.roles) if identifier in listed(role.party)]
    yield from dict.fromkeys(found)


def _arrows(cards: list[Card], ties: Dependence) -> Iterator[Arrow]:
    place_of = {each.id: place for place, card in enumerate(cards) for each in card.parties}
    for place, card in enumerate(cards):
        tie = ties.main(card.parties[0].id or "")
        if tie and tie.on in place_of:
            yield Arrow(place, place_of[tie.on], cards[place_of[tie.on]].most)


def _open_roles(voice: Voice) -> Iterator[Bystander]:
    for role in listed(voice.track.roles):
        if isinstance(role.party, Absent) and not is_waived(role.party):
            yield Bystander(capital(role_words(role, voice)), _in_steps(role, voice))


def _in_steps(role: Role, voice: Voice) -> str:
    """In which steps a role is needed; nothing where it holds in all of them."""
    if isinstance(role.steps, Absent):
        return ""
    places = tuple(place for place, step in enumerate(listed(voice.track.steps)) if involvement(role, step))
    return steps_said(places, voice) if places else ""
