"""The lines of money as the money picture names them: who pays, what for, how much and how certain."""

from dataclasses import dataclass

from canvas.analysis.means import cents, means
from canvas.analysis.money import in_all, is_certain
from canvas.analysis.parties import world_of
from canvas.analysis.reach import Reach, reaches
from canvas.domain.answer import Absent, given, is_waived, listed
from canvas.domain.kinds import FundingStatus, Sector
from canvas.domain.money import Funding
from canvas.domain.parties import Party
from canvas.domain.quantity import Quantity
from canvas.knowledge.kinds import label
from canvas.rendering.voice import Voice, capital, lowered


@dataclass(frozen=True, slots=True)
class Source:
    """
    A line of money. `cents` is None where its amount is not known or cannot be added to others.

    `status` says how certain money is that is not granted. `costs` are the places of the costs for which it can be
    meant, `kinds` those of a kind that it pays; with `for_all` nobody said for which costs it is. With `misses` it does
    not run when some of the costs come that it is meant for.
    """

    payer: str
    sector: Sector | None
    name: str
    amount: str
    status: str
    certain: bool
    cents: int | None
    costs: frozenset[int]
    kinds: frozenset[int]
    for_all: bool
    misses: bool


def sources(voice: Voice) -> tuple[Source, ...]:
    """What is certain first; then by sector and in the order of the file."""
    track = voice.track
    parties, sectors = listed(track.parties), [*Sector, None]
    found = []
    every = tuple(means(track))
    for number, ((line, payer), reach) in enumerate(
        zip(every, reaches([line for line, _ in every], track), strict=True)
    ):
        source = _source(line, payer, reach, voice)
        place = next((place for place, party in enumerate(parties) if party is payer), len(parties))
        found.append(((not source.certain, sectors.index(source.sector), place, number), source))
    return tuple(source for _, source in sorted(found, key=lambda each: each[0]))


def amount_words(amount: Quantity | Absent, voice: Voice) -> str:
    """An amount in words, with what it is in all where it is told for each participant."""
    if isinstance(amount, Absent):
        said = voice.absent(amount) if is_waived(amount) else None
        return said.words if said else voice.word("values", "no_amount")
    whole = in_all(amount, voice.track)
    if whole is amount:
        return voice.text(amount)
    return voice.word("funding_picture", "in_all", amount=voice.text(amount), total=voice.text(whole))


def _source(line: Funding, payer: Party | None, reach: Reach, voice: Voice) -> Source:
    named = tuple(map(voice.party, listed(line.party))) or ((voice.party_title(payer),) if payer else ())
    name = voice.text(line.title) or voice.text(line.scheme)
    certain = is_certain(line.status)
    costs, misses = reach.may, reach.may != reach.meant
    kinds = {place for place in costs if given(listed(voice.track.costs)[place].kind) in listed(line.pays)}
    return Source(
        payer=voice.listing(named) or voice.word("funding_picture", "nobody"),
        sector=world_of(payer) if payer else None,
        name=capital(name),
        amount=amount_words(line.amount, voice),
        status="" if certain else _status(line.status, voice),
        certain=certain,
        cents=cents(line.amount, voice.track, most=False),
        costs=costs,
        kinds=frozenset(kinds) if listed(line.pays) else costs,
        for_all=not (listed(line.pays) or misses) and given(line.covers) is None and len(listed(voice.track.costs)) > 1,
        misses=misses,
    )


def _status(status: FundingStatus | Absent, voice: Voice) -> str:
    if isinstance(status, Absent):
        return voice.word("funding_picture", "no_status")
    return lowered(label(status, voice.language))
