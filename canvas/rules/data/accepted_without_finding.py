"""D05."""

from collections.abc import Iterator

from canvas.domain.finding import Severity
from canvas.domain.kinds import Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, rule


@rule("D05", Severity.WARNING, Stage.IDEA, None, "design")
def accepted_without_finding(track: Track) -> Iterator[Gap]:
    """
    Does everything that we accept still stand?

    ## Why
    An accepted finding is a promise with a reason. When the finding is gone, or the place is written wrongly, the line
    hides nothing any more and should not stay.

    ## Gap
    ```yaml
    mission: {goal: Work for eighteen people.}
    accept:
      - {finding: M01, reason: We write the goal next week.}
    ```

    ## Closed
    ```yaml
    mission: {goal: Work for eighteen people.}
    ```
    """
    # what is accepted is only known when all other questions are asked: canvas.rules.check yields these gaps
    yield from ()
