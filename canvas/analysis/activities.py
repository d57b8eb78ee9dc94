"""What happens in a track, wherever it is written: in the steps and along them."""

from canvas.domain.answer import given, listed
from canvas.domain.kinds import ActivityKind, LineKind
from canvas.domain.path import Path
from canvas.domain.remember import remembered
from canvas.domain.steps import Activity, Line
from canvas.domain.track import Track
from canvas.knowledge.kinds import line_of


@remembered
def lines(track: Track) -> tuple[tuple[LineKind, Line], ...]:
    """The lines of support that are written, in canvas order."""
    written = given(track.lines)
    if written is None:
        return ()
    by_kind = {
        LineKind.LANGUAGE: given(written.language),
        LineKind.GUIDANCE: given(written.guidance),
        LineKind.EMPLOYER_SUPPORT: given(written.employer_support),
    }
    return tuple((kind, line) for kind, line in by_kind.items() if line)


@remembered
def activities(track: Track) -> tuple[tuple[Path, Activity], ...]:
    """All activities with their paths: those of the steps, then those of the lines."""
    return (
        *[
            (("steps", step_place, "activities", place), activity)
            for step_place, step in enumerate(listed(track.steps))
            for place, activity in enumerate(listed(step.activities))
        ],
        *[
            (("lines", kind.value.replace("-", "_"), "activities", place), activity)
            for kind, line in lines(track)
            for place, activity in enumerate(listed(line.activities))
        ],
    )


def activities_of_line(track: Track, line: LineKind) -> tuple[tuple[Path, Activity], ...]:
    """The activities whose kind belongs to a line of support, whether they stand there or in a step."""
    return _by_line(track).get(line, ())


@remembered
def _by_line(track: Track) -> dict[LineKind, tuple[tuple[Path, Activity], ...]]:
    by_line: dict[LineKind, tuple[tuple[Path, Activity], ...]] = {}
    for path, activity in activities(track):
        kind = given(activity.kind)
        if kind and (line := line_of(kind)):
            by_line[line] = (*by_line.get(line, ()), (path, activity))
    return by_line


@remembered
def kinds_of_activity(track: Track) -> frozenset[ActivityKind]:
    """What kinds of activity there are anywhere in the track."""
    return frozenset([kind for _, activity in activities(track) if (kind := given(activity.kind))])
