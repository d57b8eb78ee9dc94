"""W12."""

from collections.abc import Iterator

from canvas.analysis.requirements import lacks
from canvas.analysis.work import WorkInStep, work_in_steps
from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, QualificationKind, Stage, WorkForm
from canvas.domain.track import Track
from canvas.knowledge.terms import terms_of
from canvas.rules.naming import step_name
from canvas.rules.requirements import gaps_for
from canvas.rules.rule import Gap, rule

_FORMS = (WorkForm.BOL, WorkForm.DERDE_LEERWEG)


@rule("W12", Severity.WARNING, Stage.DESIGN, BlockId.LEARNING_WORK, "PV", "SER-H", "SCALDA", "INR")
def mbo_route_incomplete(track: Track) -> Iterator[Gap]:
    """
    Is everything there that BOL or the derde leerweg requires?

    ## Why
    Learning at work within vocational education, also in parts, takes an agreement between school, company and
    participant, and a company that SBB has recognised. Recognition takes time, so it is good to know early.

    ## Gap
    ```yaml
    track: {stage: design}
    parties:
      - {id: linde, name: De Linde, kind: care-organisation, recognised: yes}
      - {id: school, name: ROC Rijnoever, kind: vocational-school}
    roles:
      - {kind: employer, party: linde}
    steps:
      - {id: ward, kind: learning-work, title: Placement on the ward, work: {form: bol}}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties:
      - {id: linde, name: De Linde, kind: care-organisation, recognised: yes}
      - {id: school, name: ROC Rijnoever, kind: vocational-school}
    roles:
      - {kind: employer, party: linde}
    steps:
      - {id: ward, kind: learning-work, title: Placement on the ward, work: {form: bol, practice_agreement: yes}}
    ```
    """
    for here in work_in_steps(track):
        if here.form in _FORMS and not _earns_statement(here) and (terms := terms_of(here.form)):
            found = lacks(track, here.place, terms.requires, here.path("form"))
            name = step_name(here.step, here.place)
            yield from gaps_for(found, track, step=name, form=here.form, checked=terms.checked)


def _earns_statement(here: WorkInStep) -> bool:
    """Of a praktijkverklaring the same is asked, and more strictly."""
    earned = (given(each.kind) for each in listed(here.step.qualifications))
    return QualificationKind.PRAKTIJKVERKLARING in earned
