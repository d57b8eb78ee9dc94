"""Where people start to work at an employer, what comes after it, and whether support lasts until then."""

from typing import NamedTuple

from canvas.analysis.activities import activities_of_line
from canvas.analysis.order import in_order, kinds_in_order
from canvas.domain.answer import Absent, given, is_unknown, is_waived, listed
from canvas.domain.kinds import LineKind, StepKind
from canvas.domain.path import Path
from canvas.domain.remember import remembered
from canvas.domain.steps import Line, Step
from canvas.domain.track import Track

_AT_WORK = (StepKind.LEARNING_WORK, StepKind.MATCHING)
_LATER = (StepKind.AFTERCARE, StepKind.FOLLOW_ON)
_KEYS = {kind: kind.value.replace("-", "_") for kind in LineKind}


class SupportEnd(NamedTuple):
    """
    Support that stops before the placement: the last step that has it, and the steps after it that have none.

    `path` is where its going on would be written.
    """

    last: int
    after: tuple[int, ...]
    path: Path


@remembered
def first_work(track: Track) -> int | None:
    """The first step with learning and work, in order; where there is none, the first matching step."""
    kinds = kinds_in_order(track)
    kind = next((kind for kind in _AT_WORK if kind in kinds), None)
    return None if kind is None else in_order(track)[kinds.index(kind)]


@remembered
def after_placement(track: Track) -> tuple[int, ...]:
    """The steps from placement on, in order; matching after which people still learn at work is no placement yet."""
    order, kinds = in_order(track), kinds_in_order(track)
    learned = StepKind.LEARNING_WORK
    return tuple(
        [
            order[number]
            for number, kind in enumerate(kinds)
            if kind in _LATER or (kind is StepKind.MATCHING and learned not in kinds[number:])
        ]
    )


def line_of_support(track: Track, kind: LineKind) -> Line | Absent:
    """The line of support, or how it is absent."""
    if isinstance(track.lines, Absent):
        return track.lines
    line: Line | Absent = getattr(track.lines, _KEYS[kind])
    return line


def runs_along(line: Line, step: Step) -> bool:
    """The line runs along this step; one that names no steps runs along all of them."""
    return given(line.steps) is None or given(step.id) in listed(line.steps)


def support_end(track: Track, kind: LineKind) -> SupportEnd | None:
    """Where support of this kind stops before the placement; None when it goes on, or there is none to go on."""
    after = after_placement(track)
    line = line_of_support(track, kind)
    steps, written = listed(track.steps), given(line)
    if not after or is_waived(line) or is_unknown(line) or (written and given(written.steps) is None):
        return None
    supported = {int(path[1]) for path, _ in activities_of_line(track, kind) if path[0] == "steps"}
    if written:
        supported |= {place for place, step in enumerate(steps) if runs_along(written, step)}
    if not supported or supported & set(after):
        return None
    last = next(place for place in reversed(in_order(track)) if place in supported)
    if written:
        return SupportEnd(last, after, ("lines", _KEYS[kind], "steps"))
    aftercare = next((place for place in after if given(steps[place].kind) is StepKind.AFTERCARE), after[0])
    return SupportEnd(last, after, ("steps", aftercare, "activities"))
