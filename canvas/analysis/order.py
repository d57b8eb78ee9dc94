"""The order of the steps: what comes after what, and when each step runs at the earliest."""

from collections.abc import Mapping
from decimal import Decimal
from graphlib import CycleError, TopologicalSorter
from heapq import heapify, heappop, heappush
from types import MappingProxyType
from typing import NamedTuple

from canvas.analysis.lengths import lengths
from canvas.domain.answer import Absent, given, is_open, is_waived, listed
from canvas.domain.kinds import StepKind
from canvas.domain.remember import remembered
from canvas.domain.steps import Step
from canvas.domain.track import Track

_NONE = Decimal(0)


class Stretch(NamedTuple):
    """When a step runs, in weeks from the start of the track; `known` is False where its length had to be left out."""

    start: Decimal
    end: Decimal
    known: bool


class Timetable(NamedTuple):
    """
    When each step runs at the earliest, by its place in the file, and how long the whole takes.

    `known` is False where a length had to be left out. Where steps wait for each other there are no stretches.
    """

    stretches: Mapping[int, Stretch]
    weeks: Decimal
    known: bool


@remembered
def before(track: Track) -> dict[int, tuple[int, ...]]:
    """
    For each step the steps right before it, by their places in the file.

    A step follows the one above it, unless it says what it comes `after` (n/a: nothing) or what it runs `alongside`:
    then it starts with the first of those in the file. Whatever follows on steps side by side follows on the one that
    the others run beside. A name that no step has counts as not written.
    """
    steps = listed(track.steps)
    places = _places(steps)
    leaders = _leaders(steps, places)
    earlier: dict[int, tuple[int, ...]] = {}
    above: tuple[int, ...] = ()
    for place, step in enumerate(steps):
        if leaders[place] == place:
            after = step.after
            earlier[place] = _named(after, places) or (() if is_waived(after) else above)
            above = (place,)
    return {place: earlier[leaders[place]] for place in range(len(steps))}


def _places(steps: tuple[Step, ...]) -> dict[str, int]:
    """Where each id stands; of two equal ones the first."""
    places: dict[str, int] = {}
    for place, step in enumerate(steps):
        if identifier := given(step.id):
            places.setdefault(identifier, place)
    return places


def _named(names: tuple[str, ...] | Absent, places: dict[str, int]) -> tuple[int, ...]:
    if isinstance(names, Absent):
        return ()
    return tuple(dict.fromkeys([places[name] for name in names if name in places]))


def _leaders(steps: tuple[Step, ...], places: dict[str, int]) -> dict[int, int]:
    """For each step the one with which it starts: itself, or the one at the end of what it runs alongside."""
    beside = {place: place for place in range(len(steps))}
    for place, step in enumerate(steps):
        if listed(step.alongside) and not _named(step.after, places):
            beside[place] = min((o for o in _named(step.alongside, places) if o != place), default=place)
    leaders = {place: place for place, other in beside.items() if place == other}
    for place in beside.keys() - leaders.keys():
        chain: list[int] = []
        met: set[int] = set()
        here = place
        while here not in leaders and here not in met:
            chain.append(here)
            met.add(here)
            here = beside[here]
        if here not in leaders:
            # the chain ends in a step of its own, or goes round: then the first of the ring leads
            leaders[here] = min(chain[chain.index(here) :])
        leaders.update(dict.fromkeys(chain, leaders[here]))
    return leaders


@remembered
def cycle(track: Track) -> tuple[int, ...]:
    """Steps in a ring, each waiting for the next and the last for the first; empty when there are none."""
    earlier, placed = sequence(track)
    if placed is not None:
        return ()
    try:
        TopologicalSorter(earlier).prepare()
    except CycleError as error:
        ring = list(reversed(error.args[1]))[1:]
        first = ring.index(min(ring))
        return tuple(ring[first:] + ring[:first])
    return ()


@remembered
def in_order(track: Track) -> tuple[int, ...]:
    """The steps so that each comes after those before it; the order of the file where they wait for each other."""
    earlier, placed = sequence(track)
    return tuple(earlier) if placed is None else placed


@remembered
def kinds_in_order(track: Track) -> tuple[StepKind | None, ...]:
    """What kind of step each is, in this order."""
    steps = listed(track.steps)
    return tuple([given(steps[place].kind) for place in in_order(track)])


@remembered
def sequence(track: Track) -> tuple[dict[int, tuple[int, ...]], tuple[int, ...] | None]:
    """What comes right before each step, and the steps in that order; None where they wait for each other."""
    earlier = before(track)
    placed = _sorted(earlier)
    return earlier, placed if len(placed) == len(earlier) else None


def _sorted(earlier: dict[int, tuple[int, ...]]) -> tuple[int, ...]:
    """Each after those before it, else in the order of the file; steps in a ring, and what waits for them, are left."""
    if all(max(others, default=-1) < place for place, others in earlier.items()):
        return tuple(earlier)
    later: dict[int, list[int]] = {place: [] for place in earlier}
    waiting = {place: len(others) for place, others in earlier.items()}
    for place, others in earlier.items():
        for other in others:
            later[other].append(place)
    ready = [place for place, others in earlier.items() if not others]
    heapify(ready)
    placed: list[int] = []
    while ready:
        place = heappop(ready)
        placed.append(place)
        for other in later[place]:
            waiting[other] -= 1
            if not waiting[other]:
                heappush(ready, other)
    return tuple(placed)


def too_early(track: Track, kind: StepKind, needed: StepKind) -> tuple[tuple[int, int], ...]:
    """Pairs of a step of this kind and the step of the needed kind that should come first, but comes after it."""
    kinds, (earlier, placed) = kinds_in_order(track), sequence(track)
    if placed is None or kind not in kinds or needed not in kinds[kinds.index(kind) :]:
        return ()
    begun: dict[int, bool] = {}
    early: dict[int, int | None] = {}
    pairs: dict[int, int] = {}
    for place, here in zip(placed, kinds, strict=True):
        begun[place] = any(begun[other] for other in earlier[place])
        early[place] = next((found for other in earlier[place] if (found := early[other]) is not None), None)
        found = early[place]
        if here is needed:
            if found is not None:
                pairs.setdefault(found, place)
            begun[place], early[place] = True, None
        elif here is kind and not begun[place] and found is None:
            early[place] = place
    return tuple(pairs.items())


def timetable(track: Track, *, longest: bool = True) -> Timetable:
    """The earliest time of every step; of a range the upper end counts, or with `longest=False` the lower."""
    return _timetables(track)[longest]


@remembered
def _timetables(track: Track) -> tuple[Timetable, Timetable]:
    """With the lower end of the range of every length, and with the upper."""
    earlier, placed = sequence(track)
    if placed is None:
        nothing = Timetable(MappingProxyType({}), _NONE, known=False)
        return nothing, nothing
    lower: dict[int, Stretch] = {}
    upper: dict[int, Stretch] = {}
    weeks, known = lengths(track), True
    for place in placed:
        takes, ahead = weeks[place], earlier[place]
        known = known and takes is not None
        for stretches, length in zip((lower, upper), takes or (_NONE, _NONE), strict=True):
            start = max([stretches[other].end for other in ahead]) if ahead else _NONE
            stretches[place] = Stretch(start, start + length, takes is not None)
    return _until_the_end(lower, known), _until_the_end(upper, known)


def _until_the_end(stretches: dict[int, Stretch], known: bool) -> Timetable:
    whole = max([stretch.end for stretch in stretches.values()], default=_NONE)
    return Timetable(MappingProxyType(stretches), whole, known)


def longest_path(track: Track, *, longest: bool = True) -> tuple[int, ...]:
    """The steps, one after the other, that together make the track as long as it is."""
    earlier, stretches = before(track), timetable(track, longest=longest).stretches
    path: list[int] = []
    ahead = tuple(stretches)
    while ahead:
        path.append(max(ahead, key=lambda place: stretches[place].end))
        ahead = earlier[path[-1]]
    return tuple(reversed(path))


def lead_changes(track: Track) -> tuple[tuple[int, int], ...]:
    """The hand-overs: pairs of steps, one right after the other, with another party in the lead."""
    steps, earlier = listed(track.steps), before(track)
    return tuple(
        (other, place)
        for place in in_order(track)
        for other in earlier[place]
        if given(steps[place].lead) and given(steps[other].lead) and steps[place].lead != steps[other].lead
    )


def hand_overs_are_known(track: Track) -> bool:
    """Of all steps that follow on each other it is told who leads them."""
    steps, earlier = listed(track.steps), before(track)
    pairs = ((other, place) for place in earlier for other in earlier[place])
    return not any(is_open(steps[each].lead) for pair in pairs for each in pair)
