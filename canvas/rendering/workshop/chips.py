"""Chips for effort, time and means: what each party brings in, on small cards with room for an amount."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import cycle

from canvas.domain.answer import given, listed
from canvas.domain.kinds import ContributionKind, FundingStatus
from canvas.inspection.inspect import Inspection
from canvas.knowledge.cards import CardFormat, CardSize, card_formats
from canvas.knowledge.kinds import label
from canvas.knowledge.workshop import workshop
from canvas.rendering.voice import Voice, capital, lowered
from canvas.rendering.words import words
from canvas.rendering.workshop.frame import card_frame, frame
from canvas.rendering.workshop.imposition import fronts
from canvas.rendering.workshop.pen import Data, Pen

_BY_NAME = 2


class ChipKind(StrEnum):
    """What a party can bring in: the three words of the whitepaper."""

    EFFORT = "effort"
    TIME = "time"
    MEANS = "means"


@dataclass(frozen=True, slots=True)
class Chip:
    """One chip in words; a blank one has its kind alone. `sure` is empty where nothing is in doubt."""

    kind: ChipKind
    what: str = ""
    amount: str = ""
    who: str = ""
    sure: str = ""


def chips(voice: Voice | None) -> tuple[Chip, ...]:
    """The chips kind by kind, each kind with blank ones until its row is full; the last sheet is full, too."""
    size = card_formats()[CardSize.CHIP]
    written = list(_of_track(voice)) if voice else []
    rows: list[Chip] = []
    for kind in ChipKind:
        own = [chip for chip in written if chip.kind is kind]
        blank = workshop().blank_cards["chip"] if voice else workshop().chips[kind.value]
        rows += own + [Chip(kind)] * (blank + -(len(own) + blank) % size.columns)
    for kind in cycle(ChipKind):
        if len(rows) % size.per_sheet == 0:
            break
        rows += [Chip(kind)] * size.columns
    return tuple(sorted(rows, key=lambda chip: [*ChipKind].index(chip.kind)))


def _of_track(voice: Voice) -> Iterator[Chip]:
    """What parties bring in, then the money of funding lines."""
    for party in listed(voice.track.parties):
        for each in listed(party.brings):
            what = voice.text(each.title) or voice.text(each.kind) or voice.word("values", "nameless")
            amount = voice.text(each.amount)
            yield Chip(
                _kind(given(each.kind)), capital(what), amount, voice.party_title(party), _sure(each.status, voice)
            )
    for money in listed(voice.track.funding):
        what = voice.text(money.title) or voice.text(money.scheme) or label(ContributionKind.MONEY, voice.language)
        payers = _named(tuple(map(voice.party, listed(money.party))), voice)
        yield Chip(ChipKind.MEANS, capital(what), voice.text(money.amount), payers, _sure(money.status, voice))


def _named(parties: tuple[str, ...], voice: Voice) -> str:
    """Two parties by name; of more the first, and how many others."""
    if len(parties) <= _BY_NAME:
        return voice.listing(parties)
    more = words(voice.language)["workshop"]["role_cards"]["more"].format(count=len(parties) - 1)
    return f"{parties[0]} {more}"


def _kind(kind: ContributionKind | None) -> ChipKind:
    match kind:
        case ContributionKind.EFFORT:
            return ChipKind.EFFORT
        case ContributionKind.TIME:
            return ChipKind.TIME
    return ChipKind.MEANS


def _sure(status: object, voice: Voice) -> str:
    """How sure it is, where it is not on paper."""
    if isinstance(status, FundingStatus) and status is not FundingStatus.GRANTED:
        return lowered(label(status, voice.language))
    return ""


def chip_sheet(inspection: Inspection | None, pen: Pen) -> Data:
    """Everything that the template needs."""
    voice = Voice(inspection.track, pen.language) if inspection and inspection.track else None
    size = card_formats()[CardSize.CHIP]
    laid: Sequence[Data] = [_laid(chip, size, pen) for chip in chips(voice)]
    return {
        **frame("chips", inspection, pen),
        "card": card_frame(size),
        "words": words(pen.language)["workshop"]["chips"],
        "sheets": fronts(laid, size),
    }


def _laid(chip: Chip, size: CardFormat, pen: Pen) -> Data:
    said = words(pen.language)["workshop"]["chips"]["kinds"][chip.kind.value]
    return {
        "letter": said["letter"],
        "kind": said["word"],
        "hint": said["hint"],
        "blank": not chip.what,
        "sure": chip.sure,
        "what": pen.fitted(chip.what, size.inner, (size.body, size.small), 3 if chip.amount else 2),
        "amount": pen.lines(chip.amount, size.inner, size.body, 1, bold=True),
        "who": pen.lines(chip.who, size.inner, size.small, 2),
    }
