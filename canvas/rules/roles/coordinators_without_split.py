"""R02."""

from collections.abc import Iterator

from canvas.analysis.roles import held, holders
from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Involvement, RoleKind, Stage
from canvas.domain.parties import Role
from canvas.domain.track import Track
from canvas.rules.naming import named_party
from canvas.rules.rule import Gap, gap, rule


@rule("R02", Severity.WARNING, Stage.DESIGN, BlockId.ROLES, "seed003", "track06")
def coordinators_without_split(track: Track) -> Iterator[Gap]:
    """
    When several parties coordinate: who decides about what?

    ## Why
    Everybody at the table must know the roles, and above all who to turn to for a decision. A track in the Leiden
    region wrote out who of three kinds of guide does what, so that a participant never falls between two stools.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: gemeente, name: Municipality of Ede}, {id: bouwschool, name: Building School}]
    roles:
      - {kind: coordinator, party: gemeente}
      - {kind: coordinator, party: bouwschool}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties: [{id: gemeente, name: Municipality of Ede}, {id: bouwschool, name: Building School}]
    roles:
      - {kind: coordinator, party: gemeente, tasks: Decides on budget and on who takes part.}
      - {kind: coordinator, party: bouwschool, tasks: Plans lessons and work days.}
    ```
    """
    coordinators = held(track, RoleKind.COORDINATOR)
    still_open = []
    for place, role in coordinators:
        if not is_open(role.tasks):
            continue
        others = [other for there, other in coordinators if there != place and _meet(role, other)]
        together = {party for each in (role, *others) for party in listed(each.party)}
        if len(together) > 1:
            still_open.append((place, role))
    if still_open:
        first = still_open[0][0]
        parties = dict.fromkeys(party for _, role in still_open for party in listed(role.party))
        yield gap(
            *("roles", first, "tasks"),
            variant="unknown" if all(is_unknown(role.tasks) for _, role in still_open) else "message",
            related=tuple(("roles", there) for there, _ in coordinators if there != first),
            coordinators=tuple(named_party(track, party) for party in holders(track, RoleKind.COORDINATOR)),
            parties=tuple(named_party(track, party) for party in parties),
        )


def _meet(one: Role, other: Role) -> bool:
    """Two roles are at work in the same step; who coordinates different steps has shared the work out already."""
    first, second = given(one.steps), given(other.steps)
    if first is None or second is None:
        return True
    return any(does is Involvement.DOES and second.get(step) is Involvement.DOES for step, does in first.items())
