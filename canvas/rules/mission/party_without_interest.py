"""M03."""

from collections.abc import Iterator

from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.naming import party_name
from canvas.rules.rule import Gap, gap, rule


@rule("M03", Severity.WARNING, Stage.DESIGN, BlockId.JOINT_INTEREST, "seed003", "seed000")
def party_without_interest(track: Track) -> Iterator[Gap]:
    """
    What does each party gain, and what do the participants gain?

    ## Why
    Parties stay when the track serves them too. The interest of everybody at the table must be clear to everybody at
    the table, and that of the participants weighs as much as that of employer and government.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group:
      description: Status holders with little experience on a Dutch work floor.
    parties:
      - {id: installers, name: Installers of the region}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group:
      description: Status holders with little experience on a Dutch work floor.
      interest: Paid work, and Dutch that is of use at work.
    parties:
      - {id: installers, name: Installers of the region, interest: New staff who stay.}
    ```
    """
    group = given(track.target_group)
    if group is not None and is_open(group.interest):
        variant = "participants_unknown" if is_unknown(group.interest) else "participants"
        yield gap("target_group", "interest", variant=variant)
    for place, party in enumerate(listed(track.parties)):
        if is_open(party.interest):
            variant = "unknown" if is_unknown(party.interest) else "message"
            yield gap("parties", place, "interest", variant=variant, party=party_name(party, place))
