"""S04."""

from collections.abc import Iterator

from canvas.analysis.lengths import length
from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage, StepKind
from canvas.domain.track import Track
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule

_NOT_ASKED = (StepKind.DESIGN, StepKind.AFTERCARE, StepKind.FOLLOW_ON)
"""Design and follow-on lie outside the track; how long aftercare lasts is a question of its own."""


@rule("S04", Severity.WARNING, Stage.DESIGN, BlockId.ROLES, "seed003", "seed000", "seed002")
def step_without_duration(track: Track) -> Iterator[Gap]:
    """
    How long does each step take?

    ## Why
    Time is one of the three things that parties invest. With durations they can plan people, places and money, and
    participants know how long it is until they work. Four of the five descriptions behind this toolkit leave them out.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: school, kind: preparation, title: School period}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - {id: school, kind: preparation, title: School period, duration: 12-16 weeks}
    ```
    """
    for place, step in enumerate(listed(track.steps)):
        if given(step.kind) not in _NOT_ASKED and is_open(step.duration) and length(step) is None:
            variant = "unknown" if is_unknown(step.duration) else "message"
            yield gap("steps", place, "duration", variant=variant, step=step_name(step, place))
