"""What falls when parties leave or money does not come: step by step, and place by place on the canvas."""

from collections.abc import Iterator, Set
from typing import NamedTuple

from canvas.analysis.placement import runs_along
from canvas.analysis.roles import BESIDE_THE_WORK, does
from canvas.analysis.supposing import Supposition
from canvas.domain.answer import Absent, given, listed
from canvas.domain.kinds import ContributionKind, LineKind
from canvas.domain.part import PartyIds, StepIds
from canvas.domain.parties import Contribution, Party, Role
from canvas.domain.path import Path
from canvas.domain.steps import Activity, Line, Step
from canvas.domain.track import Track
from canvas.domain.word import Word
from canvas.knowledge.kinds import line_of

_LINES = (
    ("language", LineKind.LANGUAGE),
    ("guidance", LineKind.GUIDANCE),
    ("employer_support", LineKind.EMPLOYER_SUPPORT),
)


class Hold(Word):
    """What a party or a line of money holds up, the nearest to the daily work first."""

    LEAD = "lead"
    ROLE = "role"
    ACTIVITY = "activity"
    WORK = "work"
    QUALIFICATION = "qualification"
    PLACES = "places"
    MEANS = "means"
    MONEY = "money"
    CONDITION = "condition"
    OWNER = "owner"


class Fall(NamedTuple):
    """
    One thing that falls: the part that held it, at its place in the track before.

    `steps` are those in which it falls, by their places; none for what belongs to no step. `wholly`: nobody else in
    the plan does it; else others are left who do. `line` is the line of support that it belongs to.
    """

    hold: Hold
    path: Path
    steps: tuple[int, ...]
    wholly: bool
    line: LineKind | None = None


def falls(track: Track, supposition: Supposition) -> tuple[Fall, ...]:
    """
    Everything that falls in the track, in the order of what it holds and of the file.

    What falls in an edition is what falls in the track as that edition runs it.
    """
    gone = supposition.parties
    found = [*_money(track, gone, supposition.money)]
    if gone:
        found += [*_steps(track, gone), *_lines(track, gone), *_roles(track, gone)]
        found += [*_brought(track, gone), *_around(track, gone)]
    order = [*Hold]
    return tuple(sorted(found, key=lambda fall: order.index(fall.hold)))


def _all(track: Track) -> tuple[int, ...]:
    return tuple(range(len(listed(track.steps))))


def _places(track: Track, steps: StepIds | Absent) -> tuple[int, ...]:
    """The places of steps by name; without names all of them."""
    if isinstance(steps, Absent):
        return _all(track)
    return tuple(place for place, step in enumerate(listed(track.steps)) if given(step.id) in steps)


def _lost(parties: PartyIds | Absent, gone: Set[str]) -> bool | None:
    """Whether nobody is left of these parties; None where none of them leaves."""
    named = frozenset(listed(parties))
    return None if named.isdisjoint(gone) else named <= gone


def _steps(track: Track, gone: Set[str]) -> Iterator[Fall]:
    for place, step in enumerate(listed(track.steps)):
        here: Path = ("steps", place)
        if given(step.lead) in gone:
            yield Fall(Hold.LEAD, (*here, "lead"), (place,), wholly=True)
        yield from _activities(listed(step.activities), here, (place,), gone, None)
        if work := given(step.work):
            if given(work.formal_employer) in gone:
                yield Fall(Hold.WORK, (*here, "work", "formal_employer"), (place,), wholly=True)
            if (wholly := _lost(work.hirer, gone)) is not None:
                yield Fall(Hold.WORK, (*here, "work", "hirer"), (place,), wholly)
        for number, qualification in enumerate(listed(step.qualifications)):
            if given(qualification.issuer) in gone:
                yield Fall(Hold.QUALIFICATION, (*here, "qualifications", number), (place,), wholly=True)


def _activities(
    activities: tuple[Activity, ...], here: Path, steps: tuple[int, ...], gone: Set[str], line: LineKind | None
) -> Iterator[Fall]:
    for number, activity in enumerate(activities):
        if (wholly := _lost(activity.party, gone)) is not None:
            kind = given(activity.kind)
            yield Fall(
                Hold.ACTIVITY, (*here, "activities", number), steps, wholly, line or (line_of(kind) if kind else None)
            )


def _lines(track: Track, gone: Set[str]) -> Iterator[Fall]:
    written = given(track.lines)
    for name, kind in _LINES if written else ():
        line: Line | None = given(getattr(written, name))
        if line:
            along = tuple(place for place, step in enumerate(listed(track.steps)) if runs_along(line, step))
            yield from _activities(listed(line.activities), ("lines", name), along, gone, kind)


def _roles(track: Track, gone: Set[str]) -> Iterator[Fall]:
    """A role falls in the steps in which nobody of its kind is left at work."""
    steps = listed(track.steps)
    for number, role in enumerate(listed(track.roles)):
        lost = _lost(role.party, gone)
        if lost is None or given(role.kind) in BESIDE_THE_WORK:
            continue
        at_work = [place for place, step in enumerate(steps) if does(role, step)]
        held = [place for place in at_work if not lost or _is_done_by_another(role, steps[place], track, gone)]
        fallen = tuple(place for place in at_work if place not in held)
        if fallen or not at_work:
            yield Fall(Hold.ROLE, ("roles", number), fallen, wholly=lost)
        if held:
            yield Fall(Hold.ROLE, ("roles", number), tuple(held), wholly=False)


def _is_done_by_another(role: Role, step: Step, track: Track, gone: Set[str]) -> bool:
    others = (other for other in listed(track.roles) if other is not role and other.kind == role.kind)
    return any(does(other, step) and not gone >= frozenset(listed(other.party)) for other in others)


def _brought(track: Track, gone: Set[str]) -> Iterator[Fall]:
    left = [each for party in listed(track.parties) if party.id not in gone for each in listed(party.brings)]
    for place, party in enumerate(listed(track.parties)):
        if given(party.id) in gone:
            yield from _of_party(track, place, party, left)


def _of_party(track: Track, place: int, party: Party, left: list[Contribution]) -> Iterator[Fall]:
    holds = {ContributionKind.PLACES: Hold.PLACES, ContributionKind.MONEY: Hold.MONEY}
    for number, each in enumerate(listed(party.brings)):
        kind = given(each.kind)
        steps = _places(track, each.covers)
        # one place, or one euro, does for another; of anything else only what is called the same
        others = [other for other in left if other.kind == each.kind and (kind in holds or other.title == each.title)]
        stands_in = any(not set(steps).isdisjoint(_places(track, other.covers)) for other in others)
        hold = holds.get(kind, Hold.MEANS) if kind else Hold.MEANS
        whole_track = isinstance(each.covers, Absent)
        yield Fall(hold, ("parties", place, "brings", number), () if whole_track else steps, not stands_in)


def _money(track: Track, gone: Set[str], lines: Set[Path]) -> Iterator[Fall]:
    for place, line in enumerate(listed(track.funding)):
        here: Path = ("funding", place)
        wholly = True if here in lines else _lost(line.party, gone)
        if wholly is not None:
            yield Fall(Hold.MONEY, here, _places(track, line.covers), wholly)


def _around(track: Track, gone: Set[str]) -> Iterator[Fall]:
    """Who sees to the conditions, measures, and takes it further."""
    for place, condition in enumerate(listed(track.conditions)):
        if (wholly := _lost(condition.owner, gone)) is not None:
            yield Fall(Hold.CONDITION, ("conditions", place), (), wholly)
    for place, measurement in enumerate(listed(track.measurements)):
        if (wholly := _lost(measurement.owner, gone)) is not None:
            yield Fall(Hold.OWNER, ("measurements", place), (), wholly)
    sustain = given(track.sustain)
    if sustain and (wholly := _lost(sustain.owner, gone)) is not None:
        yield Fall(Hold.OWNER, ("sustain",), (), wholly)
