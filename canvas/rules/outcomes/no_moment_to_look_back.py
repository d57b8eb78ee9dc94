"""O04."""

from collections.abc import Iterator

from canvas.analysis.activities import activities, kinds_of_activity
from canvas.analysis.editions import followed_results
from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import ActivityKind, BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("O04", Severity.INFO, Stage.DESIGN, BlockId.RESULTS, "HR", "track08")
def no_moment_to_look_back(track: Track) -> Iterator[Gap]:
    """
    When do all parties look back together?

    ## Why
    The handbook for municipalities names reflecting as a point of attention, and the evaluation of a track towards care
    speaks of an attitude of learning. A moment that stands in the plan takes place; a good intention easily does not.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: kitchen, kind: learning-work, activities: [{kind: work, title: Helping in the kitchen}]}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - id: kitchen
        kind: learning-work
        activities:
          - {kind: work, title: Helping in the kitchen}
          - {kind: evaluation, title: Looking back with participants and the restaurant}
    ```
    """
    if ActivityKind.EVALUATION in kinds_of_activity(track):
        return
    sustain = given(track.sustain)
    # without any activity the steps are still being filled, and results of an edition are asked for their lessons
    if activities(track) and not (sustain and listed(sustain.lessons)) and not followed_results(track):
        yield gap("steps", variant="finished" if track.stage is Stage.FINISHED else "message")
