"""The money picture in sentences: its title, its sums, its notes and its text alternative."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from canvas.analysis.means import money_that_is
from canvas.analysis.money import (
    all_money,
    budget,
    euros,
    in_all,
    in_euros,
    per_participant,
    side,
)
from canvas.analysis.unpaid import shortage
from canvas.domain.answer import Absent, given, listed
from canvas.domain.quantity import Bound, Per, Quantity
from canvas.rendering.diagrams.frame import Note, Spoken, spoken
from canvas.rendering.diagrams.funding_sources import Source
from canvas.rendering.diagrams.funding_view import CostItem, Money, money_of
from canvas.rendering.views.money import sum_words
from canvas.rendering.views.unpaid import euros_between, short_in_all
from canvas.rendering.voice import Voice, capital, lowered

_CENTS = Decimal(100)


@dataclass(frozen=True, slots=True)
class Figure:
    """
    A sum with its name, and what there is to say about it.

    `shows` is the mark of what it counts, `share` which part it is of the costs or of the money, whatever is more.
    """

    shows: str
    name: str
    amount: str
    remarks: tuple[str, ...]
    share: float = 0


def sums(voice: Voice) -> tuple[Figure, ...]:
    """What it costs, what is certain, what is not, and what is still to be found; nothing where there is no money."""
    return Words(voice, money_of(voice)).figures()


@dataclass(frozen=True, slots=True)
class Words:
    """Speaks of the money of a track."""

    voice: Voice
    money: Money

    def spoken(self) -> Spoken:
        """The names of the picture, and all that it shows in lines."""
        return spoken(self.voice, "funding", "funding_picture", self._summary(), self._description())

    def figures(self) -> tuple[Figure, ...]:
        """The four sums above the picture: costs, money that is certain, money that is not, and what is short."""
        if self.money.is_empty:
            return ()
        certain, hoped = (self._money(certain=certain) for certain in (True, False))
        return (
            self._figure("costs", [cost.amount for cost in listed(self.voice.track.costs)], "not_written"),
            self._figure("certain", certain, "nothing_yet"),
            self._figure("hoped", hoped, "nothing"),
            self._short(),
        )

    def notes(self) -> tuple[Note, ...]:
        """How the picture counts, as far as that needs saying."""
        lines = tuple(self._remarks())
        return (Note(self.word("remarks"), lines),) if lines else ()

    def amount(self, cents: int) -> str:
        """A number of cents in whole euros; where estimates are in the picture, as an estimate."""
        value = euros((cents / _CENTS).quantize(Decimal(1)))
        bound = Bound.ABOUT if self._is_estimated else Bound.EXACT
        return self.voice.text(Quantity(value.low, value.high, bound, value.unit))

    def short(self) -> str:
        """All that is still to be found, from the least to the most; empty where nothing is."""
        found = shortage(self.voice.track)
        return short_in_all(found, self.voice) if found else ""

    def short_of(self, cost: CostItem) -> str:
        """What is still to be found for a cost, from the least to the most."""
        return euros_between(cost.least, cost.short, self.voice)

    def word(self, name: str, /, **facts: object) -> str:
        """A word of this picture."""
        return self.voice.word("funding_picture", name, **facts)

    def _summary(self) -> Iterator[str]:
        for what, count in (("sources", len(self.money.sources)), ("costs", len(self.money.costs))):
            if count:
                yield self.word(f"{what}_one" if count == 1 else f"{what}_many", count=count)

    def _figure(self, name: str, amounts: Sequence[Quantity | Absent], nothing: str) -> Figure:
        part, each = side(amounts, self.voice.track), per_participant(amounts, self.voice.track)
        words = sum_words(part.sum, self.voice) or self.word(nothing)
        share = self._share(part.sum.euros.high * _CENTS) if part.sum.euros else 0
        return Figure(name, self.word(name), words, (self._each(each),) if each and each.high else (), share)

    def _share(self, cents: Decimal | int) -> float:
        means = budget(self.voice.track)
        sums = [part.sum.euros.high * _CENTS for part in (means.costs, means.money) if part.sum.euros]
        return float(cents / max([*sums, Decimal(1)]))

    def _each(self, amount: Quantity) -> str:
        return self.word("each", amount=self.voice.text(replace(amount, per=Per.ONCE)))

    def _money(self, *, certain: bool) -> list[Quantity | Absent]:
        """All money of the one kind, also what parties bring in outside the lines of funding."""
        return [line.amount for line in money_that_is(self.voice.track, certain=certain)]

    def _short(self) -> Figure:
        name, costs = self.word("short"), self.money.costs
        if all(cost.cents is None for cost in costs):
            return Figure("short", name, self.word("not_sayable"), ())
        unknown = [self.word("without_unknown")] if self._is_partly_unknown else []
        if found := shortage(self.voice.track):
            remarks = [self.word(why) for why in ("limited", "lapses") if getattr(found, why)]
            return Figure("short", name, self.short(), (*remarks, *unknown), self._share(found.most))
        covered = self.word("covered_if" if self._rests_on_hope(range(len(costs))) else "all_covered")
        return Figure("short", name, self.word("nothing"), tuple(unknown or [covered]))

    def _remarks(self) -> Iterator[str]:
        """Only what this picture did."""
        money = self.money
        if money.over and money.costs:
            yield self.word("over_note_missed" if self.is_missed else "over_note", amount=self.amount(money.over))
        paying = [stream.source for stream in money.streams if stream.cents]
        if len(set(paying)) < len(paying):
            yield self.word("divided")
        if money.pool:
            yield self.word("pool_short" if money.short else "pool")
        if any(amount.low != amount.high for amount in self._amounts()):
            yield self.word("ranges")
        found = shortage(self.voice.track)
        if found and money.short < found.most:
            yield self.word("in_time_note")
        if any(amount.bound is not Bound.EXACT for amount in self._amounts()):
            yield self.word("estimates")
        if self._is_partly_unknown:
            yield self.word("uncounted")

    def _description(self) -> Iterator[str]:
        if self.money.is_empty:
            yield self.word("empty")
        for figure in self.figures():
            yield f"{figure.name}: {'; '.join((figure.amount, *figure.remarks))}."
        for number, source in enumerate(self.money.sources):
            yield self._source(number, source)
        for place, cost in enumerate(self.money.costs):
            yield self._cost(place, cost)
        for each in self.money.brought:
            yield self.word("brought_line", party=each.party, things="; ".join(each.things))
        for note in self.notes():
            yield from note.lines

    def _source(self, number: int, source: Source) -> str:
        name = "source_line" if source.name else "source_line_only"
        sentences = [self.word(name, payer=source.payer, name=source.name, amount=source.amount)]
        status, unknown = source.status or lowered(self.word("certain")), self.word("no_status")
        sentences.append(f"{capital(unknown)}." if status == unknown else self.word("hope", status=status))
        costs = [self.money.costs[stream.cost].name for stream in self.money.streams if stream.source == number]
        if source.for_all:
            sentences.append(self.word("goes_to_all"))
        elif costs:
            sentences.append(self.word("goes_to", costs=self.voice.sentence(tuple(costs))))
        return " ".join(sentences)

    def _cost(self, place: int, cost: CostItem) -> str:
        said = self.word("cost_line", name=cost.name, amount=cost.amount)
        if cost.cents is None:
            return said
        if cost.pooled:
            return f"{said} {self.word('cost_pooled', amount=self.amount(cost.pooled))}"
        if cost.short and cost.exactly:
            return f"{said} {self.word('cost_short', amount=self.short_of(cost))}"
        if cost.short:
            return f"{said} {capital(self.word('some_short'))}."
        if not cost.in_time:
            return f"{said} {self.word('cost_covered_in_time')}"
        return f"{said} {self.word('cost_covered_hoped' if self._rests_on_hope([place]) else 'cost_covered')}"

    def _rests_on_hope(self, places: Sequence[int]) -> bool:
        """Part of what pays these costs is not certain."""
        if any(self.money.costs[place].pooled for place in places) and any(
            cents and not source.certain for cents, source in zip(self.money.pooled, self.money.sources, strict=True)
        ):
            return True
        return any(
            stream.cents and stream.cost in places and not self.money.sources[stream.source].certain
            for stream in self.money.streams
        )

    @property
    def is_missed(self) -> bool:
        """Of the money that has no cost some does not run when the costs come that it is meant for."""
        return any(source.misses and left for source, left in zip(self.money.sources, self.money.left, strict=True))

    @property
    def _is_partly_unknown(self) -> bool:
        track = self.voice.track
        return not (budget(track).costs.is_whole and budget(track).money.is_whole)

    @property
    def _is_estimated(self) -> bool:
        return any(not amount.is_exact for amount in self._amounts())

    def _amounts(self) -> Iterator[Quantity]:
        """All amounts that count."""
        track = self.voice.track
        amounts = [*(cost.amount for cost in listed(track.costs)), *(each.amount for each in all_money(track))]
        for amount in amounts:
            whole = given(in_all(amount, track))
            if whole and in_euros(whole):
                yield whole
