"""R09."""

from collections.abc import Iterator

from canvas.analysis.roles import matching_hands
from canvas.analysis.steps import steps_of
from canvas.domain.answer import is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage, StepKind
from canvas.domain.track import Track
from canvas.rules.naming import named_party, role_name, step_name
from canvas.rules.rule import Gap, gap, rule


@rule("R09", Severity.WARNING, Stage.DESIGN, BlockId.MATCHING, "RP6")
def matching_over_many_hands(track: Track) -> Iterator[Gap]:
    """
    Who is the one that brings candidate and employer together?

    ## Why
    Research into dual tracks names matching by one professional as one of six factors that make them work: somebody who
    knows both the candidate and the work place. Others can help, as long as one of them leads.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: wsp, name: Employer service point}, {id: stichting, name: Work Foundation}]
    roles:
      - {kind: matchmaker, party: wsp}
      - {kind: job-coach, party: stichting}
    steps:
      - {id: matching, kind: matching, title: Matching}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties: [{id: wsp, name: Employer service point}, {id: stichting, name: Work Foundation}]
    roles:
      - {kind: matchmaker, party: wsp}
      - {kind: job-coach, party: stichting}
    steps:
      - {id: matching, kind: matching, title: Matching, lead: wsp}
    ```
    """
    for place, step in steps_of(track, StepKind.MATCHING):
        if is_open(step.lead) and (roles := matching_hands(track, step)):
            parties = [party for _, role in roles for party in listed(role.party)]
            yield gap(
                *("steps", place, "lead"),
                variant="unknown" if is_unknown(step.lead) else "message",
                related=tuple(("roles", there) for there, _ in roles),
                step=step_name(step, place),
                roles=tuple(dict.fromkeys(role_name(role, there) for there, role in roles)),
                parties=tuple(dict.fromkeys(named_party(track, party) for party in parties)),
            )
