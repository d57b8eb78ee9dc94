"""How the rules tell what is required and is not there yet."""

from collections.abc import Iterable, Iterator

from canvas.analysis.requirements import Lack
from canvas.domain.answer import listed
from canvas.domain.kinds import Requirement
from canvas.domain.track import Track
from canvas.rules.naming import party_name
from canvas.rules.rule import Fact, Gap


def gaps_for(lacks: Iterable[Lack], track: Track, **facts: Fact) -> Iterator[Gap]:
    """
    What is not met, told together: what the file says is not there, and what is not filled in or not known yet.

    Whether companies are recognised is told apart, by the name of each.
    """
    together: list[Lack] = []
    for lack in lacks:
        if lack.requirement is Requirement.RECOGNISED_COMPANY:
            yield _recognition(lack, track, facts)
        else:
            together.append(lack)
    denied = [lack for lack in together if lack.is_denied]
    still_open = [lack for lack in together if not lack.is_denied]
    if denied:
        yield _together("denied", denied, facts)
    if still_open:
        yield _together("unknown" if all(lack.is_unknown for lack in still_open) else "message", still_open, facts)


def _together(variant: str, lacks: list[Lack], facts: dict[str, Fact]) -> Gap:
    """It stands where the first does that nobody said anything of."""
    first = next((lack for lack in lacks if not lack.is_unknown), lacks[0])
    return Gap(first.path, variant, {**facts, "requirements": tuple(lack.requirement for lack in lacks)})


def _recognition(lack: Lack, track: Track, facts: dict[str, Fact]) -> Gap:
    variant = "denied" if lack.is_denied else "unknown" if lack.is_unknown else "open"
    names = tuple(_name(place, track) for _, place in lack.parties if isinstance(place, int))
    related = tuple(path for path in lack.parties if path != lack.path[:2])
    return Gap(lack.path, f"recognition_{variant}", {**facts, "parties": names}, related)


def _name(place: int, track: Track) -> Fact:
    return party_name(listed(track.parties)[place], place)
