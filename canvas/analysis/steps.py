"""The steps of a track by what they are."""

from operator import itemgetter
from typing import TypeAlias

from canvas.domain.answer import given, listed
from canvas.domain.kinds import StepKind
from canvas.domain.remember import remembered
from canvas.domain.steps import Step
from canvas.domain.track import Track

Placed: TypeAlias = tuple[tuple[int, Step], ...]
"""Steps with their place in the file."""


def steps_of(track: Track, *kinds: StepKind) -> Placed:
    """The steps of these kinds, in the order of the file."""
    by_kind = _by_kind(track)
    if len(kinds) == 1:
        return by_kind.get(kinds[0], ())
    return tuple(sorted((found for kind in kinds for found in by_kind.get(kind, ())), key=itemgetter(0)))


@remembered
def _by_kind(track: Track) -> dict[StepKind, Placed]:
    by_kind: dict[StepKind, Placed] = {}
    for place, step in enumerate(listed(track.steps)):
        if kind := given(step.kind):
            by_kind[kind] = (*by_kind.get(kind, ()), (place, step))
    return by_kind
