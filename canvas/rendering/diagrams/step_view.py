"""What the step diagram shows of a track, in words: lanes, boxes and arrows; not yet where they stand."""

from dataclasses import dataclass

from canvas.analysis.flow import Flow, flow
from canvas.analysis.parties import world_of
from canvas.domain.answer import given, is_waived, listed
from canvas.domain.kinds import Sector
from canvas.domain.steps import Step
from canvas.knowledge import speaking
from canvas.rendering.diagrams.frame import Note, Spoken, spoken
from canvas.rendering.diagrams.step_words import Words
from canvas.rendering.views.durations import duration_words
from canvas.rendering.voice import Voice, capital


@dataclass(frozen=True, slots=True)
class Lane:
    """The steps of one lead; `party` is its id, None for steps that nobody leads, on `purpose` or not yet."""

    party: str | None
    name: str
    sector: Sector | None
    on_purpose: bool = False

    @property
    def is_open(self) -> bool:
        """Somebody still has to take the lead."""
        return self.party is None and not self.on_purpose


@dataclass(frozen=True, slots=True)
class StepBox:
    """One step: its number in the order and place in the file, what stands in its box, and where the box goes."""

    number: int
    place: int
    title: str
    kind: str
    duration: str
    duration_open: bool
    lane: int
    column: int
    critical: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """From one step to the next, by their numbers; a hand-over carries a sign."""

    before: int
    after: int
    sign: str
    critical: bool


@dataclass(frozen=True, slots=True)
class StepsView:
    """Everything that the step diagram shows; lanes and boxes in their order, the summary in parts."""

    spoken: Spoken
    summary: tuple[str, ...]
    lanes: tuple[Lane, ...]
    boxes: tuple[StepBox, ...]
    arrows: tuple[Arrow, ...]
    notes: tuple[Note, ...]

    def box(self, number: int) -> StepBox:
        """The box of a step."""
        return self.boxes[number - 1]


def steps_view(voice: Voice) -> StepsView:
    """Look at a track for its step diagram."""
    seen = flow(voice.track)
    lanes = _lanes(voice)
    place_of = {lane: place for place, lane in enumerate(_key(lane) for lane in lanes)}
    steps = listed(voice.track.steps)
    boxes = tuple(
        _box(number, place, place_of[_lead(steps[place])], seen, voice)
        for number, place in enumerate(seen.order, start=1)
    )
    arrows = _arrows(seen, voice)
    words = Words(voice, seen, tuple((arrow.before, arrow.after, arrow.sign) for arrow in arrows))
    return StepsView(
        spoken=spoken(voice, "steps", "steps", words.summary(), words.description()),
        summary=tuple(words.summary()),
        lanes=lanes,
        boxes=boxes,
        arrows=arrows,
        notes=tuple(Note(heading, lines) for heading, lines in words.notes() if lines),
    )


def _lead(step: Step) -> tuple[str | None, bool]:
    return given(step.lead), is_waived(step.lead)


def _key(lane: Lane) -> tuple[str | None, bool]:
    return lane.party, lane.on_purpose


def _lanes(voice: Voice) -> tuple[Lane, ...]:
    """The leads by sector and then in the order of the file; steps without a lead come last."""
    leads = dict.fromkeys(_lead(step) for step in listed(voice.track.steps))
    named = [_lane(party, voice) for party, _ in leads if party]
    places = [party.id for party in listed(voice.track.parties)]
    sectors: list[Sector | None] = [*Sector, None]
    named.sort(key=lambda lane: (sectors.index(lane.sector), places.index(lane.party) if lane.party in places else 999))
    if (None, True) in leads:
        named.append(Lane(None, voice.word("steps", "lead_waived"), None, on_purpose=True))
    if (None, False) in leads:
        named.append(Lane(None, voice.word("steps", "no_lead"), None))
    return tuple(named)


def _lane(identifier: str, voice: Voice) -> Lane:
    party = voice.track.party(identifier)
    return Lane(identifier, voice.party(identifier), world_of(party) if party else None)


def _box(number: int, place: int, lane: int, seen: Flow, voice: Voice) -> StepBox:
    step = listed(voice.track.steps)[place]
    title = capital(voice.step_title(step))
    lasts = duration_words(step, voice)
    kind = given(step.kind)
    named = speaking.say(kind, voice.language) if kind else ""
    return StepBox(
        number=number,
        place=place,
        title=title,
        kind="" if named.casefold() == title.casefold() else named,
        duration=lasts or voice.word("steps", "no_duration" if is_waived(step.duration) else "open"),
        duration_open=not lasts and not is_waived(step.duration),
        lane=lane,
        column=seen.columns[place],
        critical=place in seen.critical,
    )


def _arrows(seen: Flow, voice: Voice) -> tuple[Arrow, ...]:
    """In the order of the steps to which they lead; the signs of the hand-overs count along."""
    number = {place: number for number, place in enumerate(seen.order, start=1)}
    links = sorted(seen.links, key=lambda link: (number[link.after], number[link.before]))
    on_way = set(zip(seen.critical, seen.critical[1:], strict=False))
    arrows, count = [], 0
    for link in links:
        count += link.hand_over
        sign = f"{voice.word('steps', 'hand_over_letter')}{count}" if link.hand_over else ""
        critical = (link.before, link.after) in on_way
        arrows.append(Arrow(number[link.before], number[link.after], sign, critical))
    return tuple(arrows)
