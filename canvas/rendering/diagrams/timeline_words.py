"""The timeline in sentences: its title, its notes and its text alternative."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from canvas.analysis.cost_weeks import begun, ended
from canvas.analysis.hours import Hours
from canvas.analysis.load_weeks import PARTS, Stretch, part_of
from canvas.domain.answer import given
from canvas.knowledge.thresholds import thresholds
from canvas.rendering.diagrams.frame import Note, Spoken, spoken
from canvas.rendering.diagrams.timeline_view import MoneyRow, StepRow, TimelineView
from canvas.rendering.views.periods import period_words
from canvas.rendering.voice import Voice, capital, lowered


@dataclass(frozen=True, slots=True)
class Words:
    """Speaks of the time of a track."""

    voice: Voice
    view: TimelineView

    def spoken(self) -> Spoken:
        """The names of the picture, and all that it shows in lines."""
        return spoken(self.voice, "timeline", "timeline", self._summary(), self._description())

    def notes(self) -> tuple[Note, ...]:
        """The hand-overs, the time, who comes in and goes out; and what this picture adds to that."""
        own = tuple(self._remarks())
        return (*self.view.steps_view.notes, *((Note(self.word("remarks"), own),) if own else ()))

    def word(self, name: str, /, **facts: object) -> str:
        """A word of this picture."""
        return self.voice.word("timeline", name, **facts)

    def hours(self, hours: Hours) -> str:
        """A number of hours, or from how many to how many."""
        low, high = (self.voice.number(each.quantize(Decimal("0.1")).normalize() + 0) for each in hours)
        return low if low == high else f"{low}–{high}"

    def together(self, stretch: Stretch) -> Hours:
        """All known hours of a week."""
        ends = ([hours[end] for _, hours in stretch.parts] for end in (0, 1))
        low, high = (sum(each, Decimal(0)) for each in ends)
        return low, high

    def _summary(self) -> Iterator[str]:
        yield from self.view.steps_view.summary
        period = given(self.voice.track.identity.period)
        when = period_words(period, self.voice) if period else None
        if when and not when.open:
            yield lowered(when.words)

    def _remarks(self) -> Iterator[str]:
        view = self.view
        yield from self.heavy()
        if any(row.may_be_sooner for row in view.steps):
            yield self.word("range_note")
        if any(row.run.is_adrift for row in view.steps):
            yield self.word("open_note")
        if view.undated:
            yield self.word("undated", money="; ".join(self.money(row).rstrip(".") for row in view.undated))
        for name, count in (("lasting", view.lasting), ("unlimited", view.unlimited)):
            if count:
                yield self.word(f"{name}_one" if count == 1 else f"{name}_many", count=count)
        if any(row.sure != row.start for row in view.short):
            yield self.word("short_note")
        yield from self.unknown_hours()
        if self._integration_fits:
            yield self.word("integration_fits")

    def heavy(self) -> Iterator[str]:
        """In which weeks it is more than a full week."""
        heavy = [self.weeks(stretch.start, stretch.end) for stretch in self.view.load if stretch.is_too_much]
        if heavy:
            hours = self.word("limit", hours=self.voice.text(thresholds().full_week.value))
            yield self.word("heavy", limit=hours, weeks=self.voice.listing(tuple(heavy)))

    def unknown_hours(self) -> Iterator[str]:
        """Of what the hours are not known."""
        unknown = {part_of(share) for stretch in self.view.load for share in stretch.load.unknown}
        if unknown:
            parts = tuple(self.word(f"unknown_{part}") for part in PARTS if part in unknown)
            yield self.word("unknown_hours", parts=self.voice.listing(parts))

    @property
    def _integration_fits(self) -> bool:
        """There are hours of civic integration, and the plan says how they fit in: then they do not count apart."""
        group = given(self.voice.track.target_group)
        integration = given(group.civic_integration) if group else None
        counted = any("civic_integration" in share.path for stretch in self.view.load for share in stretch.load.shares)
        return bool(integration and given(integration.hours) and self.view.load) and not counted

    def money(self, row: MoneyRow) -> str:
        """A line of money in a sentence."""
        named = row.name or row.payer or self.voice.word("values", "nameless")
        name = "money_line" if row.payer and row.name else "money_line_only"
        status = f" ({row.status})" if row.status else ""
        return self.word(name, payer=row.payer, name=f"{named}{status}", period=lowered(row.period))

    def weeks(self, start: Decimal, end: Decimal) -> str:
        """The weeks of a stretch; as steps, where weeks cannot be counted, or depend on how long others take."""
        running = [row for row in self.view.steps if row.run.start < end and row.run.end > start]
        if end > self.view.schedule.counted or any(row.may_be_sooner for row in running):
            numbers = self.voice.listing(tuple(str(row.box.number) for row in running))
            if len(running) == 1:
                return self.voice.word("steps", "step_number", numbers=numbers)
            return self.word("together", steps=self.voice.word("steps", "step_numbers", numbers=numbers))
        return self._numbered(begun(start), ended(end))

    def _numbered(self, first: int, last: int) -> str:
        return self.word("week" if last <= first else "week_to", **{"from": first, "to": last})

    def _description(self) -> Iterator[str]:
        if not self.view.steps:
            yield self.word("empty")
        for row in self.view.steps:
            yield self._step(row)
        for line in self.view.lines:
            name = "step_number" if len(line.steps) == 1 else "step_numbers"
            numbers = self.voice.listing(tuple(map(str, line.steps)))
            steps = self.voice.word("steps", name, numbers=numbers)
            yield self.word("line" if line.steps else "line_nowhere", name=line.name, steps=steps, hours=line.hours)
        for stretch in self.view.load:
            yield self._load(stretch)
        for money in self.view.money:
            yield self.money(money)
        yield from (row.sentence for row in self.view.short)
        for note in self.notes():
            yield from (f"{note.heading}: {line}" for line in note.lines)

    def _step(self, row: StepRow) -> str:
        run = row.run
        if run.is_adrift:
            when = self.word("after_open")
        elif run.is_open:
            name = "starts_within" if row.may_be_sooner else "starts"
            when = self.word(name, weeks=self._numbered(begun(row.soonest), begun(run.start)))
        elif row.may_be_sooner:
            when = self.word("within", weeks=self._numbered(begun(row.soonest), ended(run.end)))
        else:
            when = self._numbered(begun(run.start), ended(run.end))
        return self.word("step", number=row.box.number, title=row.box.title, when=when, lasts=lowered(row.box.duration))

    def _load(self, stretch: Stretch) -> str:
        parts = [f"{self.word(f'part_{part}')} {self.hours(hours)}" for part, hours in stretch.parts]
        hours = self.word("hour", hours=self.hours(self.together(stretch)))
        if not stretch.parts:
            return f"{capital(self.weeks(stretch.start, stretch.end))}: {self.word('hours_unknown')}."
        if not stretch.is_whole:
            hours = self.word("hours_and_more", hours=hours)
        when = capital(self.weeks(stretch.start, stretch.end))
        return self.word("load_line", weeks=when, hours=hours, parts="; ".join(parts))
