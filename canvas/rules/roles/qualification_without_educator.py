"""R10."""

from collections.abc import Iterator

from canvas.analysis.activities import activities, kinds_of_activity
from canvas.analysis.roles import Vacancy, holders, vacancy
from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import ActivityKind, BlockId, QualificationKind, RoleKind, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule

_PROOF_OF_LANGUAGE = (QualificationKind.LANGUAGE_CERTIFICATE, QualificationKind.INBURGERINGSDIPLOMA)


@rule("R10", Severity.ERROR, Stage.DESIGN, BlockId.LEARNING_WORK, "PV")
def qualification_without_educator(track: Track) -> Iterator[Gap]:
    """
    Who teaches for each diploma or certificate, and who issues it?

    ## Why
    A diploma or certificate is worth something because a recognised party issues it. A praktijkverklaring for example
    comes from a vocational school, after a practice trainer in the company has seen the work.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: trainers, name: Four learning-work companies}]
    steps:
      - {id: werkfit, kind: preparation, lead: trainers, qualifications: [{kind: vca}]}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties: [{id: trainers, name: Four learning-work companies}]
    roles: [{kind: educator, party: trainers}]
    steps:
      - {id: werkfit, kind: preparation, lead: trainers, qualifications: [{kind: vca}]}
    ```
    """
    open_role = vacancy(track, RoleKind.EDUCATOR, RoleKind.EXAMINER)
    if open_role is None:
        return
    taught = _PROOF_OF_LANGUAGE if holders(track, RoleKind.LANGUAGE_PROVIDER) else ()
    told = set()
    for place, step in enumerate(listed(track.steps)):
        for number, earned in enumerate(listed(step.qualifications)):
            told.add(("steps", place))
            if is_open(earned.issuer) and given(earned.kind) not in taught:
                name = given(earned.title) or given(earned.kind) or QualificationKind.OTHER
                yield gap(
                    *("steps", place, "qualifications", number, "issuer"),
                    variant=_variant(earned.issuer, open_role),
                    qualification=name,
                )
    if ActivityKind.CERTIFICATE not in kinds_of_activity(track):
        return
    for path, activity in activities(track):
        if given(activity.kind) is ActivityKind.CERTIFICATE and is_open(activity.party) and path[:2] not in told:
            name = given(activity.title) or ActivityKind.CERTIFICATE
            yield gap(*path, "party", variant=_variant(activity.party, open_role), qualification=name)


def _variant(answer: object, open_role: Vacancy) -> str:
    return "unknown" if is_unknown(answer) or open_role.is_unknown else "message"
