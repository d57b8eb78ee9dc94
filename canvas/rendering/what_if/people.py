"""Participants against places, before and after."""

from collections.abc import Iterator

from canvas.analysis.work_places import Room, WorkPlaces, work_places
from canvas.domain.answer import listed
from canvas.rendering.voice import Voice
from canvas.rendering.what_if.both import Both


def people_words(told: Both) -> Iterator[str]:
    """How many places there are for how many people where people learn at work, if that is otherwise than before."""
    was, now = _said(told.before), _said(told.after)
    if not now or was == now:
        return
    found = work_places(told.after.track)
    assert found
    people, places, step = now
    if places:
        is_short = found.is_short(room_of(found))
        yield told.word("too_few_places" if is_short else "places", people=people, places=places, step=step)
    else:
        yield told.word("places_unknown", people=people, step=step)


def _said(voice: Voice) -> tuple[str, str, str] | None:
    found = work_places(voice.track)
    if found is None:
        return None
    room = room_of(found)
    step = voice.step_title(listed(voice.track.steps)[found.steps[0]])
    return voice.text(found.people), voice.text(room.places) if room else "", step


def room_of(found: WorkPlaces) -> Room | None:
    """What parties bring in; where that cannot be added up, what the steps say."""
    return found.offered or found.said
