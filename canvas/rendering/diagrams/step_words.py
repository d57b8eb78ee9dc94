"""The step diagram in sentences: its title, its notes and its text alternative."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from canvas.analysis.flow import Flow
from canvas.domain.answer import given, is_waived, listed
from canvas.domain.quantity import Bound, Quantity
from canvas.domain.steps import Step
from canvas.knowledge import speaking
from canvas.rendering.views.durations import duration_words
from canvas.rendering.voice import Voice, capital


@dataclass(frozen=True, slots=True)
class Words:
    """Speaks of the steps of a track; `arrows` are pairs of step numbers, with the sign of a hand-over."""

    voice: Voice
    seen: Flow
    arrows: tuple[tuple[int, int, str], ...]

    def summary(self) -> Iterator[str]:
        """How many steps and leads, and how long it takes."""
        steps = listed(self.voice.track.steps)
        leads = {given(step.lead) for step in steps} - {None}
        if steps:
            yield self._counted("steps", len(steps))
        if leads:
            yield self._counted("leads", len(leads))
        if steps and self.seen.total:
            yield self._together(self.seen.total)

    def notes(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What stands under the picture, heading by heading; some have no lines."""
        yield self._word("hand_overs"), tuple(self._hand_over(*arrow) for arrow in self.arrows if arrow[2])
        yield self._word("time"), tuple(self._time())
        yield self._word("in_and_out"), tuple(self._moments())
        yield self._word("left_out"), tuple(self._left_out())

    def description(self) -> Iterator[str]:
        """All that the picture shows, a line for each fact."""
        if listed(self.voice.track.steps):
            yield from (self._described(number) for number in range(1, len(self.seen.order) + 1))
            yield from self._time()
        else:
            yield self._word("empty")
        yield from self._labelled(self._word("left_out"), self._left_out())

    def _described(self, number: int) -> str:
        """One step: what it is, who leads, how long it takes, on what it follows, what is handed over."""
        step = self._step(number)
        kind = given(step.kind)
        title = capital(self.voice.step_title(step))
        named = f"{title} ({speaking.say(kind, self.voice.language)})" if kind and given(step.title) else title
        lead = given(step.lead)
        leads = self._word("lead", party=self.voice.party(lead)) if lead else self._no_lead(step)
        lasting = duration_words(step, self.voice)
        lasts = self._word("duration", duration=lasting) if lasting else self._no_duration(step)
        earlier = [before for before, after, _ in self.arrows if after == number]
        follows = self._word("follows", steps=self._numbers(earlier)) if earlier else self._word("starts")
        given_over = [self._hand_over(*arrow) for arrow in self.arrows if arrow[1] == number and arrow[2]]
        sentences = [self._word("step", number=number, title=named), leads, lasts, follows]
        sentences += [self._word("hand_over", hand_over=each) for each in given_over]
        sentences += [f"{label}: {text}" for label, text in self._in_and_out(step)]
        return " ".join(each if each.endswith((".", "!", "?", "…")) else f"{each}." for each in sentences)

    def _no_lead(self, step: Step) -> str:
        return self._word("lead_waived" if is_waived(step.lead) else "no_lead")

    def _no_duration(self, step: Step) -> str:
        return capital(self._word("no_duration" if is_waived(step.duration) else "open"))

    def _hand_over(self, before: int, after: int, sign: str) -> str:
        giver, taker = (self.voice.party(given(self._step(number).lead) or "") for number in (before, after))
        return self._word("hands_over", sign=sign, giver=giver, taker=taker, before=before, after=after)

    def _time(self) -> Iterator[str]:
        """The longest way, or what is not known of it."""
        count = len(self.seen.order)
        if self.seen.waiting:
            name = "waiting" if len(self.seen.waiting) > 1 else "waiting_one"
            yield self._word(name, steps=self._numbers(self._numbered(self.seen.waiting)))
        elif self.seen.unknown and count > 1:
            steps = self._numbered(self.seen.unknown)
            if len(steps) == count:
                yield self._word("time_open_all")
            else:
                yield self._word("time_open", steps=self._numbers(steps))
        elif self.seen.critical:
            yield self._word("critical", steps=self._numbers(self._numbered(self.seen.critical)), weeks=self._total())
        elif self.seen.total and count > 1:
            yield self._word("chain", weeks=self._total())

    def _moments(self) -> Iterator[str]:
        for number in range(1, len(self.seen.order) + 1):
            for label, text in self._in_and_out(self._step(number)):
                yield self._word("moment", number=number, label=label[:1].lower() + label[1:], text=text)

    def _in_and_out(self, step: Step) -> Iterator[tuple[str, str]]:
        for label, answer in (("entry", step.entry), ("exit", step.exit)):
            if text := self.voice.text(answer):
                yield self._word(label), text

    def _left_out(self) -> Iterator[str]:
        for left in listed(self.voice.track.left_out):
            if kind := self.voice.text(left.kind):
                reason = self.voice.text(left.reason)
                yield f"{kind}: {reason}" if reason else kind

    def _labelled(self, label: str, lines: Iterator[str]) -> list[str]:
        return [f"{label}: {line}" for line in lines]

    def _step(self, number: int) -> Step:
        return listed(self.voice.track.steps)[self.seen.order[number - 1]]

    def _numbered(self, places: tuple[int, ...]) -> list[int]:
        return sorted(self.seen.order.index(place) + 1 for place in places)

    def _numbers(self, numbers: list[int]) -> str:
        name = "step_number" if len(numbers) == 1 else "step_numbers"
        return self._word(name, numbers=self.voice.listing(tuple(map(str, numbers))))

    def _counted(self, what: str, count: int) -> str:
        return self._word(f"{what}_one" if count == 1 else f"{what}_many", count=count)

    def _together(self, total: Quantity) -> str:
        if total.bound is Bound.AT_LEAST:
            return self._word("total_at_least", weeks=self.voice.text(replace(total, bound=Bound.EXACT)))
        return self._word("total", weeks=self._total())

    def _total(self) -> str:
        return self.voice.text(self.seen.total)

    def _word(self, name: str, **facts: object) -> str:
        return self.voice.word("steps", name, **facts)
