"""S12."""

from collections.abc import Iterator

from canvas.analysis.load import loads
from canvas.domain.answer import listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.knowledge.thresholds import thresholds
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule


@rule("S12", Severity.WARNING, Stage.DESIGN, BlockId.ROLES, "track27", "track06", tracks_only=True)
def heavy_weekly_load(track: Track) -> Iterator[Gap]:
    """
    Can participants keep up this week for months?

    ## Why
    More than thirty-six hours a week, lessons and civic integration included, leaves little room for travel, children
    and learning at home. Some can, some cannot; it is good to know beforehand who. The number is a choice of this
    toolkit.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group: {civic_integration: n/a}
    steps:
      - id: kitchen
        kind: learning-work
        title: Working in the kitchen
        work: {form: bbl, hours: 32 hours per week, school_hours: 6 hours per week}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group: {civic_integration: n/a}
    steps:
      - id: kitchen
        kind: learning-work
        title: Working in the kitchen
        work: {form: bbl, hours: 24 hours per week, school_hours: 6 hours per week}
    ```
    """
    steps, limits = listed(track.steps), thresholds()
    for load in loads(track):
        hours = load.hours
        if hours.high > limits.heavy_week.value and hours.low <= limits.full_week.value:
            first = load.known[0].path
            yield gap(
                *first,
                variant="_and_".join(load.beside) or "message",
                related=tuple(part for part in load.parts if part != first[:2]),
                steps=tuple(step_name(steps[place], place) for place in load.steps),
                hours=hours,
                limit=limits.heavy_week.value,
            )
