"""C05."""

from collections.abc import Iterator

from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, ConditionKind, Stage
from canvas.domain.track import Track
from canvas.rules.conditions.conditions_not_addressed import absent
from canvas.rules.rule import Gap, rule

_ASKED = (
    ConditionKind.HEALTH,
    ConditionKind.DEBTS,
    ConditionKind.HOUSING,
    ConditionKind.COMPUTER,
    ConditionKind.CLOTHING,
    ConditionKind.ROSTER,
)


@rule("C05", Severity.INFO, Stage.DESIGN, BlockId.CONDITIONS, "HR", "KIS20", "track25")
def other_conditions_not_addressed(track: Track) -> Iterator[Gap]:
    """
    Have you also thought of health, debts, housing, a computer, work clothes and the roster?

    ## Why
    Health and money matters help to decide whether somebody can work. A move, a computer, safety shoes or a roster can
    get in the way too. They do not matter in every track; that too is good to know together.

    ## Gap
    ```yaml
    track: {stage: design}
    conditions:
      - {kind: transport, status: arranged}
      - {kind: childcare, status: arranged}
      - {kind: income, status: arranged}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    conditions:
      - {kind: transport, status: arranged}
      - {kind: childcare, status: arranged}
      - {kind: income, status: arranged}
      - {kind: health, status: arranged, arrangement: A subject of the intake.}
      - {kind: debts, status: open, owner: municipality}
      - {kind: housing, status: n/a}
      - {kind: computer, status: arranged, arrangement: The school lends laptops.}
      - {kind: clothing, status: arranged, arrangement: From the company.}
      - {kind: roster, status: arranged, arrangement: No lessons in school holidays.}
    ```
    """
    yield from absent(track, _ASKED)
