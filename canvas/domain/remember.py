"""Not working out the same thing twice for the track at hand."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from canvas.domain.track import Track

Result = TypeVar("Result")


def remembered(work_out: Callable[[Track], Result]) -> Callable[[Track], Result]:
    """
    Keep the last answer of a function of a track.

    Many questions ask the same facts of one track, one right after the other. A track is frozen, so the answer for
    the same object stays right; only the last one is kept.
    """
    last_track: Track | None = None
    last_result: Result

    @wraps(work_out)
    def answer(track: Track) -> Result:
        nonlocal last_track, last_result
        if track is not last_track:
            last_result = work_out(track)
            last_track = track
        return last_result

    return answer
