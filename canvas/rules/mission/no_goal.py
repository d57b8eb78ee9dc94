"""M01."""

from collections.abc import Iterator

from canvas.domain.answer import given, is_open, is_unknown
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("M01", Severity.ERROR, Stage.IDEA, BlockId.MISSION, "seed003", "WP")
def no_goal(track: Track) -> Iterator[Gap]:
    """
    What do we want to reach together?

    ## Why
    A track has many parties, each with a goal of its own. The whitepaper's approach starts from one clear goal that all
    of them share: with it, later choices are easier to make.

    ## Gap
    ```yaml
    mission:
      problem: Status holders land too hard at work.
    ```

    ## Closed
    ```yaml
    mission:
      problem: Status holders land too hard at work.
      goal: Eighteen status holders work in installation technology by December, together with ten companies.
    ```
    """
    mission = given(track.mission)
    if mission is None:
        if is_open(track.mission):
            yield gap("mission", variant="unknown" if is_unknown(track.mission) else "message")
    elif is_open(mission.goal):
        yield gap("mission", "goal", variant="unknown" if is_unknown(mission.goal) else "message")
