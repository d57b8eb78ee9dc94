"""Who does what in which step: the matrix of roles and steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from canvas.analysis.order import in_order
from canvas.analysis.roles import involvement
from canvas.domain.answer import given, listed
from canvas.domain.kinds import Involvement, RoleKind
from canvas.domain.parties import Role
from canvas.domain.steps import Step
from canvas.knowledge.kinds import label
from canvas.knowledge.speaking import say
from canvas.rendering.voice import Voice, lowered


class Hand(StrEnum):
    """What somebody does in a step; the lead stands with the step, all else with the role."""

    LEADS = "leads"
    DOES = "does"
    CONSULTED = "consulted"
    INFORMED = "informed"


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One role, or a party that leads without a role, with a hand or none for each step; `ids` are the parties' ids."""

    role: str
    ids: tuple[str, ...]
    parties: tuple[str, ...]
    hands: tuple[Hand | None, ...]


@dataclass(frozen=True, slots=True)
class RoleMatrix:
    """Roles against steps, the steps in their order; each step has one row that leads at most."""

    steps: tuple[str, ...]
    rows: tuple[RoleRow, ...]


def role_matrix(voice: Voice) -> RoleMatrix:
    """The matrix of a track."""
    all_steps = listed(voice.track.steps)
    steps = tuple(all_steps[place] for place in in_order(voice.track))
    leading = {number: _leading_role(step, voice) for number, step in enumerate(steps)}
    rows = [
        RoleRow(role_words(role, voice), listed(role.party), _holders(role, voice), _hands(place, role, steps, leading))
        for place, role in enumerate(listed(voice.track.roles))
    ]
    return RoleMatrix(tuple(map(voice.step_title, steps)), (*rows, *_leaders_without_role(steps, leading, voice)))


def role_words(role: Role, voice: Voice) -> str:
    """The title of a role, else its kind."""
    named = given(role.title) or given(role.kind)
    return say(named, voice.language) if named else voice.word("values", "nameless")


def hand_words(hand: Hand, voice: Voice) -> str:
    """What somebody does in a step; a role does it in the words in which it is written."""
    if hand is Hand.LEADS:
        return voice.word("hands", hand.value)
    return lowered(label(Involvement(hand.value), voice.language))


def _holders(role: Role, voice: Voice) -> tuple[str, ...]:
    return tuple(map(voice.party, listed(role.party)))


def _leading_role(step: Step, voice: Voice) -> int | None:
    """In which of its roles the leading party leads: as coordinator, else where it is at work, else the first."""
    held = [(place, role) for place, role in enumerate(listed(voice.track.roles)) if step.lead in listed(role.party)]
    working = [(place, role) for place, role in held if involvement(role, step) is Involvement.DOES]
    coordinating = [(place, role) for place, role in working if given(role.kind) is RoleKind.COORDINATOR]
    return next((place for place, _ in (*coordinating, *working, *held)), None)


def _hands(place: int, role: Role, steps: tuple[Step, ...], leading: dict[int, int | None]) -> tuple[Hand | None, ...]:
    return tuple(Hand.LEADS if leading[number] == place else _hand(role, step) for number, step in enumerate(steps))


def _hand(role: Role, step: Step) -> Hand | None:
    part = involvement(role, step)
    return Hand(part.value) if part else None


def _leaders_without_role(steps: tuple[Step, ...], leading: dict[int, int | None], voice: Voice) -> Iterator[RoleRow]:
    names = [given(step.lead) for number, step in enumerate(steps) if leading[number] is None]
    for name in dict.fromkeys(filter(None, names)):
        hands = tuple(
            Hand.LEADS if leading[number] is None and step.lead == name else None for number, step in enumerate(steps)
        )
        yield RoleRow(voice.word("values", "no_role"), (name,), (voice.party(name),), hands)
