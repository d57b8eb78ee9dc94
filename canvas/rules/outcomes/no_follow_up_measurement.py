"""O03."""

from collections.abc import Iterator
from decimal import Decimal

from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.outcomes import Measurement
from canvas.domain.quantity import Quantity, Unit
from canvas.domain.track import Track
from canvas.knowledge.thresholds import thresholds
from canvas.rules.rule import Gap, gap, rule


@rule("O03", Severity.WARNING, Stage.DESIGN, BlockId.RESULTS, "WP", "track08", "design")
def no_follow_up_measurement(track: Track) -> Iterator[Gap]:
    """
    Who looks half a year after the placement whether people are still at work?

    ## Why
    The whitepaper is about work that lasts, and whether it does only shows some time after the placement. The
    evaluation of a track towards care measured again later; most descriptions of tracks say nothing about it. That
    half a year is enough is a choice of this toolkit.

    ## Gap
    ```yaml
    track: {stage: design}
    measurements: [{title: At the placement, after: 0 months}]
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    measurements:
      - {title: At the placement, after: 0 months}
      - {title: Half a year later, after: 6 months}
    ```
    """
    if is_open(track.measurements):
        yield gap("measurements", variant="unknown" if is_unknown(track.measurements) else "message")
        return
    written = listed(track.measurements)
    known = [(weeks[1], place) for place, each in enumerate(written) if (weeks := _weeks(each))]
    wanted = thresholds().follow_up
    if not written or (known and max(known)[0] >= wanted.value):
        return
    moment = Quantity(wanted.value, wanted.value, unit=Unit.WEEKS)
    open_ones = [place for place, each in enumerate(written) if is_unknown(each.after)]
    if open_ones:
        yield gap("measurements", open_ones[0], "after", variant="moment_unknown", moment=moment)
    elif known:
        latest = max(known)[1]
        said = given(written[latest].after)
        assert said
        yield gap("measurements", latest, "after", variant="too_early", latest=said, moment=moment)
    else:
        yield gap("measurements", variant="no_moment", moment=moment)


def _weeks(measurement: Measurement) -> tuple[Decimal, Decimal] | None:
    after = given(measurement.after)
    return after.weeks if after else None
