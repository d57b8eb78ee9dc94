"""S08."""

from collections.abc import Iterator

from canvas.analysis.lengths import in_weeks, is_open_ended, lengths
from canvas.analysis.order import in_order, longest_path, timetable
from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage, StepKind
from canvas.domain.track import Track
from canvas.knowledge.thresholds import thresholds
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule

_START = (StepKind.PREPARATION, StepKind.LEARNING_WORK)


@rule("S08", Severity.INFO, Stage.DESIGN, BlockId.ROLES, "design", tracks_only=True)
def unusual_duration(track: Track) -> Iterator[Gap]:
    """
    Are these durations what you mean?

    ## Why
    In thirty real tracks the first part took two to ninety-six weeks, mostly twelve to twenty. A number far from that
    may be right, or it may be weeks written for months. Less than four weeks, more than a year for the first part, and
    more than five years for the whole are the limits that this toolkit chose.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: school, kind: preparation, title: School period, duration: 3 weeks}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - {id: school, kind: preparation, title: School period, duration: 3 months}
    ```
    """
    steps, limits = listed(track.steps), thresholds()
    first = next((place for place in in_order(track) if given(steps[place].kind) in _START), None)
    weeks = lengths(track)[first] if first is not None else None
    if first is not None and weeks:
        name, path = step_name(steps[first], first), ("steps", first, "duration")
        if weeks[1] < limits.short_start.value and not is_open_ended(steps[first]):
            duration = given(steps[first].duration) or in_weeks(weeks[1])
            yield gap(*path, variant="short", step=name, duration=duration, limit=limits.short_start.value)
        if weeks[0] > limits.long_start.value:
            duration = given(steps[first].duration) or in_weeks(weeks[0])
            yield gap(*path, variant="long", step=name, duration=duration, limit=limits.long_start.value)
    whole = timetable(track, longest=False).weeks
    if whole > limits.long_track.value:
        related = tuple(("steps", place) for place in longest_path(track, longest=False))
        yield gap("steps", variant="whole", related=related, weeks=in_weeks(whole), limit=limits.long_track.value)
