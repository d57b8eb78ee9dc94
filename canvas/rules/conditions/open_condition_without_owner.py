"""C02."""

from collections.abc import Iterator

from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, ConditionStatus, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Fact, Gap, Nth, Word, gap, rule


@rule("C02", Severity.WARNING, Stage.DESIGN, BlockId.CONDITIONS, "seed004", "HR")
def open_condition_without_owner(track: Track) -> Iterator[Gap]:
    """
    Who arranges what is still open?

    ## Why
    Everybody at the table sees that it must be arranged, and everybody can think that somebody else does it. With one
    party that takes it up, and a date, it does not stay open.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: municipality, name: Municipality of Rijnoever}]
    conditions:
      - {kind: childcare, status: open}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties: [{id: municipality, name: Municipality of Rijnoever}]
    conditions:
      - {kind: childcare, status: open, owner: municipality, by: 2027-01}
    ```
    """
    for place, condition in enumerate(listed(track.conditions)):
        if not is_open(condition.owner):
            continue
        kind = given(condition.kind)
        name: Fact = Word(kind) if kind else Nth("condition", place + 1)
        if is_unknown(condition.status):
            yield gap("conditions", place, "status", variant="not_known", condition=name)
        elif condition.status is ConditionStatus.OPEN:
            variant = "unknown" if is_unknown(condition.owner) else "message"
            yield gap("conditions", place, "owner", variant=variant, condition=name)
