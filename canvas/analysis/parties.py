"""What the parties of a track are and do."""

from collections.abc import Iterator
from itertools import chain, takewhile

from canvas.domain.answer import given, is_missing, listed
from canvas.domain.kinds import Sector
from canvas.domain.money import Funding
from canvas.domain.parties import Party
from canvas.domain.remember import remembered
from canvas.domain.steps import Step
from canvas.domain.track import Differences, Track
from canvas.knowledge.kinds import sector_of


def world_of(party: Party) -> Sector | None:
    """The world to which a party belongs: its own word for it, else that of its kind; None when neither tells."""
    kind = given(party.kind)
    return given(party.world) or (sector_of(kind) if kind else None)


def torn_apart(track: Track) -> tuple[int, ...]:
    """Parties in a row that say one thing each, of which the later have no id: one party with a dash too many."""
    parties = listed(track.parties)
    said = [_only_answer(party) for party in parties]
    for place in range(1, len(parties)):
        if said[place] and said[place] != "id" and said[place - 1] and said[place] != said[place - 1]:
            run = takewhile(lambda other: said[other] and said[other] != "id", range(place, len(parties)))
            return (place - 1, *run)
    return ()


def _only_answer(party: Party) -> str | None:
    """The key of the one thing that is said of a party; None where more is said, or nothing."""
    if given(party.id) and given(party.name):
        return None
    answers = [key for key, answer in vars(party).items() if not is_missing(answer)]
    return answers[0] if len(answers) == 1 else None


def all_parties(track: Track) -> tuple[Party, ...]:
    """The parties of the track, and those that take part in an edition only."""
    return tuple(party for plan in _plans(track) for party in listed(plan.parties))


def payments(track: Track, party: str) -> tuple[Funding, ...]:
    """The funding lines in which this party pays, those of editions included."""
    return _payments(track).get(party, ())


@remembered
def _payments(track: Track) -> dict[str, tuple[Funding, ...]]:
    """The funding lines by the party that pays."""
    found: dict[str, tuple[Funding, ...]] = {}
    for plan in _plans(track):
        for money in listed(plan.funding):
            for party in dict.fromkeys(listed(money.party)):
                found[party] = (*found.get(party, ()), money)
    return found


@remembered
def at_work(track: Track) -> frozenset[str]:
    """The ids of all parties that do something: in a role, a step, an activity, as employer, payer or owner."""
    return frozenset(chain.from_iterable([parties for plan in _plans(track) for parties in _named(plan)]))


@remembered
def _plans(track: Track) -> tuple[Track | Differences, ...]:
    """The track, and what its editions do otherwise."""
    differences = (given(edition.differs) for edition in listed(track.editions))
    return (track, *(differing for differing in differences if differing))


def _named(plan: Track | Differences) -> Iterator[tuple[str, ...]]:
    for role in listed(plan.roles):
        yield listed(role.party)
    for money in listed(plan.funding):
        yield listed(money.party)
    for condition in listed(plan.conditions):
        yield listed(condition.owner)
    for step in listed(plan.steps):
        yield from _named_in_step(step)
    if written := given(plan.lines):
        for line in (written.language, written.guidance, written.employer_support):
            if known := given(line):
                for activity in listed(known.activities):
                    yield listed(activity.party)


def _named_in_step(step: Step) -> Iterator[tuple[str, ...]]:
    yield _one(given(step.lead))
    for activity in listed(step.activities):
        yield listed(activity.party)
    for qualification in listed(step.qualifications):
        yield _one(given(qualification.issuer))
    if work := given(step.work):
        yield _one(given(work.formal_employer))
        yield listed(work.hirer)


def _one(party: str | None) -> tuple[str, ...]:
    return (party,) if party else ()
