"""M04."""

from collections.abc import Iterator

from canvas.analysis.parties import world_of
from canvas.domain.answer import is_open, is_unknown, is_waived, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Sector, Stage
from canvas.domain.track import Track
from canvas.rules.naming import party_name
from canvas.rules.rule import Gap, gap, rule


@rule("M04", Severity.WARNING, Stage.DESIGN, BlockId.PARTIES, "seed003")
def world_without_party(track: Track) -> Iterator[Gap]:
    """
    Are public, private and civil society all three at the table?

    ## Why
    The whitepaper's approach rests on public, private and civil society parties that work together. Each has something
    that the other two lack, such as the benefit and the civic integration, the work places, or the trust of refugees.

    ## Gap
    ```yaml
    track: {stage: design}
    parties:
      - {id: utrecht, name: Municipality of Utrecht, kind: municipality}
      - {id: bakery, name: Bakery De Korst, kind: company}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties:
      - {id: utrecht, name: Municipality of Utrecht, kind: municipality}
      - {id: bakery, name: Bakery De Korst, kind: company}
      - {id: vluchtelingenwerk, name: VluchtelingenWerk, kind: refugee-organisation}
    ```
    """
    if is_waived(track.parties):
        return
    if is_open(track.parties):
        yield gap("parties", variant="parties_unknown" if is_unknown(track.parties) else "no_parties")
        return
    worlds = [world_of(party) for party in listed(track.parties)]
    missing = tuple(world for world in Sector if world not in worlds)
    undecided = [place for place, world in enumerate(worlds) if world is None]
    if missing and undecided:
        names = tuple(party_name(listed(track.parties)[place], place) for place in undecided)
        paths = tuple(("parties", place) for place in undecided)
        yield gap("parties", variant="undecided", related=paths, worlds=missing, parties=names)
    elif missing:
        yield gap("parties", worlds=missing)
