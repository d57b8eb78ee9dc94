"""The picture of the people in sentences: its title, its notes and its text alternative."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.analysis.funnel import Moment
from canvas.domain.answer import listed
from canvas.domain.quantity import Quantity, Unit
from canvas.knowledge.sources import sources
from canvas.knowledge.thresholds import thresholds
from canvas.rendering.diagrams.frame import Note, Spoken, spoken
from canvas.rendering.diagrams.funnel_entries import Shows
from canvas.rendering.diagrams.funnel_view import FunnelView, Row
from canvas.rendering.voice import Voice, lowered


@dataclass(frozen=True, slots=True)
class Words:
    """Speaks of the people of a track."""

    voice: Voice
    view: FunnelView
    with_notes: bool = True

    def spoken(self) -> Spoken:
        """The names of the picture, and all that it shows in lines."""
        return spoken(self.voice, "funnel", "funnel_picture", self._summary(), self._description())

    def notes(self) -> tuple[Note, ...]:
        """How the picture is to be read, and where the numbers come from."""
        if not self.with_notes:
            return ()
        found = (("remarks", tuple(self._remarks())), ("sources", tuple(map(self._source, self.view.sources))))
        return tuple(Note(self.word(name), lines) for name, lines in found if lines)

    def head(self, shows: Shows) -> str:
        """What a number is, in a word; nothing where there is no number."""
        return "" if shows is Shows.NOTHING else self.word(shows.value)

    def word(self, name: str, /, **facts: object) -> str:
        """A word of this picture."""
        return self.voice.word("funnel_picture", name, **facts)

    def _summary(self) -> Iterator[str]:
        if self.view.is_empty:
            return
        people = [people for stage in self.view.stages for people in stage.people if people.edition is None]
        if people:
            yield self.voice.text(people[0].size)
        if count := len(listed(self.voice.track.editions)):
            yield self.word("editions_one" if count == 1 else "editions_many", count=count)
        known = sum(row.is_known for row in self.view.rows)
        yield self.word("known", count=known, total=len(Moment))

    def _remarks(self) -> Iterator[str]:
        """Only what this picture did."""
        view, margin = self.view, thresholds().estimate_margin.value
        if any(entry.is_rough and entry.span for entry in view.entries):
            yield self.word("rough", margin=self.voice.text(Quantity(margin, margin, unit=Unit.PERCENT)))
        if len(self._editions()) > 1:
            yield self.word("not_added_up")
        if any(stage.results for stage in view.stages):
            yield self.word("no_promise")

    def _editions(self) -> set[object]:
        """The editions of which a number is in the picture."""
        stages = self.view.stages
        counted = (each.path for stage in stages for each in (*stage.aims, *stage.results))
        told = {path[1] for path in counted if path[0] == "editions"}
        return told | {each.edition for stage in stages for each in stage.people if each.edition is not None}

    def _description(self) -> Iterator[str]:
        if self.view.is_empty:
            yield self.word("empty")
            return
        for row in self.view.rows:
            yield self.word("line", moment=row.name, told="; ".join(self._told(row)))
        for note in self.notes():
            yield from (f"{note.heading}: {line}" for line in note.lines)

    def _told(self, row: Row) -> Iterator[str]:
        for entry in row.entries:
            head = lowered(self.head(entry.shows))
            yield self.word("told", what=head, words=entry.words) if head else entry.words

    def _source(self, identifier: str) -> str:
        """The title of a source of the track, else the short name of one that the field knows."""
        own = next((each for each in listed(self.voice.track.sources) if each.id == identifier), None)
        known = sources().get(identifier)
        named = self.voice.text(own.title) if own else known.short[self.voice.language] if known else ""
        return named or identifier
