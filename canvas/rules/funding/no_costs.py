"""F11."""

from collections.abc import Iterator

from canvas.domain.answer import given, is_missing, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, ContributionKind, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("F11", Severity.WARNING, Stage.DESIGN, BlockId.RESOURCES, "seed003", "seed004")
def no_costs(track: Track) -> Iterator[Gap]:
    """
    What does the track cost?

    ## Why
    The parties can only invest together when they know what there is to pay. None of the descriptions that this canvas
    began with names an amount, and yet somebody paid. A short list with estimates is enough for the talk.

    ## Gap
    ```yaml
    track: {stage: design}
    funding:
      - {title: Money of the region, amount: € 60000, status: granted}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    costs:
      - {kind: guidance, title: Job coach, amount: about € 24000}
      - {kind: language, title: Language lessons, amount: € 14000}
    funding:
      - {title: Money of the region, amount: € 60000, status: granted}
    ```
    """
    if is_open(track.costs):
        silent = is_missing(track.funding) and not _brings_money(track)
        yield gap("costs", variant="unknown" if is_unknown(track.costs) else "nothing" if silent else "message")


def _brings_money(track: Track) -> bool:
    return any(
        given(each.kind) is ContributionKind.MONEY for party in listed(track.parties) for each in listed(party.brings)
    )
