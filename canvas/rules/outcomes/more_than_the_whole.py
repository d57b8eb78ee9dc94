"""O07."""

from collections.abc import Iterator
from decimal import Decimal

from canvas.analysis.counted import Counted, counted, is_heads
from canvas.analysis.estimates import at_least, at_most
from canvas.domain.answer import given
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, OutcomeKind, Stage
from canvas.domain.quantity import Quantity, Unit
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule

_ALL = Decimal(100)

_NO_PART_OF_A_GROUP = (None, OutcomeKind.LANGUAGE_GAIN, OutcomeKind.APPLIED, OutcomeKind.OTHER)
"""What such a percentage counts may well be more than all of it; a number of people cannot be."""


@rule("O07", Severity.ERROR, Stage.DESIGN, BlockId.RESULTS, "design")
def more_than_the_whole(track: Track) -> Iterator[Gap]:
    """
    Is each number within the group that it is a part of?

    ## Why
    Ten out of five cannot be: one of the two numbers is wrong, or they speak of different groups. Whoever reads the
    plan then believes neither. A number without a whole of its own is held against the number of participants, but not
    where there are more groups.

    ## Gap
    ```yaml
    track: {stage: design}
    targets: [{kind: paid-job, value: 10 people, of: 5 people}]
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    targets: [{kind: paid-job, value: 10 people, of: 15 people}]
    ```
    """
    for each in counted(track):
        name = given(each.part.title) or given(each.part.kind) or OutcomeKind.OTHER
        if each.value.unit is Unit.PERCENT:
            if given(each.part.kind) not in _NO_PART_OF_A_GROUP and at_least(each.value).low > _ALL:
                yield gap(*each.path, variant="percent", name=name, value=each.value)
        elif each.whole and _exceeds(each, each.whole):
            variant = "group" if each.is_of_group else "message"
            yield gap(
                *each.path, variant=variant, related=(each.whole_path,), name=name, value=each.value, whole=each.whole
            )


def _exceeds(each: Counted, whole: Quantity) -> bool:
    """Both count people, and the part is larger however their words are taken."""
    if each.value.low <= whole.high or not (is_heads(each.value) and is_heads(whole)):
        return False
    if each.is_of_group and given(each.part.kind) in _NO_PART_OF_A_GROUP:
        return False
    most = at_most(whole)
    return most is not None and at_least(each.value).low > most.low
