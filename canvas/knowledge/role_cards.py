"""What stands on the card of a role, beside what the role means."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from canvas.domain.kinds import PartyKind, RoleKind, StepKind
from canvas.domain.language import Language
from canvas.knowledge.loading import both, load


class Need(StrEnum):
    """How much a track needs a role."""

    REQUIRED = "required"
    RECOMMENDED = "recommended"
    OPTIONAL = "optional"
    CONDITIONAL = "conditional"


@dataclass(frozen=True, slots=True)
class RoleCard:
    """
    One role at the table: in which kinds of step it is usually at work, who often takes it, and what to ask.

    `needed` says when a conditional role is needed, and is empty for all others.
    """

    kind: RoleKind
    need: Need
    needed: dict[Language, str]
    steps: tuple[StepKind, ...]
    typical_parties: tuple[PartyKind, ...]
    questions: dict[Language, tuple[str, ...]]
    sources: tuple[str, ...]


@cache
def role_cards() -> tuple[RoleCard, ...]:
    """The cards of all roles, in the order of the kinds."""
    meant, asked = load("kinds/role_kind"), load("role_cards")
    return tuple(
        RoleCard(
            kind=kind,
            need=Need(meant[kind.value]["default"]),
            needed=both(asked[kind.value]["needed"]) if "needed" in asked[kind.value] else {},
            steps=tuple(map(StepKind, asked[kind.value]["steps"])),
            typical_parties=tuple(map(PartyKind, meant[kind.value].get("typical_parties", ()))),
            questions={language: tuple(asked[kind.value]["questions"][language.value]) for language in Language},
            sources=tuple(asked[kind.value]["sources"]),
        )
        for kind in RoleKind
    )
