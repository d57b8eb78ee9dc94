"""M04."""

from collections.abc import Iterator

from canvas.analysis.parties import world_of
from canvas.domain.answer import given, is_open, is_unknown, is_waived, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Sector, Stage
from canvas.domain.parties import Party
from canvas.domain.track import Track
from canvas.rules.naming import party_name
from canvas.rules.rule import Gap, Word, gap, rule


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
        yield _undecided(listed(track.parties), undecided, missing)
        return
    if len(missing) > 1:
        yield gap("parties", variant="several", worlds=tuple(Word(world) for world in missing))
    elif missing:
        yield gap("parties", variant=missing[0].value)


def _undecided(parties: tuple[Party, ...], places: list[int], missing: tuple[Sector, ...]) -> Gap:
    """Parties whose kind is not written, or belongs to more worlds than one, may fill what is missing."""
    without_kind = [place for place in places if given(parties[place].kind) is None]
    told = without_kind or places
    return gap(
        "parties",
        variant="without_kind" if without_kind else "without_world",
        related=tuple(("parties", place) for place in told),
        worlds=tuple(Word(world) for world in missing),
        parties=tuple(party_name(parties[place], place) for place in told),
    )
