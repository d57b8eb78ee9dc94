"""The steps of a track by what they are."""

from canvas.domain.answer import given, listed
from canvas.domain.kinds import StepKind
from canvas.domain.steps import Step
from canvas.domain.track import Track


def steps_of(track: Track, *kinds: StepKind) -> tuple[tuple[int, Step], ...]:
    """The steps of these kinds, with their place in the file."""
    return tuple((place, step) for place, step in enumerate(listed(track.steps)) if given(step.kind) in kinds)
