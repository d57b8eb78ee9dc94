"""R06."""

from collections.abc import Iterator

from canvas.analysis.parties import at_work
from canvas.domain.answer import given, is_unknown, is_waived, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.naming import party_name
from canvas.rules.rule import Gap, gap, rule


@rule("R06", Severity.WARNING, Stage.DESIGN, BlockId.PARTIES, "seed003")
def party_without_role(track: Track) -> Iterator[Gap]:
    """
    What does each party do in the track?

    ## Why
    The whitepaper's approach asks that the roles are clear for all parties. A party of which nobody knows what it does
    cannot be asked for anything, and does not know itself what is expected.

    ## Gap
    ```yaml
    track: {stage: design}
    parties:
      - {id: branche, name: Techniek Nederland, kind: trade-association}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties:
      - {id: branche, name: Techniek Nederland, kind: trade-association}
    roles:
      - {kind: recruiter, party: branche, tasks: Finds companies that want to take part.}
    ```
    """
    working = at_work(track)
    if is_waived(track.roles):
        return
    for place, party in enumerate(listed(track.parties)):
        identifier = given(party.id)
        if identifier is None:
            yield gap("parties", place, "id", variant="without_id", party=party_name(party, place))
        elif identifier not in working:
            variant = "unknown" if is_unknown(track.roles) else "message"
            yield gap("parties", place, variant=variant, party=party_name(party, place), id=identifier)
