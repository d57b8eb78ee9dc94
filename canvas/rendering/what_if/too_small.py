"""What has no room for the new number of participants, in words."""

from collections.abc import Iterator

from canvas.analysis.too_small import TooSmall, too_small
from canvas.analysis.work_places import work_places
from canvas.domain.answer import listed
from canvas.domain.path import Path
from canvas.rendering.views.roles import role_words
from canvas.rendering.voice import lowered
from canvas.rendering.what_if.both import Both


def too_small_words(told: Both) -> Iterator[str]:
    """One sentence with all of it, a step or a role once; places to learn at work have a sentence of their own."""
    parts: dict[Path, list[TooSmall]] = {}
    for each in too_small(told.before.track, told.after.track):
        if each.path not in _places_at_work(told):
            parts.setdefault(each.path[:2], []).append(each)
    if parts:
        texts = (_part(path, found, told) for path, found in parts.items())
        yield told.word("too_small", what=told.before.listing(tuple(texts)))


def _places_at_work(told: Both) -> tuple[Path, ...]:
    found = work_places(told.after.track)
    return tuple(("steps", step, "places") for step in found.steps) if found else ()


def _part(path: Path, found: list[TooSmall], told: Both) -> str:
    voice, place = told.before, int(path[1])
    numbers = (told.word(f"too_small_{each.path[-1]}", number=voice.text(each.says)) for each in found)
    if path[0] == "steps":
        where = told.word("too_small_step", step=voice.step_title(listed(voice.track.steps)[place]))
    else:
        where = lowered(role_words(listed(voice.track.roles)[place], voice))
    return told.word("too_small_part", where=where, numbers=", ".join(numbers))
