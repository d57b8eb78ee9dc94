"""W03."""

from collections.abc import Iterator

from canvas.analysis.benefit import nobody_agrees, on_benefit
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.naming import named_party, step_name
from canvas.rules.rule import Gap, gap, rule


@rule("W03", Severity.ERROR, Stage.DESIGN, BlockId.LEARNING_WORK, "track11", "seed002")
def benefit_without_authority(track: Track) -> Iterator[Gap]:
    """
    Who agrees that the benefit goes on while somebody works without a wage?

    ## Why
    Working without a wage on a benefit is something to agree on with the party that pays the benefit: the
    municipality, its social service or UWV. Without that party at the table, participants take a risk with their
    income.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: linde, name: De Linde, kind: care-organisation}]
    steps:
      - {id: placement, kind: learning-work, title: Placement in the kitchen, work: {form: placement-on-benefit}}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties:
      - {id: linde, name: De Linde, kind: care-organisation}
      - {id: municipality, name: Municipality of Rijnoever, kind: municipality}
    roles:
      - {kind: case-manager, party: municipality}
    steps:
      - {id: placement, kind: learning-work, title: Placement in the kitchen, work: {form: placement-on-benefit}}
    ```
    """
    missing = nobody_agrees(track)
    if missing is None:
        return
    first, *others = on_benefit(track)
    steps = tuple(step_name(here.step, here.place) for here in (first, *others))
    related = tuple(here.path("form") for here in others)
    if missing.role.is_unknown and missing.role.written:
        yield gap(*missing.role.path, variant="unknown", related=(first.path("form"), *related), steps=steps)
    elif missing.payers:
        payers = tuple(named_party(track, payer) for payer in missing.payers)
        yield gap(*first.path("form"), variant="no_role", related=related, steps=steps, parties=payers)
    else:
        yield gap(*first.path("form"), related=related, steps=steps)
