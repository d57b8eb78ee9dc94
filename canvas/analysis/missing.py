"""What rests on one alone: what nobody else does when a party leaves, and what nobody pays when money does not come."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from canvas.analysis.falling import Fall, Hold, falls
from canvas.analysis.supposing import Supposition, supposed
from canvas.analysis.unpaid import Unpaid, unpaid
from canvas.domain.answer import given, listed
from canvas.domain.money import Funding
from canvas.domain.remember import remembered
from canvas.domain.track import Track

_WORK = (Hold.ROLE, Hold.ACTIVITY, Hold.QUALIFICATION, Hold.PLACES)


class Missed(NamedTuple):
    """A line of money, by its place, with what is not paid without it and is paid with it."""

    line: int
    unpaid: tuple[Unpaid, ...]


@remembered
def leavings(track: Track) -> Mapping[str, tuple[Fall, ...]]:
    """What falls when a party leaves, for each party by its id, in the order of the file."""
    parties = [identifier for party in listed(track.parties) if (identifier := given(party.id))]
    return MappingProxyType({each: falls(track, Supposition(parties=frozenset({each}))) for each in parties})


def only_by(track: Track, party: str) -> tuple[Fall, ...]:
    """
    The work that nobody else in the plan does when this party leaves; the steps that it leads are not in it.

    A role tells what there is to do, so that activities count only for a party without one.
    """
    alone = tuple(fall for fall in leavings(track).get(party, ()) if fall.wholly and fall.hold in _WORK)
    has_role = any(fall.hold is Hold.ROLE for fall in alone)
    return tuple(fall for fall in alone if not (has_role and fall.hold is Hold.ACTIVITY))


def missed_money(track: Track) -> tuple[Missed, ...]:
    """The lines of funding without which something is not paid any more, in the order of the file."""
    before = {each.cost: each for each in unpaid(track)}
    found = []
    for place, line in enumerate(listed(track.funding)):
        if not is_counted(line, track):
            continue
        short = unpaid(supposed(track, Supposition(money=frozenset({("funding", place)}))))
        more = tuple(each for each in short if _is_more(each, before.get(each.cost)))
        if more:
            found.append(Missed(place, more))
    return tuple(found)


def is_counted(line: Funding, track: Track) -> bool:
    """It can be told what is not paid without this line: it has an amount, and there are costs."""
    return given(line.amount) is not None and bool(listed(track.costs))


def _is_more(now: Unpaid, before: Unpaid | None) -> bool:
    """More is short of a cost than before, at the least or at the most."""
    return before is None or now.most > before.most or now.least > before.least
