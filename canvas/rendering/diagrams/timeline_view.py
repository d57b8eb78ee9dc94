"""What the timeline shows of a track, in words: steps, lines of support, hours a week and money; not yet where."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from canvas.analysis.activities import activities_of_line
from canvas.analysis.funding import Line as FundingLine
from canvas.analysis.funding import funding_lines
from canvas.analysis.load_weeks import Stretch, stretches
from canvas.analysis.money import is_certain
from canvas.analysis.parties import world_of
from canvas.analysis.schedule import Run, Schedule, schedule
from canvas.analysis.spans import sooner
from canvas.domain.answer import Absent, given, is_waived, listed
from canvas.domain.kinds import LineKind, Sector
from canvas.domain.steps import Line, Lines
from canvas.domain.track import Track
from canvas.knowledge.kinds import label
from canvas.rendering.diagrams.step_view import StepBox, StepsView, steps_view
from canvas.rendering.diagrams.timeline_unpaid import ShortRow, short_rows
from canvas.rendering.views.periods import period_words
from canvas.rendering.voice import Voice, lowered


@dataclass(frozen=True, slots=True)
class StepRow:
    """
    A step: its box in the step diagram, when it runs, who leads, and the signs of the hand-overs to it.

    It runs as late as it can be, where lengths before it are from–to; it may begin from `soonest` on.
    """

    box: StepBox
    run: Run
    soonest: Decimal
    sector: Sector | None
    is_led: bool
    signs: tuple[str, ...]
    enters: bool
    leaves: bool

    @property
    def may_be_sooner(self) -> bool:
        """It may begin before it does in the picture."""
        return self.soonest < self.run.start


@dataclass(frozen=True, slots=True)
class Span:
    """From week to week; `is_open` where nobody says when it ends."""

    start: Decimal
    end: Decimal
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of support along the steps, by their numbers. `hours` says how much, or why nothing is drawn."""

    kind: LineKind
    name: str
    hours: str
    steps: tuple[int, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """A line of money with a period: `start` and `end` in weeks, None where that side is not told."""

    payer: str
    name: str
    sector: Sector | None
    status: str
    period: str
    start: Decimal | None
    end: Decimal | None


@dataclass(frozen=True, slots=True)
class TimelineView:
    """
    Everything that the timeline shows.

    `undated` is money with a period that cannot be put on the axis, because nobody says when the track starts.
    `lasting` counts the lines of money that are structural, `unlimited` the others without a period. `short` is what
    is not paid from which week on.
    """

    steps_view: StepsView
    schedule: Schedule
    steps: tuple[StepRow, ...]
    lines: tuple[LineRow, ...]
    load: tuple[Stretch, ...]
    money: tuple[MoneyRow, ...]
    undated: tuple[MoneyRow, ...]
    short: tuple[ShortRow, ...]
    lasting: int
    unlimited: int


def timeline_view(voice: Voice) -> TimelineView:
    """Look at a track for its timeline."""
    seen, found = steps_view(voice), schedule(voice.track)
    rows = tuple(_step(box, seen, found, voice) for box in seen.boxes)
    lines = [line for line in funding_lines(voice.track) if line.path[0] == "funding"]
    dated = [line for line in lines if line.used_path[: len(line.path)] == line.path]
    others = [line for line in lines if line not in dated]
    money = tuple(_money(line, found, voice) for line in dated)
    return TimelineView(
        steps_view=seen,
        schedule=found,
        steps=rows,
        lines=tuple(_lines(rows, voice)) if rows else (),
        load=stretches(voice.track),
        money=money if found.first_day and rows else (),
        undated=() if found.first_day and rows else money,
        short=short_rows(voice) if rows else (),
        lasting=sum(given(line.money.structural) is True for line in others),
        unlimited=sum(given(line.money.structural) is not True for line in others),
    )


def _step(box: StepBox, seen: StepsView, found: Schedule, voice: Voice) -> StepRow:
    step = listed(voice.track.steps)[box.place]
    lane = seen.lanes[box.lane]
    run = found.runs[box.place]
    return StepRow(
        box=box,
        run=run,
        soonest=sooner(voice.track).get(box.place, run.start),
        sector=lane.sector,
        is_led=lane.party is not None,
        signs=tuple(arrow.sign for arrow in seen.arrows if arrow.after == box.number and arrow.sign),
        enters=bool(given(step.entry)),
        leaves=bool(given(step.exit)),
    )


def _lines(rows: tuple[StepRow, ...], voice: Voice) -> Iterator[LineRow]:
    written = given(voice.track.lines) or Lines()
    for kind, answer in (
        (LineKind.LANGUAGE, written.language),
        (LineKind.GUIDANCE, written.guidance),
        (LineKind.EMPLOYER_SUPPORT, written.employer_support),
    ):
        along = _along(kind, answer, rows, voice.track)
        yield LineRow(
            kind=kind,
            name=label(kind, voice.language),
            hours=_hours(answer, bool(along), voice),
            steps=tuple(row.box.number for row in along),
            spans=tuple(_joined(along)),
        )


def _along(kind: LineKind, answer: Line | Absent, rows: tuple[StepRow, ...], track: Track) -> list[StepRow]:
    """The steps along which a line runs; where it is not written, the steps with something of its kind in them."""
    if is_waived(answer):
        return []
    line = given(answer)
    if line is None:
        places = {path[1] for path, _ in activities_of_line(track, kind) if path[0] == "steps"}
        return [row for row in rows if row.box.place in places]
    if is_waived(line.steps):
        return []
    names = listed(line.steps)
    steps = listed(track.steps)
    return [row for row in rows if not names or given(steps[row.box.place].id) in names]


def _hours(answer: Line | Absent, runs: bool, voice: Voice) -> str:
    if isinstance(answer, Absent):
        if is_waived(answer):
            return voice.word("values", "not_applicable")
        return voice.word("timeline", "line_in_steps" if runs else "line_missing")
    if hours := voice.text(answer.hours):
        return hours
    return voice.word("timeline", "no_fixed_hours" if is_waived(answer.hours) else "hours_open")


def _joined(rows: list[StepRow]) -> Iterator[Span]:
    """The stretches of the steps, those that touch as one."""
    current: Span | None = None
    for run in sorted((row.run for row in rows), key=lambda run: (run.start, run.end)):
        if current and run.start <= current.end:
            longer = run.end > current.end
            end, is_open = (run.end, run.is_open) if longer else (current.end, current.is_open)
            current = Span(current.start, end, is_open)
            continue
        if current:
            yield current
        current = Span(run.start, run.end, run.is_open)
    if current:
        yield current


def _money(line: FundingLine, found: Schedule, voice: Voice) -> MoneyRow:
    money, period = line.money, given(line.money.period)
    payer = next((party for name in listed(money.party) if (party := voice.track.party(name))), None)
    status = given(money.status)
    certain = is_certain(money.status)
    end = found.week_of(line.end.last()) if line.end else None
    return MoneyRow(
        payer=voice.listing(tuple(map(voice.party, listed(money.party)))),
        name=voice.text(money.title) or voice.text(money.scheme),
        sector=world_of(payer) if payer else None,
        status=""
        if certain
        else lowered(label(status, voice.language))
        if status
        else voice.word("funding_picture", "no_status"),
        period=period_words(period, voice).words if period else "",
        start=found.week_of(line.start.first()) if line.start else None,
        end=None if end is None else end + Decimal(1) / 7,
    )
