"""R08."""

from collections.abc import Iterator

from canvas.analysis.roles import does, held, holders, vacancy
from canvas.analysis.steps import steps_of
from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, RoleKind, Scheme, Stage, StepKind
from canvas.domain.steps import Step
from canvas.domain.track import Track
from canvas.knowledge.kinds import floor_contacts
from canvas.rules.naming import named_party, step_name
from canvas.rules.rule import Gap, gap, rule


@rule("R08", Severity.WARNING, Stage.DESIGN, BlockId.EMPLOYER_SUPPORT, "seed003")
def work_floor_without_contact(track: Track) -> Iterator[Gap]:
    """
    Who is the fixed contact on the work floor?

    ## Why
    Employers and candidates have questions while they work, and need somebody close by who has time for them. A buddy
    on the work floor, for both of them, was one of the clearest wishes of professionals who worked with the canvas.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: installers, name: Installers of the region, kind: company}]
    roles:
      - {kind: employer, party: installers}
    steps:
      - {id: practice, kind: learning-work, title: Practice at the company, lead: installers}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties: [{id: installers, name: Installers of the region, kind: company}]
    roles:
      - {kind: employer, party: installers}
      - {kind: buddy, party: installers, steps: {practice: does}}
    steps:
      - {id: practice, kind: learning-work, title: Practice at the company, lead: installers}
    ```
    """
    if not any(given(money.scheme) is Scheme.SOWIS for money in listed(track.funding)):
        yield from missing_contacts(track)


def missing_contacts(track: Track) -> Iterator[Gap]:
    """Each learning-work step in which nobody of the employer is a fixed contact on the work floor."""
    contacts = floor_contacts()
    for place, step in steps_of(track, StepKind.LEARNING_WORK):
        if open_role := vacancy(track, *contacts, step=step):
            variant = "unknown" if open_role.is_unknown else "message"
            yield gap("steps", place, variant=variant, related=open_role.written, step=step_name(step, place))
            continue
        roles = [(there, role) for there, role in held(track, *contacts) if does(role, step)]
        parties = dict.fromkeys(party for _, role in roles for party in listed(role.party))
        employers = _employers(track, step)
        if parties and employers and not parties.keys() & employers.keys():
            yield gap(
                *("steps", place),
                variant="elsewhere",
                related=tuple(("roles", there) for there, _ in roles),
                step=step_name(step, place),
                parties=tuple(named_party(track, party) for party in parties),
                employers=tuple(named_party(track, party) for party in employers),
            )


def _employers(track: Track, step: Step) -> dict[str, None]:
    """The parties where people work in this step, as far as the track tells."""
    named = [*holders(track, RoleKind.EMPLOYER, RoleKind.FORMAL_EMPLOYER)]
    if work := given(step.work):
        named += [*listed(work.hirer), *filter(None, (given(work.formal_employer),))]
    return dict.fromkeys(named)
