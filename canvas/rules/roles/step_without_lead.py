"""R05."""

from collections.abc import Iterator

from canvas.analysis.roles import matching_hands
from canvas.domain.answer import is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule


@rule("R05", Severity.WARNING, Stage.DESIGN, BlockId.ROLES, "seed003")
def step_without_lead(track: Track) -> Iterator[Gap]:
    """
    Who leads each step?

    ## Why
    The canvas puts roles and successive steps side by side, so that for each step somebody makes sure that it happens.
    Others can take part in the work; one party is the first to call.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: trainers, name: Four learning-work companies}]
    steps:
      - {id: werkfit, kind: preparation, title: Werkfit training}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties: [{id: trainers, name: Four learning-work companies}]
    steps:
      - {id: werkfit, kind: preparation, title: Werkfit training, lead: trainers}
    ```
    """
    for place, step in enumerate(listed(track.steps)):
        # where many hands match, who leads is asked with their names
        if is_open(step.lead) and not matching_hands(track, step):
            variant = "unknown" if is_unknown(step.lead) else "message"
            yield gap("steps", place, "lead", variant=variant, step=step_name(step, place))
