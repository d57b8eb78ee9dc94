"""What the money picture shows of a track, in words: sources, costs and what flows between them; not yet where."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from canvas.analysis.means import cents
from canvas.analysis.money import in_all, is_money, total
from canvas.analysis.parties import world_of
from canvas.analysis.unpaid import Unpaid, unpaid
from canvas.domain.answer import given, listed
from canvas.domain.kinds import CostKind, FundingStatus, Sector
from canvas.domain.parties import Contribution
from canvas.domain.track import Track
from canvas.knowledge.kinds import label
from canvas.rendering.diagrams.funding_division import Divided, divided
from canvas.rendering.diagrams.funding_sources import Source, amount_words, sources
from canvas.rendering.views.contributions import contribution_words
from canvas.rendering.views.money import sum_words
from canvas.rendering.views.worlds import by_world
from canvas.rendering.voice import Voice, capital, lowered


@dataclass(frozen=True, slots=True)
class CostItem:
    """
    The costs of one kind; `cents` is None where no amount is known.

    `short` is what nobody pays yet, with the highest costs and the lowest money; `least` that with the lowest costs and
    the highest money; `exactly` when no other division of the money could change that. `pooled` is what is left to the
    money that is meant for all costs. With `in_time` the money pays them whenever they come.
    """

    name: str
    amount: str
    cents: int | None
    short: int
    least: int
    exactly: bool
    pooled: int
    in_time: bool


@dataclass(frozen=True, slots=True)
class Stream:
    """From a source to a cost, by their places; no cents where it is only said that the money is meant for it."""

    source: int
    cost: int
    cents: int


@dataclass(frozen=True, slots=True)
class Brought:
    """What a party brings in that is no money."""

    party: str
    sector: Sector | None
    things: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Money:
    """
    Everything that flows; sources and costs in the order in which they stand below each other.

    `pooled` is what each source gives to all costs together, `left` what it has over.
    """

    sources: tuple[Source, ...]
    costs: tuple[CostItem, ...]
    streams: tuple[Stream, ...]
    pooled: tuple[int, ...]
    left: tuple[int, ...]
    brought: tuple[Brought, ...]

    @property
    def pool(self) -> int:
        """What is left to the money for all costs, in cents; with what is missing in it."""
        return sum(cost.pooled for cost in self.costs)

    @property
    def short(self) -> int:
        """What is still to be found for costs of which the amount is known, in cents."""
        return sum(cost.short for cost in self.costs) + self.pool - sum(self.pooled)

    @property
    def over(self) -> int:
        """Money for which no cost is written, in cents."""
        return sum(self.left)

    @property
    def is_empty(self) -> bool:
        """There are no sources and no costs."""
        return not (self.sources or self.costs)


def money_of(voice: Voice) -> Money:
    """Look at a track for its money picture."""
    costs, found, groups = listed(voice.track.costs), sources(voice), _groups(voice.track)
    amounts = [cents(cost.amount, voice.track, most=True) for cost in costs]
    paid = divided(found, amounts)
    lacking = {each.cost: each for each in unpaid(voice.track)}
    items = [_item(group, amounts, paid, lacking, voice) for group in groups]
    streams = _streams(found, groups, items, paid)
    order = _untangled(len(items), streams)
    return Money(
        sources=found,
        costs=tuple(items[place] for place in order),
        streams=tuple(sorted((replace(s, cost=order.index(s.cost)) for s in streams), key=_ends)),
        pooled=paid.pooled,
        left=paid.left,
        brought=tuple(_brought(voice)),
    )


def _ends(stream: Stream) -> tuple[int, int]:
    return stream.source, stream.cost


def _groups(track: Track) -> list[list[int]]:
    """The costs by kind, by their places; each cost without a kind stands alone."""
    by_kind: dict[CostKind | int, list[int]] = {}
    for place, cost in enumerate(listed(track.costs)):
        by_kind.setdefault(given(cost.kind) or place, []).append(place)
    return list(by_kind.values())


def _item(
    group: list[int], amounts: Sequence[int | None], paid: Divided, lacking: Mapping[int, Unpaid], voice: Voice
) -> CostItem:
    costs = [listed(voice.track.costs)[place] for place in group]
    kind = given(costs[0].kind)
    named = label(kind, voice.language) if kind else ""
    title = voice.text(costs[0].title) if len(costs) == 1 else ""
    known = [amount for place in group if (amount := amounts[place]) is not None]
    alone = amount_words(costs[0].amount, voice) if len(costs) == 1 else ""
    short, found = sum(paid.short[place] for place in group), [lacking[place] for place in group if place in lacking]
    return CostItem(
        name=capital((title if kind in (None, CostKind.OTHER) else "") or named or voice.word("values", "nameless")),
        amount=alone or sum_words(total(in_all(cost.amount, voice.track) for cost in costs), voice),
        cents=sum(known) if known else None,
        short=short,
        least=min(sum(each.least for each in found), short),
        exactly=all(place in paid.fixed for place in group),
        pooled=sum(paid.left_to_pool[place] for place in group),
        in_time=sum(each.most for each in found) <= short,
    )


def _streams(found: tuple[Source, ...], groups: list[list[int]], items: list[CostItem], paid: Divided) -> list[Stream]:
    """What is paid, and where an amount is not known what the money is meant for, when somebody said that."""
    streams = []
    for number, source in enumerate(found):
        for place, group in enumerate(groups):
            together = sum(paid.paid.get((number, cost), 0) for cost in group)
            meant = not source.for_all and not (source.kinds or source.costs).isdisjoint(group)
            if together or (meant and (source.cents is None or items[place].cents is None)):
                streams.append(Stream(number, place, together))
    return streams


def _untangled(count: int, streams: list[Stream]) -> list[int]:
    """The costs in the order of the money that reaches them; what no money reaches comes last."""

    def height(place: int) -> float:
        ends = [(stream.source, stream.cents or 1) for stream in streams if stream.cost == place]
        return sum(source * weight for source, weight in ends) / sum(weight for _, weight in ends) if ends else 1e9

    return sorted(range(count), key=height)


def _brought(voice: Voice) -> Iterator[Brought]:
    """Party by party, in the order of the sectors; what counts as money flows in the picture itself."""
    for _, parties in by_world(voice.track):
        for party in parties:
            things = tuple(_thing(each, voice) for each in listed(party.brings) if not is_money(each))
            if things:
                yield Brought(voice.party_title(party), world_of(party), things)


def _thing(each: Contribution, voice: Voice) -> str:
    words, status = capital(contribution_words(each, voice)), given(each.status)
    hoped = "" if status in (None, FundingStatus.GRANTED) else lowered(label(status, voice.language))
    return f"{words}, {hoped}" if hoped else words
