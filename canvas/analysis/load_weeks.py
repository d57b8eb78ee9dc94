"""The hours a week of a participant, stretch by stretch."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from canvas.analysis.hours import Hours, Share
from canvas.analysis.load import Load, load_of, loads
from canvas.analysis.schedule import schedule
from canvas.domain.answer import given
from canvas.domain.kinds import FileKind
from canvas.domain.track import Track
from canvas.knowledge.thresholds import thresholds

_NONE = Decimal(0)

PARTS = ("steps", "language", "civic_integration")
"""What a week is made of: what the steps ask, language lessons along them, civic integration."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From week to week with the same steps: what these ask a week, part by part, and whether that is all."""

    start: Decimal
    end: Decimal
    load: Load
    parts: tuple[tuple[str, Hours], ...]
    is_whole: bool

    @property
    def high(self) -> Decimal:
        """The hours a week at most, as far as they are known."""
        return sum((hours[1] for _, hours in self.parts), _NONE)

    @property
    def is_too_much(self) -> bool:
        """More than a full week, whatever is still unknown."""
        return sum((hours[0] for _, hours in self.parts), _NONE) > thresholds().full_week.value


def stretches(track: Track) -> tuple[Stretch, ...]:
    """The weeks in which a participant has something to do; none for a programme, because nobody does all of it."""
    if track.kind is FileKind.PROGRAMME or not loads(track):
        return ()
    runs = schedule(track).runs
    moments = sorted({moment for run in runs.values() for moment in (run.start, run.end)})
    found: list[Stretch] = []
    for start, end in pairwise(moments):
        running = tuple(place for place, run in sorted(runs.items()) if run.start <= start < run.end)
        load = load_of(running, track)
        if load is None:
            continue
        if found and found[-1].end == start and found[-1].load == load:
            start = found.pop().start
        found.append(Stretch(start, end, load, _parts(load.shares), not load.unknown))
    return tuple(found)


def part_of(share: Share) -> str:
    """Which part of a week it is."""
    return "steps" if share.path[0] == "steps" else str(share.path[1])


def _parts(shares: Iterable[Share]) -> tuple[tuple[str, Hours], ...]:
    together: dict[str, Hours] = {}
    for share in shares:
        if hours := given(share.hours):
            part = part_of(share)
            low, high = together.get(part, (_NONE, _NONE))
            together[part] = low + hours[0], high + hours[1]
    return tuple((part, together[part]) for part in PARTS if part in together)
