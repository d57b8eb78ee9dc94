"""S06."""

from collections.abc import Iterator

from canvas.analysis.lengths import in_weeks, periods, weeks_of
from canvas.analysis.order import longest_path, timetable
from canvas.domain.answer import given
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.knowledge.thresholds import thresholds
from canvas.rules.rule import Gap, gap, rule


@rule("S06", Severity.ERROR, Stage.IDEA, BlockId.ROLES, "track06", "track12", tracks_only=True)
def durations_exceed_period(track: Track) -> Iterator[Gap]:
    """
    Do the steps fit in the period?

    ## Why
    Published tracks contradict themselves here, such as seven and sixteen months in a track of two years with more
    steps to come. Participants then run out of time, or the money ends before the track does. The shortest duration of
    each step counts, and a tenth more than the period is no problem.

    ## Gap
    ```yaml
    track: {period: {start: 2026-09, end: 2027-02}}
    steps:
      - {id: school, kind: preparation, duration: 20 weeks}
      - {id: work, kind: learning-work, duration: 26-30 weeks}
    ```

    ## Closed
    ```yaml
    track: {period: {start: 2026-09, end: 2027-08}}
    steps:
      - {id: school, kind: preparation, duration: 20 weeks}
      - {id: work, kind: learning-work, duration: 26-30 weeks}
    ```
    """
    needed = timetable(track, longest=False).weeks
    for path, period in periods(track):
        start, end, weeks = given(period.start), given(period.end), weeks_of(period)
        if start and end and weeks is None:
            yield gap(*path, variant="turned_round", start=start, end=end)
        elif start and end and weeks and needed > weeks[1] * (1 + thresholds().period_overrun.value / 100):
            yield gap(
                *path,
                related=tuple(("steps", place) for place in longest_path(track, longest=False)),
                needed=in_weeks(needed),
                weeks=in_weeks(weeks[1]),
                start=start,
                end=end,
            )
