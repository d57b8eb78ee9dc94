"""W04."""

from collections.abc import Iterator

from canvas.analysis.requirements import lacks
from canvas.analysis.work import work_in_steps
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage, WorkForm
from canvas.domain.track import Track
from canvas.knowledge.terms import terms_of
from canvas.rules.naming import step_name
from canvas.rules.requirements import gaps_for
from canvas.rules.rule import Gap, rule


@rule("W04", Severity.ERROR, Stage.DESIGN, BlockId.LEARNING_WORK, "MBO", "SCALDA")
def bbl_incomplete(track: Track) -> Iterator[Gap]:
    """
    Is everything there that a BBL course requires?

    ## Why
    BBL is learning and working at the same time, for a vocational diploma. It takes a contract, a company that SBB has
    recognised, a practice trainer in that company, a school, and an agreement between school, company and participant.
    One of them missing can stop the course before it starts.

    ## Gap
    ```yaml
    track: {stage: design}
    parties:
      - {id: linde, name: De Linde, kind: care-organisation, recognised: yes}
      - {id: school, name: ROC Rijnoever, kind: vocational-school}
    roles:
      - {kind: employer, party: linde}
      - {kind: work-supervisor, party: linde}
    steps:
      - {id: ward, kind: learning-work, title: Working on the ward, work: {form: bbl, employment_contract: yes}}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties:
      - {id: linde, name: De Linde, kind: care-organisation, recognised: yes}
      - {id: school, name: ROC Rijnoever, kind: vocational-school}
    roles:
      - {kind: employer, party: linde}
      - {kind: work-supervisor, party: linde}
    steps:
      - id: ward
        kind: learning-work
        title: Working on the ward
        work: {form: bbl, employment_contract: yes, practice_agreement: yes}
    ```
    """
    for here in work_in_steps(track):
        if here.form is WorkForm.BBL and (terms := terms_of(WorkForm.BBL)):
            found = lacks(track, here.place, terms.requires, here.path("form"))
            yield from gaps_for(found, track, step=step_name(here.step, here.place), checked=terms.checked)
