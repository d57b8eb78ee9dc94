"""O06."""

from collections.abc import Iterator

from canvas.analysis.outflow import outflows
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.quantity import Quantity, Unit
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("O06", Severity.INFO, Stage.FINISHED, BlockId.RESULTS, "seed004")
def outflow_not_accounted_for(track: Track) -> Iterator[Gap]:
    """
    Do the results say where everybody went?

    ## Why
    Three in four found work is a fine result, and the other quarter is where most can be learned. Whether people
    stopped, went on to school or are still looking makes a difference to the next edition.

    ## Gap
    ```yaml
    track: {stage: finished}
    results:
      - {kind: paid-job, value: 13 people, of: 18 people}
    ```

    ## Closed
    ```yaml
    track: {stage: finished}
    results:
      - {kind: paid-job, value: 13 people, of: 18 people}
      - {kind: further-education, value: 3 people, of: 18 people}
      - {kind: drop-out, value: 2 people, of: 18 people}
    ```
    """
    for outflow in outflows(track):
        if outflow.least > 100:
            total = Quantity(outflow.said.quantize(1), outflow.said.quantize(1), unit=Unit.PERCENT)
            yield gap(*outflow.path, variant="too_much", related=outflow.results, total=total)
        elif outflow.most < 100 and outflow.complete:
            yield gap(*outflow.path, related=outflow.results, rest=outflow.rest)
