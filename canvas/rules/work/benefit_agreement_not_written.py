"""W11."""

from collections.abc import Iterator

from canvas.analysis.benefit import nobody_agrees, on_benefit
from canvas.domain.answer import is_open, is_unknown
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule


@rule("W11", Severity.WARNING, Stage.DESIGN, BlockId.LEARNING_WORK, "track11", "seed002")
def benefit_agreement_not_written(track: Track) -> Iterator[Gap]:
    """
    What has been agreed on the benefit while somebody works without a wage, and is it on paper?

    ## Why
    In Utrecht newcomers worked at the university for six to eight months on a benefit, in agreement with the
    municipality. A written agreement says until when the benefit goes on, what somebody learns, and what happens when
    work comes earlier. Then participant, company and case manager know the same.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: municipality, name: Municipality of Rijnoever, kind: municipality}]
    roles: [{kind: case-manager, party: municipality}]
    steps:
      - {id: placement, kind: learning-work, title: Placement in the kitchen, work: {form: placement-on-benefit}}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties: [{id: municipality, name: Municipality of Rijnoever, kind: municipality}]
    roles: [{kind: case-manager, party: municipality}]
    steps:
      - id: placement
        kind: learning-work
        title: Placement in the kitchen
        work:
          form: placement-on-benefit
          agreement: Municipality, company and participant sign until when, and with which learning plan.
    ```
    """
    if nobody_agrees(track):
        return
    for here in on_benefit(track):
        if is_open(here.work.agreement):
            variant = "unknown" if is_unknown(here.work.agreement) else "message"
            yield gap(*here.path("agreement"), variant=variant, step=step_name(here.step, here.place))
