"""C03."""

from collections.abc import Iterator

from canvas.analysis.activities import kinds_of_activity
from canvas.analysis.benefit import on_benefit
from canvas.analysis.conditions import is_arranged
from canvas.analysis.order import in_order
from canvas.analysis.work import paid_job_aimed_at, work_in_steps
from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import ActivityKind, BlockId, ConditionKind, GroupKind, Stage
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.knowledge.kinds import pays_wage
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule


@rule("C03", Severity.WARNING, Stage.DESIGN, BlockId.CONDITIONS, "seed004", "PUB", "track05")
def income_change_not_explained(track: Track) -> Iterator[Gap]:
    """
    Who explains to participants what they keep when they go from a benefit to a wage?

    ## Why
    Who starts to earn mostly keeps less of a benefit, and often less of allowances too. When it is not clear how that
    is settled, people stay with the little that is certain. A calculation for each person before the contract, and help
    with allowances in the first months, takes that away.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group: {description: People on social assistance, groups: [benefit-recipients]}
    steps:
      - id: job
        kind: matching
        title: To a job
        work: {form: fixed-term-contract, hours: 24 hours per week, duration: 12 months}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group: {description: People on social assistance, groups: [benefit-recipients]}
    steps:
      - id: job
        kind: matching
        title: To a job
        activities: [{kind: income-advice, title: Working out what somebody keeps}]
        work: {form: fixed-term-contract, hours: 24 hours per week, duration: 12 months}
    ```
    """
    benefit = _benefit(track)
    if benefit is None or is_arranged(track, ConditionKind.INCOME):
        return
    if ActivityKind.INCOME_ADVICE in kinds_of_activity(track):
        return
    wages = {here.place: here for here in work_in_steps(track) if here.form and pays_wage(here.form)}
    first = next((wages[place] for place in in_order(track) if place in wages), None)
    if first:
        yield gap(*first.path("form"), related=(benefit,), step=step_name(first.step, first.place))
    elif aim := paid_job_aimed_at(track):
        yield gap(*aim, variant="aim", related=(benefit,))


def _benefit(track: Track) -> Path | None:
    """Where the file says that participants have a benefit."""
    group = given(track.target_group)
    if group and GroupKind.BENEFIT_RECIPIENTS in listed(group.groups):
        return ("target_group", "groups")
    return next((here.path("form") for here in on_benefit(track)), None)
