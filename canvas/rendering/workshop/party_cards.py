"""The party cards: who is at the table, by sector, with room for the interest of each and for what it brings in."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.analysis.parties import world_of
from canvas.domain.answer import given, listed
from canvas.domain.kinds import PartyKind, PartyStatus, Sector
from canvas.domain.language import Language
from canvas.domain.parties import Party
from canvas.inspection.inspect import Inspection
from canvas.knowledge.cards import CardFormat, CardSize, card_formats
from canvas.knowledge.kinds import label, sector_of
from canvas.knowledge.role_cards import role_cards
from canvas.knowledge.workshop import workshop
from canvas.rendering.views.contributions import contribution_words
from canvas.rendering.voice import Voice, capital, lowered
from canvas.rendering.words import words
from canvas.rendering.workshop.frame import card_frame, frame
from canvas.rendering.workshop.imposition import filled_up, fronts
from canvas.rendering.workshop.pen import Data, Pen

_SIGN = 20.0
"""How wide the sign of a sector is with the distance to the name, in millimetres."""

_PARTICIPANTS, _NO_SECTOR = "participants", "none"
_TITLE_LINES, _KIND_LINES, _TEXT_LINES = 2, 1, 3


@dataclass(frozen=True, slots=True)
class Card:
    """One party in words; a blank one has a sign alone. Without `interest` or `brings` there are lines to write on."""

    sign: str
    name: str = ""
    about: str = ""
    interest: str = ""
    brings: str = ""


def cards(voice: Voice | None, language: Language) -> tuple[Card, ...]:
    """The parties of the track, else the kinds of party that often take a role; the participants; and blank ones."""
    if voice:
        parties = tuple(_of_track(party, voice) for party in listed(voice.track.parties))
    else:
        parties = tuple(_kinds(language))
    blank = tuple(Card(sector.value) for sector in Sector) * workshop().blank_cards["party"]
    return (*parties, _participants(voice, language), *blank)


def _of_track(party: Party, voice: Voice) -> Card:
    kind, status, sector = given(party.kind), given(party.status), world_of(party)
    name = voice.party_title(party)
    is_sure = status in (None, PartyStatus.CONFIRMED)
    about = (
        label(sector, voice.language) if sector else words(voice.language)["workshop"]["party_cards"]["no_sector"],
        lowered(label(kind, voice.language)) if kind and label(kind, voice.language) != name else "",
        lowered(label(status, voice.language)) if status and not is_sure else "",
    )
    return Card(
        sign=sector.value if sector else _NO_SECTOR,
        name=name,
        about=" · ".join(filter(None, about)),
        interest=voice.text(party.interest),
        brings=capital("; ".join(contribution_words(each, voice) for each in listed(party.brings))),
    )


def _kinds(language: Language) -> Iterator[Card]:
    """The kinds of party that often take a role."""
    typical = {kind for card in role_cards() for kind in card.typical_parties}
    for kind in PartyKind:
        if kind in typical:
            sector = sector_of(kind)
            about = label(sector, language) if sector else words(language)["workshop"]["party_cards"]["any_sector"]
            yield Card(sector.value if sector else _NO_SECTOR, label(kind, language), about)


def _participants(voice: Voice | None, language: Language) -> Card:
    said = words(language)["workshop"]["party_cards"]
    group = given(voice.track.target_group) if voice else None
    interest = voice.text(group.interest) if voice and group else ""
    return Card(_PARTICIPANTS, said["participants"], said["participants_about"], interest)


def party_sheet(inspection: Inspection | None, pen: Pen) -> Data:
    """Everything that the template needs."""
    voice = Voice(inspection.track, pen.language) if inspection and inspection.track else None
    size = card_formats()[CardSize.A7]
    made = list(cards(voice, pen.language))
    made += [Card(_NO_SECTOR)] * filled_up(len(made), 0, size)
    said = words(pen.language)["workshop"]["party_cards"]
    return {
        **frame("party-cards", inspection, pen),
        "card": card_frame(size),
        "words": said,
        "sheets": fronts([_laid(card, size, pen) for card in made], size),
    }


def _laid(card: Card, size: CardFormat, pen: Pen) -> Data:
    said = words(pen.language)["workshop"]["party_cards"]
    beside = size.inner - _SIGN
    return {
        "sign": card.sign,
        "letter": said["letters"][card.sign],
        "sector": label(Sector(card.sign), pen.language) if card.sign in [*Sector] else "",
        "name": pen.fitted(card.name, beside, size.titles, _TITLE_LINES, bold=True),
        "about": pen.lines(card.about, beside, size.small, _KIND_LINES),
        "interest": pen.lines(card.interest, size.inner, size.body, _TEXT_LINES),
        "brings": pen.lines(card.brings, size.inner, size.body, _TEXT_LINES),
    }
