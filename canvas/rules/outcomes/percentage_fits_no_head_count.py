"""O02."""

from collections.abc import Iterator
from decimal import Decimal

from canvas.analysis.counted import counted, heads, nearest_heads
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.outcomes import Result
from canvas.domain.quantity import Quantity, Unit
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule

_ALL = 100


@rule("O02", Severity.INFO, Stage.RUNNING, BlockId.RESULTS, "seed004", "track04")
def percentage_fits_no_head_count(track: Track) -> Iterator[Gap]:
    """
    How many people are behind each percentage?

    ## Why
    In small groups a percentage easily comes from another count than the number of people: 75 per cent of 18 people is
    thirteen and a half. Of a track for bus drivers four different numbers were published. A number of people is read in
    one way only.

    ## Gap
    ```yaml
    track: {stage: running}
    results: [{kind: paid-job, value: 75 %, of: 18 people}]
    ```

    ## Closed
    ```yaml
    track: {stage: running}
    results: [{kind: paid-job, value: 14 people, of: 18 people}]
    ```
    """
    for each in counted(track):
        if not isinstance(each.part, Result) or each.value.unit is not Unit.PERCENT or not (whole := heads(each.whole)):
            continue
        percent = each.value.low
        near = nearest_heads(percent, whole) if each.value.is_exact and percent <= _ALL else ()
        if len(near) > 1:
            yield gap(
                *each.path,
                related=(each.whole_path,),
                percent=each.value,
                whole=whole,
                part=(percent * whole / _ALL).quantize(Decimal("0.01")).normalize(),
                fewer=near[0],
                fewer_percent=_percent(near[0], whole),
                more=near[1],
                more_percent=_percent(near[1], whole),
            )


def _percent(count: int, whole: int) -> Quantity:
    rounded = Decimal(round(_ALL * count / whole))
    return Quantity(rounded, rounded, unit=Unit.PERCENT)
