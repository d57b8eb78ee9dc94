"""The picture of the parties in sentences: its summary, its notes and its text alternative."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from canvas.analysis.dependence import hopes
from canvas.knowledge.kinds import label
from canvas.rendering.diagrams.frame import Note
from canvas.rendering.diagrams.party_view import Card, Map, Named
from canvas.rendering.views.reliance import grounds, most_words
from canvas.rendering.voice import Voice, lowered


@dataclass(frozen=True, slots=True)
class Words:
    """Speaks of the parties of a track."""

    voice: Voice
    map: Map

    def summary(self) -> Iterator[str]:
        """How many parties and sectors, and on whom most rests."""
        if count := len(self.map.parties):
            yield self._counted("parties", count)
        if sectors := sum(world.sector is not None for world in self.map.worlds):
            yield self._counted("sectors", sectors)
        if len(self.map.ties.most) == 1:
            yield self._word("summary_most", party=self.voice.party(self.map.ties.most[0]))

    def notes(self) -> Iterator[Note]:
        """What stands under the picture."""
        if not self.map.cards:
            return
        if not self.map.ties.ties:
            yield Note(self._word("who_on_whom"), (self._word("no_ties"),))
            return
        if self.map.ties.most:
            yield Note(self._word("the_most"), (most_words(self.voice),))
        reading = ("arrow", "hoped") if hopes(self.voice.track) else ("arrow",)
        yield Note(self._word("reading"), tuple(map(self._word, reading)))
        yield Note(self._word("who_on_whom"), tuple(self._who_on_whom()))

    def description(self) -> Iterator[str]:
        """All that the picture shows, a line for each fact."""
        if not self.map.cards:
            yield self._word("empty")
        for card in self.map.cards:
            for party in card.parties:
                yield self._described(card, party)
        if self.map.ties.ties:
            if self.map.ties.most:
                yield most_words(self.voice)
            yield from self._who_on_whom()
        elif self.map.cards:
            yield self._word("no_ties")
        if self.map.open_roles:
            roles = tuple(
                self._word("open_role", role=lowered(each.name), steps=each.text) if each.text else lowered(each.name)
                for each in self.map.open_roles
            )
            yield self._word("open_roles", roles=self.voice.listing(roles))
        if self.map.stakeholders:
            names = self.voice.listing(tuple(each.name for each in self.map.stakeholders))
            yield self._word("stakeholders", names=names)

    def _described(self, card: Card, party: Named) -> str:
        """One party: where it belongs, what it does, on whom it relies."""
        world = label(card.sector, self.voice.language) if card.sector else self.voice.word("steps", "no_world")
        facts = ", ".join(filter(None, (lowered(world), lowered(card.kind), card.unsure)))
        sentences = [self._word("party", number=party.number, party=party.name, facts=facts)]
        if card.roles:
            sentences.append(self._word("roles", roles=self.voice.listing(tuple(map(lowered, card.roles)))))
        sentences += [f"{each}." for each in (card.leads, card.carries) if each]
        if main := self.map.ties.main(party.id or ""):
            on = self.map.card_of(main.on)
            mains = {each.id for each in on.parties} if on else {main.on}
            others = self._names({tie.on for tie in self.map.ties.of(main.party)} - mains)
            sentences.append(self._word("main_also" if others else "main", party=self._names(mains), others=others))
        return " ".join(sentences)

    def _names(self, identifiers: AbstractSet[str | None]) -> str:
        return self.voice.listing(tuple(each.name for each in self.map.parties if each.id in identifiers))

    def _who_on_whom(self) -> Iterator[str]:
        """For each card on which others rely: who they are, and why; the one on which most do so first."""
        carrying = [card for card in self.map.cards if self._relying(card)]
        for card in sorted(carrying, key=lambda card: (-len(self._relying(card)), not card.most)):
            numbers = [each.number for each in self.map.parties if each.id in self._relying(card)]
            yield self._word(
                "on_one" if len(numbers) == 1 else "on_many",
                parties=self.voice.listing(tuple(f"{each.number} {each.name}" for each in card.parties)),
                others=self.voice.listing(tuple(map(str, numbers))),
                grounds=self.voice.listing(tuple(grounds(card.parties[0].id or "", self.voice))),
            )

    def _relying(self, card: Card) -> set[str]:
        return {tie.party for tie in self.map.ties.on(card.parties[0].id or "")}

    def _counted(self, what: str, count: int) -> str:
        return self._word(f"{what}_one") if count == 1 else self._word(f"{what}_many", count=count)

    def _word(self, name: str, **facts: object) -> str:
        return self.voice.word("parties_picture", name, **facts)
