"""W05."""

from collections.abc import Iterator

from canvas.analysis.requirements import lacks
from canvas.analysis.roles import vacancy
from canvas.domain.answer import given, is_open, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, QualificationKind, Requirement, RoleKind, Stage, WorkForm
from canvas.domain.steps import Qualification, Step
from canvas.domain.track import Track
from canvas.knowledge.terms import terms_of
from canvas.rules.naming import step_name
from canvas.rules.requirements import gaps_for
from canvas.rules.rule import Gap, rule


@rule("W05", Severity.ERROR, Stage.DESIGN, BlockId.LEARNING_WORK, "PV", "SER-H")
def praktijkverklaring_incomplete(track: Track) -> Iterator[Gap]:
    """
    Is everything there that a praktijkverklaring requires?

    ## Why
    A praktijkverklaring is a statement of a vocational school on what somebody has learned to do at work. It rests on
    work at a recognised company, under a practice trainer, with an agreement between school, company and participant.

    ## Gap
    ```yaml
    track: {stage: design}
    parties:
      - {id: ketting, name: De Ketting, kind: company, recognised: no}
      - {id: school, name: ROC Rijnoever, kind: vocational-school}
    roles:
      - {kind: employer, party: ketting}
      - {kind: work-supervisor, party: ketting}
    steps:
      - id: workshop
        kind: learning-work
        title: Learning in the workshop
        work: {form: work-experience-unpaid, practice_agreement: yes}
        qualifications: [{kind: praktijkverklaring, issuer: school}]
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties:
      - {id: ketting, name: De Ketting, kind: company, recognised: yes}
      - {id: school, name: ROC Rijnoever, kind: vocational-school}
    roles:
      - {kind: employer, party: ketting}
      - {kind: work-supervisor, party: ketting}
    steps:
      - id: workshop
        kind: learning-work
        title: Learning in the workshop
        work: {form: work-experience-unpaid, practice_agreement: yes}
        qualifications: [{kind: praktijkverklaring, issuer: school}]
    ```
    """
    terms = terms_of(QualificationKind.PRAKTIJKVERKLARING)
    for place, step in enumerate(listed(track.steps)):
        for number, earned in enumerate(listed(step.qualifications)):
            if terms and given(earned.kind) is QualificationKind.PRAKTIJKVERKLARING:
                named_at = ("steps", place, "qualifications", number, "kind")
                elsewhere = _asked_elsewhere(track, step, earned)
                requires = tuple(each for each in terms.requires if each not in elsewhere)
                found = lacks(track, place, requires, named_at)
                yield from gaps_for(found, track, step=step_name(step, place), checked=terms.checked)
                break


def _asked_elsewhere(track: Track, step: Step, earned: Qualification) -> tuple[Requirement, ...]:
    """What BBL requires is asked with BBL; who issues the statement, where nobody teaches or issues anything."""
    work = given(step.work)
    bbl = terms_of(WorkForm.BBL)
    if work and bbl and given(work.form) is WorkForm.BBL:
        return bbl.requires
    nobody = is_open(earned.issuer) and vacancy(track, RoleKind.EDUCATOR, RoleKind.EXAMINER)
    return (Requirement.VOCATIONAL_SCHOOL,) if nobody else ()
