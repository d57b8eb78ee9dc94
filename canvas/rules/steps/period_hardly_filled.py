"""S11."""

from collections.abc import Iterator

from canvas.analysis.lengths import in_weeks, is_open_ended, periods, weeks_of
from canvas.analysis.order import timetable
from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.knowledge.thresholds import thresholds
from canvas.rules.rule import Gap, gap, rule


@rule("S11", Severity.INFO, Stage.DESIGN, BlockId.ROLES, "track06", "design", tracks_only=True)
def period_hardly_filled(track: Track) -> Iterator[Gap]:
    """
    What happens in the rest of the period?

    ## Why
    Where the steps fill less than seventy per cent of the period, a step may be missing, or a second group. One
    published track counts four times twenty-four weeks in a period of three years. The question comes only when all
    durations are known, and their upper ends count.

    ## Gap
    ```yaml
    track: {stage: design, period: {start: 2026-09, end: 2028-08}}
    steps:
      - {id: school, kind: preparation, duration: 12-16 weeks}
      - {id: work, kind: learning-work, duration: 26 weeks}
    ```

    ## Closed
    ```yaml
    track: {stage: design, period: {start: 2026-09, end: 2028-08}}
    steps:
      - {id: school, kind: preparation, duration: 12-16 weeks}
      - {id: work, kind: learning-work, duration: 26 weeks}
    editions:
      - {title: First group, period: {start: 2026-09, end: 2027-07}}
      - {title: Second group, period: {start: 2027-09, end: 2028-07}}
    ```
    """
    times = timetable(track)
    if not times.stretches or not times.known or any(is_open_ended(step) for step in listed(track.steps)):
        return
    # the period of a track with editions spans them all
    found = [each for each in periods(track) if each[0][0] == "editions"] if listed(track.editions) else periods(track)
    for path, period in found:
        start, end, weeks = given(period.start), given(period.end), weeks_of(period)
        if start and end and weeks and times.weeks < weeks[0] * thresholds().period_filled.value / 100:
            # who writes a month or a year means all of it
            yield gap(*path, taken=in_weeks(times.weeks), weeks=in_weeks(weeks[1]), start=start, end=end)
