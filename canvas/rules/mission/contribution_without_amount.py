"""M06."""

from collections.abc import Iterator

from canvas.analysis.parties import payments
from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, ContributionKind, Stage
from canvas.domain.parties import Contribution, Party
from canvas.domain.track import Track
from canvas.rules.naming import party_name
from canvas.rules.rule import Gap, gap, rule

_NOT_COUNTED = (ContributionKind.NETWORK, ContributionKind.KNOWLEDGE, ContributionKind.GUARANTEE)


@rule("M06", Severity.INFO, Stage.DESIGN, BlockId.RESOURCES, "track02")
def contribution_without_amount(track: Track) -> Iterator[Gap]:
    """
    How much does each party bring in?

    ## Why
    Only amounts show whether what the parties bring in is enough together. A track in health care came to a halt when
    the money for its start fell away.

    ## Gap
    ```yaml
    track: {stage: design}
    parties:
      - {id: installers, name: Installers of the region, brings: [{kind: places}]}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties:
      - {id: installers, name: Installers of the region, brings: [{kind: places, amount: about 10 places}]}
    ```
    """
    for place, party in enumerate(listed(track.parties)):
        for number, contribution in enumerate(listed(party.brings)):
            name = given(contribution.title) or given(contribution.kind) or given(contribution.note)
            if name and is_open(contribution.amount) and _is_counted(contribution, party, track):
                yield gap(
                    *("parties", place, "brings", number, "amount"),
                    variant="unknown" if is_unknown(contribution.amount) else "message",
                    party=party_name(party, place),
                    contribution=name,
                )


def _is_counted(contribution: Contribution, party: Party, track: Track) -> bool:
    """An amount makes sense here, and does not stand in a funding line already."""
    if given(contribution.kind) is ContributionKind.MONEY:
        return not any(given(money.amount) for money in payments(track, given(party.id) or ""))
    return given(contribution.kind) not in _NOT_COUNTED
