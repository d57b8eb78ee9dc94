"""M05."""

from collections.abc import Iterator

from canvas.analysis.parties import payments
from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.naming import party_name
from canvas.rules.rule import Gap, gap, rule


@rule("M05", Severity.WARNING, Stage.DESIGN, BlockId.RESOURCES, "seed003")
def party_without_contribution(track: Track) -> Iterator[Gap]:
    """
    What does each party bring in?

    ## Why
    The whitepaper's approach asks for a joint investment in effort, time and means. Money is only one way: hours of a
    colleague, work places, a classroom or the way to candidates count as well.

    ## Gap
    ```yaml
    track: {stage: design}
    parties:
      - {id: roc, name: ROC Midden, kind: vocational-school}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties:
      - {id: roc, name: ROC Midden, kind: vocational-school, brings: [{kind: effort, amount: 6 hours per week}]}
    ```
    """
    for place, party in enumerate(listed(track.parties)):
        if is_open(party.brings) and not payments(track, given(party.id) or ""):
            variant = "unknown" if is_unknown(party.brings) else "message"
            yield gap("parties", place, "brings", variant=variant, party=party_name(party, place))
