"""The role cards: what each role does, in which steps, who often takes it, what to ask, and who has it in the track."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from canvas.analysis.order import in_order
from canvas.analysis.parties import world_of
from canvas.domain.answer import Absent, given, listed
from canvas.domain.kinds import RoleKind, Sector, StepKind
from canvas.domain.language import Language
from canvas.domain.parties import Role
from canvas.knowledge.kinds import kinds, label, sector_of
from canvas.knowledge.role_cards import RoleCard, role_cards
from canvas.rendering.views.roles import Hand, role_matrix, role_words
from canvas.rendering.voice import Voice, capital, lowered
from canvas.rendering.words import words


class Mark(StrEnum):
    """How far a role is at work in a step; half: it thinks along, or hears of it."""

    YES = "yes"
    HALF = "half"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Tick:
    """A kind of step, and how far the role is at work in it."""

    step: StepKind
    mark: Mark


@dataclass(frozen=True, slots=True)
class Named:
    """A party, or a kind of party, with the sector by which its sign goes."""

    name: str
    sector: Sector | None


@dataclass(frozen=True, slots=True)
class Card:
    """
    One card in words; a blank one says nothing and has the ticks all open.

    `of_track`: the ticks are those of the track; else they say what is usual. `vacant` says why nobody has the role.
    """

    title: str = ""
    kind: str = ""
    need: str = ""
    does: str = ""
    ticks: tuple[Tick, ...] = field(default_factory=lambda: tuple(Tick(step, Mark.NO) for step in StepKind))
    of_track: bool = False
    typical: tuple[Named, ...] = ()
    holders: tuple[Named, ...] = ()
    vacant: str = ""
    questions: tuple[str, ...] = ()
    agreed: tuple[str, ...] = ()


def cards(voice: Voice | None, language: Language) -> tuple[Card, ...]:
    """
    A card for each kind of role, and of each role of the track one.

    A role that the track words in its own way, or has twice, gets a card each time.
    """
    of_track = list(_of_track(voice)) if voice else []
    made: list[Card] = []
    for known in role_cards():
        own = [card for kind, card in of_track if kind is known.kind]
        made += own or [_usual(known, language)]
    return (*made, *(card for kind, card in of_track if kind is None))


def _usual(known: RoleCard, language: Language) -> Card:
    said = words(language)["workshop"]
    usual = set(known.steps)
    return Card(
        title=label(known.kind, language),
        need=known.needed[language] if known.needed else said[f"need_{known.need.value}"],
        does=kinds(RoleKind)[known.kind.value].meanings[language],
        ticks=tuple(Tick(step, Mark.YES if step in usual else Mark.NO) for step in StepKind),
        typical=tuple(Named(label(kind, language), sector_of(kind)) for kind in known.typical_parties),
        questions=known.questions[language],
    )


def _of_track(voice: Voice) -> Iterator[tuple[RoleKind | None, Card]]:
    known = {card.kind: card for card in role_cards()}
    rows = role_matrix(voice).rows
    for place, role in enumerate(listed(voice.track.roles)):
        kind = given(role.kind)
        usual = _usual(known[kind], voice.language) if kind else Card()
        title = capital(role_words(role, voice))
        yield (
            kind,
            Card(
                title=title,
                kind=usual.title if usual.title != title else "",
                need=usual.need,
                does=usual.does,
                ticks=_ticks(rows[place].hands, voice),
                of_track=True,
                typical=usual.typical,
                holders=tuple(_holder(party, voice) for party in listed(role.party)),
                vacant=_vacant(role, voice),
                questions=usual.questions,
                agreed=tuple(_agreed(role, voice)),
            ),
        )


def _ticks(hands: tuple[Hand | None, ...], voice: Voice) -> tuple[Tick, ...]:
    """What the role does in the steps of each kind: what weighs most there."""
    steps = listed(voice.track.steps)
    by_kind: dict[StepKind, list[Hand]] = {}
    for place, hand in zip(in_order(voice.track), hands, strict=True):
        kind = given(steps[place].kind)
        if kind and hand:
            by_kind.setdefault(kind, []).append(hand)
    return tuple(Tick(step, _mark(by_kind.get(step, []))) for step in StepKind)


def _mark(hands: list[Hand]) -> Mark:
    if any(hand in (Hand.LEADS, Hand.DOES) for hand in hands):
        return Mark.YES
    return Mark.HALF if hands else Mark.NO


def _holder(identifier: str, voice: Voice) -> Named:
    party = voice.track.party(identifier)
    return Named(voice.party(identifier), world_of(party) if party else None)


def _vacant(role: Role, voice: Voice) -> str:
    if not isinstance(role.party, Absent):
        return ""
    said = voice.absent(role.party)
    return capital(said.words) if said else ""


def _agreed(role: Role, voice: Voice) -> Iterator[str]:
    """What the track says of the role, each in a line with its label."""
    for name in ("tasks", "hours", "caseload"):
        said = voice.value(getattr(role, name))
        if said:
            yield said.words if name == "tasks" else f"{voice.label(name)}: {lowered(said.words)}"
