"""F14."""

from collections.abc import Iterator

from canvas.analysis.days import step_days
from canvas.domain.answer import given, listed
from canvas.domain.dates import PartialDate
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, FundingStatus, Stage, StepKind
from canvas.domain.money import Funding
from canvas.domain.steps import Step
from canvas.domain.track import Track
from canvas.knowledge.schemes import schemes
from canvas.rules.naming import money_name, step_name
from canvas.rules.rule import Gap, gap, rule


@rule("F14", Severity.WARNING, Stage.DESIGN, BlockId.RESOURCES, "track02", "seed003")
def decision_after_start(track: Track) -> Iterator[Gap]:
    """
    Is the decision on the money there before the work begins?

    ## Why
    Whoever starts before the decision pays the bill when it is a no, and some funders do not pay what was done before
    they decided. Schemes for which people apply afterwards, such as SOWIS, are left out, and so is money that is
    granted already.

    ## Gap
    ```yaml
    track: {stage: design, period: {start: 2027-01, end: 2027-12}}
    steps:
      - {id: werkfit, kind: preparation, title: Werkfit training, duration: 12 weeks}
    funding:
      - {title: Provincial fund, amount: € 46000, status: applied, decision: 2027-03, covers: werkfit}
    ```

    ## Closed
    ```yaml
    track: {stage: design, period: {start: 2027-04, end: 2027-12}}
    steps:
      - {id: werkfit, kind: preparation, title: Werkfit training, duration: 12 weeks}
    funding:
      - {title: Provincial fund, amount: € 46000, status: applied, decision: 2027-03, covers: werkfit}
    ```
    """
    for place, money in enumerate(listed(track.funding)):
        decision = given(money.decision)
        if decision is None or given(money.status) is FundingStatus.GRANTED or _is_afterwards(money):
            continue
        if (step := _begun(track, money, decision)) is not None:
            yield gap(
                *("funding", place, "decision"),
                related=(("steps", step),),
                money=money_name(money, place, track),
                decision=decision,
                step=step_name(listed(track.steps)[step], step),
            )


def _begun(track: Track, money: Funding, decision: PartialDate) -> int | None:
    """The first step that this money is for and that has begun for certain before the decision."""
    steps = listed(track.steps)
    begun = (
        place
        for place, days in sorted(step_days(track).items())
        if days.begins_by and days.begins_by < decision.first() and _is_for(money, steps[place])
    )
    return next(begun, None)


def _is_for(money: Funding, step: Step) -> bool:
    """Money that names no steps is for all that comes after the design, at which people also look for money."""
    if given(money.covers) is None:
        return given(step.kind) is not StepKind.DESIGN
    return given(step.id) in listed(money.covers)


def _is_afterwards(money: Funding) -> bool:
    scheme = given(money.scheme)
    return scheme is not None and schemes()[scheme].terms.afterwards
