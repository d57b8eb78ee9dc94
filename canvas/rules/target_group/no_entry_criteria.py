"""T02."""

from collections.abc import Iterator

from canvas.domain.answer import Absent, is_open, is_unknown
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("T02", Severity.WARNING, Stage.DESIGN, BlockId.RECRUITMENT, "RP6")
def no_entry_criteria(track: Track) -> Iterator[Gap]:
    """
    When does the track fit somebody who wants to take part?

    ## Why
    Research on dual tracks calls good selection the first success factor: what people bring must fit what the track
    asks. When everybody knows the criteria, nobody starts something that cannot work out.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group:
      description: Status holders who want to work in home care.
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group:
      description: Status holders who want to work in home care.
      criteria:
        - {kind: motivation, title: Wants to work with people, hard: true}
        - {kind: availability, title: Has four days a week, hard: true}
    ```
    """
    group = track.target_group
    criteria = group if isinstance(group, Absent) else group.criteria
    if is_open(criteria):
        yield gap("target_group", "criteria", variant="unknown" if is_unknown(criteria) else "message")
