"""E07."""

from collections.abc import Iterator

from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.employer.fewer_places_than_participants import shortages
from canvas.rules.rule import Gap, rule


@rule("E07", Severity.ERROR, Stage.RUNNING, BlockId.EMPLOYER_SUPPORT, "seed002", "track22", tracks_only=True)
def running_with_too_few_places(track: Track) -> Iterator[Gap]:
    """
    Once the track runs: is there a work place for everybody who takes part?

    ## Why
    Whoever has started and finds no place waits at home, and loses the pace and the trust. In The Hague fifty people
    were to get a placement while companies were still being sought; in West-Brabant there were 140 places for 180
    people. Where the numbers of a finished track do not fit, one of them is not right.

    ## Gap
    ```yaml
    track: {stage: running}
    target_group: {description: Status holders who want to work in a kitchen, size: 12 participants}
    parties: [{id: linde, name: De Linde, kind: company, brings: [{kind: places, amount: 8 places}]}]
    roles: [{kind: employer, party: linde}]
    steps: [{id: kitchen, kind: learning-work, title: Working in the kitchen}]
    ```

    ## Closed
    ```yaml
    track: {stage: running}
    target_group: {description: Status holders who want to work in a kitchen, size: 12 participants}
    parties: [{id: linde, name: De Linde, kind: company, brings: [{kind: places, amount: 12 places}]}]
    roles: [{kind: employer, party: linde}]
    steps: [{id: kitchen, kind: learning-work, title: Working in the kitchen}]
    ```
    """
    if track.stage.reaches(Stage.RUNNING):
        yield from shortages(track)
