"""How many places there are for people to learn at work, against how many people take part."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from canvas.analysis.counted import is_heads
from canvas.analysis.editions import size_of
from canvas.analysis.estimates import at_least, at_most, bound_of_sum
from canvas.analysis.money import HOPED_FOR
from canvas.analysis.order import before
from canvas.analysis.placement import first_work
from canvas.analysis.roles import holders
from canvas.domain.answer import given, listed
from canvas.domain.kinds import ContributionKind, PartyStatus, RoleKind
from canvas.domain.parties import Contribution, Party
from canvas.domain.path import Path
from canvas.domain.quantity import Bound, Per, Quantity, Unit
from canvas.domain.remember import remembered
from canvas.domain.steps import Step
from canvas.domain.track import Track

_PLACES = (Unit.ONE, Unit.PLACES, Unit.PEOPLE)
_NOT_SURE = (PartyStatus.INVITED, PartyStatus.SOUGHT)


class Room(NamedTuple):
    """So many places together, as people would say it, and the most that can be meant; None where nobody knows."""

    places: Quantity
    most: Decimal | None


class Offer(NamedTuple):
    """
    Places that a party brings in.

    `places` is None where their number is not told. `is_sure` is False where they are an idea or the party has not said
    yes; `status` is where that stands.
    """

    path: Path
    party: tuple[int, Party]
    places: Quantity | None
    is_sure: bool
    status: Path


class WorkPlaces(NamedTuple):
    """
    The places in the steps in which people start to learn at work, and the people for whom they are.

    `said` is the room that the steps themselves say they have, None where they do not say it; `offers` is what parties
    bring in for these steps.
    """

    steps: tuple[int, ...]
    people: Quantity
    people_path: Path
    said: Room | None
    offers: tuple[Offer, ...]

    @property
    def offered(self) -> Room | None:
        """The room in all that parties bring in, sure or not; None where that cannot be added up."""
        return _room(offer.places for offer in self.offers) if self.offers else None

    @property
    def sure(self) -> Room | None:
        """The room in what is sure; None where that cannot be added up."""
        return _room(offer.places for offer in self.offers if offer.is_sure) if self.offers else None

    @property
    def not_sure(self) -> tuple[Offer, ...]:
        """What parties bring in that may not come."""
        return tuple(offer for offer in self.offers if not offer.is_sure)

    def is_short(self, room: Room | None) -> bool:
        """There is too little room for everybody, however kindly words such as about are read."""
        return room is not None and room.most is not None and room.most < at_least(self.people).low


@remembered
def work_places(track: Track) -> WorkPlaces | None:
    """The places against the people; None when nobody works in the track, or it does not tell how many people."""
    start, people = first_work(track), _people(track)
    if start is None or people is None:
        return None
    steps, earlier = listed(track.steps), before(track)
    kind = given(steps[start].kind)
    # steps that come after the same step have places for some of the people each
    together = tuple(
        place for place, step in enumerate(steps) if given(step.kind) is kind and earlier[place] == earlier[start]
    )
    said = _room(_places(given(steps[place].places)) for place in together)
    return WorkPlaces(together, *people, said, _offers(track, tuple(steps[place] for place in together)))


def _people(track: Track) -> tuple[Quantity, Path] | None:
    """The largest group that takes the places of the track; editions with parties or steps of their own have others."""
    sizes: list[tuple[Quantity, Path]] = []
    by_edition = False
    for place, edition in enumerate(listed(track.editions)):
        if size := given(size_of(edition)):
            by_edition = True
            differs = given(edition.differs)
            if not (differs and (given(differs.parties) or given(differs.steps))):
                own = given(edition.size) is not None
                sizes.append((size, ("editions", place, *(() if own else ("differs", "target_group")), "size")))
    group = given(track.target_group)
    if not by_edition and group and (size := given(group.size)):
        sizes.append((size, ("target_group", "size")))
    return max((each for each in sizes if is_heads(each[0])), key=lambda each: each[0].low, default=None)


def _offers(track: Track, steps: tuple[Step, ...]) -> tuple[Offer, ...]:
    """
    Places meant for one of these steps; those that name no step are meant for it when an employer brings them in, or
    who leads it.
    """
    names, employers = {given(step.id) for step in steps}, _employers(track, steps)
    return tuple(
        _offer(place, party, number, contribution)
        for place, party in enumerate(listed(track.parties))
        for number, contribution in enumerate(listed(party.brings))
        if given(contribution.kind) is ContributionKind.PLACES
        and (names & {*listed(contribution.covers)} if given(contribution.covers) else given(party.id) in employers)
    )


def _employers(track: Track, steps: tuple[Step, ...]) -> set[str]:
    employers = {*holders(track, RoleKind.EMPLOYER, RoleKind.FORMAL_EMPLOYER)}
    employers |= {lead for step in steps if (lead := given(step.lead))}
    for work in (given(step.work) for step in steps):
        if work:
            employers |= {*listed(work.hirer), *filter(None, (given(work.formal_employer),))}
    return employers


def _offer(place: int, party: Party, number: int, contribution: Contribution) -> Offer:
    own = given(contribution.status)
    return Offer(
        path=("parties", place, "brings", number),
        party=(place, party),
        places=_places(given(contribution.amount), party),
        is_sure=own not in HOPED_FOR if own else given(party.status) not in _NOT_SURE,
        status=("parties", place, "brings", number, "status") if own else ("parties", place, "status"),
    )


def _places(amount: Quantity | None, party: Party | None = None) -> Quantity | None:
    """So many places at one moment; places per organisation are those of all organisations of the party together."""
    if amount is None or amount.unit not in _PLACES:
        return None
    if amount.per is Per.ONCE:
        return amount
    count = given(party.count) if party and amount.per is Per.ORGANISATION else None
    if count is None or not count.is_exact:
        return None
    return Quantity(amount.low * count.low, amount.high * count.low, amount.bound)


def _room(places: Iterable[Quantity | None]) -> Room | None:
    """All places together; None where one of the numbers is not told."""
    low = high = Decimal(0)
    estimates: list[Quantity] = []
    bounds: set[Bound] = set()
    for each in places:
        if each is None:
            return None
        low, high = low + each.low, high + each.high
        bounds.add(each.bound)
        if each.bound is not Bound.EXACT:
            estimates.append(each)
    return Room(Quantity(low, high, bound_of_sum(bounds)), _most(high, estimates))


def _most(high: Decimal, estimates: list[Quantity]) -> Decimal | None:
    """The sum of the highest numbers with the margin of those that are estimates; None where one has no limit."""
    for estimate in estimates:
        highest = at_most(estimate)
        if highest is None:
            return None
        high += highest.high - estimate.high
    return high
