"""
Steps that follow on others than before, because somebody put them elsewhere in the file.

The order of the steps in a file is design only where it decides what comes after what: a step follows the one above it
unless it says otherwise. So the steps as they are now are looked at in the old and in the new order; where both give
the same course nothing has moved. What a step says itself about what it comes after is an answer like any other.
"""

from collections.abc import Mapping, Sequence

from canvas.analysis.order import before as right_before
from canvas.domain.answer import listed
from canvas.domain.track import Track

_MOST_LOOKED_THROUGH = 300
"""Of more steps than this only what comes right before each of them is compared."""


def moved(after: Track, twins: Mapping[int, int]) -> tuple[int, ...]:
    """
    The fewest steps that explain the new course, by their places after.

    `twins` are the places after of the steps that were there before, by their places before.
    """
    now = list(range(len(listed(after.steps))))
    then = _in_old_order(now, twins)
    if then == now:
        return ()
    steps = listed(after.steps)
    old = after.model_copy(update={"steps": tuple(steps[place] for place in then)})
    first, second = _directly(old, then), _directly(after, now)
    common = sorted(twins.values())
    differing = [place for place in common if first[place] != second[place]]
    if len(now) > _MOST_LOOKED_THROUGH:
        return tuple(differing)
    # a step that says itself what it comes after goes along with that one; only the first of them has moved
    chosen = _fewest(_turned(_course(first), _course(second), common))
    return tuple(place for place in differing if place in chosen) or tuple(sorted(chosen))


def _in_old_order(now: Sequence[int], twins: Mapping[int, int]) -> list[int]:
    """The steps that were there before change places among themselves; new ones stay where they are."""
    old = iter(twins[place] for place in sorted(twins))
    known = set(twins.values())
    return [next(old) if place in known else place for place in now]


def _directly(track: Track, places: Sequence[int]) -> dict[int, set[int]]:
    """The steps right before each step, by the places after."""
    return {places[start]: {places[each] for each in others} for start, others in right_before(track).items()}


def _course(directly: Mapping[int, set[int]]) -> dict[int, set[int]]:
    """All that comes somewhere before each step."""
    course: dict[int, set[int]] = {}
    for start, others in directly.items():
        met: set[int] = set()
        waiting = list(others)
        while waiting:
            here = waiting.pop()
            if here not in met:
                met.add(here)
                waiting += directly[here]
        course[start] = met
    return course


def _turned(old: Mapping[int, set[int]], new: Mapping[int, set[int]], common: Sequence[int]) -> set[tuple[int, int]]:
    """Pairs of which one came before the other, in the one order and not in the other."""
    return {
        (place, other)
        for place in common
        for other in common
        if place != other and (other in old[place]) != (other in new[place])
    }


def _fewest(differing: set[tuple[int, int]]) -> set[int]:
    """One step of every pair that changed places: first the one that changed places with most others."""
    chosen: set[int] = set()
    while differing:
        counts: dict[int, int] = {}
        for pair in differing:
            for place in pair:
                counts[place] = counts.get(place, 0) + 1
        most = max(counts, key=lambda place: (counts[place], place))
        chosen.add(most)
        differing = {pair for pair in differing if most not in pair}
    return chosen
