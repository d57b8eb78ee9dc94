"""S03."""

from collections.abc import Iterator

from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule


@rule("S03", Severity.WARNING, Stage.DESIGN, BlockId.ROLES, "design", "seed003")
def step_without_activities(track: Track) -> Iterator[Gap]:
    """
    What happens in each step?

    ## Why
    A column of the canvas without notes is a question to the table. Only when people know what happens in a step can
    they say who is needed for it and what it takes.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: werkfit, kind: preparation, title: Werkfit training, duration: 12 weeks}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - id: werkfit
        kind: preparation
        title: Werkfit training
        duration: 12 weeks
        activities: [{kind: language, vocational: true}, {kind: certificate, title: VCA}]
    ```
    """
    for place, step in enumerate(listed(track.steps)):
        if is_open(step.activities) and given(step.work) is None:
            variant = "unknown" if is_unknown(step.activities) else "message"
            yield gap("steps", place, "activities", variant=variant, step=step_name(step, place))
