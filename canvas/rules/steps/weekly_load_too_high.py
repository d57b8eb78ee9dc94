"""S07."""

from collections.abc import Iterator

from canvas.analysis.load import loads
from canvas.domain.answer import listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.knowledge.thresholds import thresholds
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule


@rule("S07", Severity.ERROR, Stage.DESIGN, BlockId.ROLES, "track27", "track06", tracks_only=True)
def weekly_load_too_high(track: Track) -> Iterator[Gap]:
    """
    Does what a participant does in a week fit in that week?

    ## Why
    Civic integration often takes three or four half-days a week, next to a track of twenty-four hours or more. Each
    party looks at its own part; only the sum shows that it cannot be done. More than forty hours counts as too much,
    which is a choice of this toolkit.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group: {civic_integration: {hours: 12 hours per week}}
    steps:
      - {id: kitchen, kind: learning-work, title: Working in the kitchen, hours: 32 hours per week}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group:
      civic_integration: {hours: 12 hours per week, agreement: The lessons in the kitchen count as civic integration.}
    steps:
      - {id: kitchen, kind: learning-work, title: Working in the kitchen, hours: 32 hours per week}
    ```
    """
    steps, limit = listed(track.steps), thresholds().full_week.value
    for load in loads(track):
        hours = load.hours
        if hours.low > limit:
            first = load.known[0].path
            yield gap(
                *first,
                variant="_and_".join(load.beside) or "message",
                related=tuple(part for part in load.parts if part != first[:2]),
                steps=tuple(step_name(steps[place], place) for place in load.steps),
                hours=hours,
                limit=limit,
            )
