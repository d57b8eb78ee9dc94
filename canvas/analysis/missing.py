"""What rests on one alone: what nobody else does when a party leaves, and what nobody pays when money does not come."""

from typing import NamedTuple

from canvas.analysis.falling import Fall, Hold, falls
from canvas.analysis.supposing import Supposition, supposed
from canvas.analysis.unpaid import Unpaid, unpaid
from canvas.domain.answer import given, listed
from canvas.domain.track import Track

_WORK = (Hold.ROLE, Hold.ACTIVITY, Hold.QUALIFICATION, Hold.PLACES)


class Missed(NamedTuple):
    """A line of money, by its place, with what is not paid without it and is paid with it."""

    line: int
    unpaid: tuple[Unpaid, ...]


def only_by(track: Track, party: str) -> tuple[Fall, ...]:
    """
    The work that nobody else in the plan does when this party leaves; the steps that it leads are not in it.

    A role tells what there is to do, so that activities count only for a party without one.
    """
    found = falls(track, Supposition(parties=frozenset({party})))
    alone = tuple(fall for fall in found if fall.wholly and fall.hold in _WORK)
    has_role = any(fall.hold is Hold.ROLE for fall in alone)
    return tuple(fall for fall in alone if not (has_role and fall.hold is Hold.ACTIVITY))


def missed_money(track: Track) -> tuple[Missed, ...]:
    """The lines of funding without which something is not paid any more, in the order of the file."""
    before = {each.cost: each for each in unpaid(track)}
    found = []
    for place, line in enumerate(listed(track.funding)):
        if given(line.amount) is None or not listed(track.costs):
            continue
        short = unpaid(supposed(track, Supposition(money=frozenset({place}))))
        more = tuple(each for each in short if each.most > (before[each.cost].most if each.cost in before else 0))
        if more:
            found.append(Missed(place, more))
    return tuple(found)
