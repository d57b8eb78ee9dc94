"""What stands on a card of the picture of the parties, measured."""

from dataclasses import dataclass

from canvas.rendering.diagrams.labels import NAME, STRONG, TEXT, Paragraph, paragraph
from canvas.rendering.diagrams.party_view import Bystander, Card
from canvas.rendering.voice import Voice, capital, lowered

INSET = 10
NUMBER = 22
"""From the number of a party to its name."""
PAD = 5
"""Between the texts of a card and the line among them."""
_MOST_ROLES = 10


@dataclass(frozen=True, slots=True)
class Filling:
    """
    The texts of a card from top to bottom: a ribbon where most rests here, the parties with their numbers, what they
    are, what is not certain, their roles, what they lead, and how many rely on them.
    """

    ribbon: Paragraph
    numbers: tuple[Paragraph, ...]
    names: tuple[Paragraph, ...]
    kind: Paragraph
    unsure: Paragraph
    roles: Paragraph
    no_role: bool
    leads: Paragraph
    carries: Paragraph

    @property
    def top(self) -> int:
        """The height of the ribbon."""
        return self.ribbon.height + 6 if self.ribbon.lines else 0

    @property
    def line(self) -> int:
        """Down to the line between who they are and what they do."""
        unsure = self.unsure.height + PAD + 2 if self.unsure.lines else 0
        return self.top + INSET + sum(name.height for name in self.names) + self.kind.height + unsure + PAD

    @property
    def height(self) -> int:
        """What the card needs; even, so that its middle is a whole number."""
        below = self.leads.height + self.carries.height
        needed = self.line + PAD + self.roles.height + (PAD + below if below else 0) + INSET
        return needed + needed % 2


def filling(card: Card, width: int, voice: Voice) -> Filling:
    """Measure what stands on a card of this width."""
    room = width - 2 * INSET
    return Filling(
        ribbon=paragraph(voice.word("parties_picture", "ribbon") if card.most else "", room, NAME, 3),
        numbers=tuple(paragraph(str(each.number), room, STRONG) for each in card.parties),
        names=tuple(paragraph(each.name, room - NUMBER, STRONG, 5) for each in card.parties),
        kind=paragraph(card.kind, room, TEXT, 3),
        unsure=paragraph(card.unsure, room - 8, TEXT, 2),
        roles=paragraph(_roles(card, voice), room, TEXT, 14),
        no_role=not card.roles,
        leads=paragraph(card.leads, room, NAME, 4),
        carries=paragraph(card.carries, room, NAME, 2),
    )


def _roles(card: Card, voice: Voice) -> str:
    """The roles in one sentence; the first ones where there are many."""
    if not card.roles:
        return voice.word("parties_picture", "no_role")
    shown = tuple(map(lowered, card.roles))
    if len(shown) > _MOST_ROLES:
        more = voice.word("parties_picture", "more", count=len(shown) - _MOST_ROLES + 1)
        return capital(f"{', '.join(shown[: _MOST_ROLES - 1])} {more}")
    return capital(voice.listing(shown))


@dataclass(frozen=True, slots=True)
class Aside:
    """The texts of somebody beside the parties."""

    name: Paragraph
    text: Paragraph

    @property
    def height(self) -> int:
        """What it needs."""
        return self.name.height + self.text.height + 2 * INSET - 4


def aside(found: Bystander, width: int) -> Aside:
    """Measure a role that waits for a party, or a stakeholder."""
    room = width - 2 * INSET
    return Aside(paragraph(found.name, room, NAME, 4), paragraph(found.text, room, TEXT, 6))
