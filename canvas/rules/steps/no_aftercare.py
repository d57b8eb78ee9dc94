"""S02."""

from collections.abc import Iterator

from canvas.analysis.lengths import length
from canvas.analysis.steps import steps_of
from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage, StepKind
from canvas.domain.track import Track
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule


@rule("S02", Severity.WARNING, Stage.DESIGN, BlockId.AFTERCARE, "HR", "seed003", "seed004")
def no_aftercare(track: Track) -> Iterator[Gap]:
    """
    Who helps after the placement, and how long?

    ## Why
    The first months in a job are the hardest, for the new colleague and for the team. The handbook for municipalities
    counts aftercare as a phase of its own, and professionals asked for support after the end of the track as well.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: placement, kind: matching, duration: 4 weeks}
      - {id: soft-landing, kind: aftercare, title: A soft landing}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - {id: placement, kind: matching, duration: 4 weeks}
      - {id: soft-landing, kind: aftercare, title: A soft landing, duration: 26 weeks}
    ```
    """
    steps = steps_of(track, StepKind.AFTERCARE)
    left_out = any(given(left.kind) is StepKind.AFTERCARE for left in listed(track.left_out))
    # whoever has no steps yet is asked for the first of them elsewhere
    if listed(track.steps) and not steps and not left_out:
        yield gap("steps")
    for place, step in steps:
        if is_open(step.duration) and length(step) is None:
            variant = "duration_unknown" if is_unknown(step.duration) else "no_duration"
            yield gap("steps", place, "duration", variant=variant, step=step_name(step, place))
