"""E09."""

from collections.abc import Iterator

from canvas.analysis.roles import held, holders
from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, ContributionKind, RoleKind, Stage
from canvas.domain.parties import Party
from canvas.domain.track import Track
from canvas.knowledge.kinds import floor_contacts
from canvas.rules.naming import named_party, role_name
from canvas.rules.rule import Gap, gap, rule

_PEOPLE = (ContributionKind.TIME, ContributionKind.EFFORT)


@rule("E09", Severity.INFO, Stage.DESIGN, BlockId.RESOURCES, "VOI", "seed003")
def floor_contact_without_time(track: Track) -> Iterator[Gap]:
    """
    How much time do colleagues on the work floor get to help?

    ## Why
    In the pilots with dual tracks employers were content with the motivation of people, and found that they had to
    invest a lot. Hours of a supervisor or buddy are a contribution like any other. Where nobody writes them down, the
    work comes on top of a full week, and the employer’s share is seen by nobody.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: linde, name: De Linde, kind: company, brings: [{kind: places, amount: 4 places}]}]
    roles:
      - {kind: employer, party: linde}
      - {kind: buddy, party: linde}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties: [{id: linde, name: De Linde, kind: company, brings: [{kind: places, amount: 4 places}]}]
    roles:
      - {kind: employer, party: linde}
      - {kind: buddy, party: linde, hours: 2 hours per week}
    ```
    """
    contacts = held(track, *floor_contacts())
    if not contacts:
        return
    planned = {party for _, role in contacts if not is_open(role.hours) for party in listed(role.party)}
    employers = {*holders(track, RoleKind.EMPLOYER, RoleKind.FORMAL_EMPLOYER)} - planned
    giving = {party.id for party in listed(track.parties) if party.id in employers and _gives_other_things(party)}
    unplanned = [(place, role) for place, role in contacts if not giving.isdisjoint(listed(role.party))]
    if unplanned:
        first, role = unplanned[0]
        parties = dict.fromkeys(party for _, each in unplanned for party in listed(each.party) if party in giving)
        yield gap(
            *("roles", first, "hours"),
            variant="unknown" if is_unknown(role.hours) else "message",
            related=tuple(("roles", place) for place, _ in unplanned[1:]),
            roles=tuple(dict.fromkeys(role_name(each, place) for place, each in unplanned)),
            parties=tuple(named_party(track, party) for party in parties),
        )


def _gives_other_things(party: Party) -> bool:
    """It says what it brings in, and time of people is not among it."""
    brings = listed(party.brings)
    return bool(brings) and not any(given(each.kind) in _PEOPLE for each in brings)
