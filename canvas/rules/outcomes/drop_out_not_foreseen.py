"""O05."""

from collections.abc import Iterator

from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, OutcomeKind, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule

_TELLS = (OutcomeKind.DROP_OUT, OutcomeKind.COMPLETED)


@rule("O05", Severity.INFO, Stage.DESIGN, BlockId.RESULTS, "VOI")
def drop_out_not_foreseen(track: Track) -> Iterator[Gap]:
    """
    How many people may stop on the way?

    ## Why
    The evaluation of the pilots with dual tracks saw an extra risk of dropping out for people in a vulnerable
    position. Parties who reckon with it keep time free for a talk, and are not disappointed by a number that was never
    within reach. A finished track is not asked this.

    ## Gap
    ```yaml
    track: {stage: design}
    targets: [{kind: paid-job, value: 9 people, of: 12 people}]
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    targets:
      - {kind: paid-job, value: 9 people, of: 12 people}
      - {kind: drop-out, value: max 2 people, of: 12 people}
    ```
    """
    if track.stage is Stage.FINISHED or not any(given(target.value) for target in listed(track.targets)):
        return
    kinds = [given(target.kind) for target in listed(track.targets)]
    for results in (track.results, *(edition.results for edition in listed(track.editions))):
        kinds += [given(result.kind) for result in listed(results)]
    if not any(kind in _TELLS for kind in kinds):
        yield gap("targets")
