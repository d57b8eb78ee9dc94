"""D06."""

from collections.abc import Iterator

from canvas.domain.answer import given, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.naming import party_name
from canvas.rules.rule import Gap, gap, rule


@rule("D06", Severity.INFO, Stage.DESIGN, BlockId.PARTIES, "seed003")
def party_without_name(track: Track) -> Iterator[Gap]:
    """
    What is each party called?

    ## Why
    On the canvas every party stands with what it gains and what it brings in. Without a name there is only its id, a
    short word that the makers of the file understand and a reader from outside may not.

    ## Gap
    ```yaml
    track: {stage: design}
    parties:
      - {id: linde, kind: care-organisation}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties:
      - {id: linde, kind: care-organisation, name: De Linde}
    ```
    """
    for place, party in enumerate(listed(track.parties)):
        if given(party.name) is None:
            variant = "unknown" if is_unknown(party.name) else "message"
            yield gap("parties", place, "name", variant=variant, party=party_name(party, place))
