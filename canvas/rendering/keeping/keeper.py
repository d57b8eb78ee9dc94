"""Renderings are taken from the cache when nothing changed on which they depend, and drawn when something did."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import TypeAlias

from canvas.cache import Cache
from canvas.inspection.inspect import Inspection
from canvas.rendering.artifact import Rendering
from canvas.rendering.keeping.packing import packed, unpacked
from canvas.rendering.keeping.toolkit import toolkit

_FOLLOWS_FROM_THE_TEXT = ("track", "coverage")
_READ = tuple(field.name for field in fields(Inspection) if field.name not in _FOLLOWS_FROM_THE_TEXT)


@dataclass(frozen=True, slots=True)
class Subject:
    """
    What is to be rendered: a file as it was inspected, None for what is made without one; and all that is asked of it.

    `asked` is written out to know it again, so it says everything in a fixed order: a tuple, no set.
    """

    inspection: Inspection | None
    asked: tuple[object, ...]


Draw: TypeAlias = Callable[[Sequence[int]], Iterable[Rendering]]
"""Makes the renderings of those subjects that stand at these places, in their order."""

_AT_ONCE = 100
"""Subjects that are drawn in one go: enough for the engine to lay out many pictures a run."""


class Keeper:
    """Keeps what is drawn in a cache; without one everything is drawn."""

    def __init__(self, cache: Cache | None) -> None:
        self._cache = cache

    def renderings(self, subjects: Sequence[Subject], draw: Draw) -> Iterator[Rendering]:
        """A rendering for each subject, in their order, as they become ready; `draw` is asked for what is not kept."""
        for start in range(0, len(subjects), _AT_ONCE):
            places = range(start, min(start + _AT_ONCE, len(subjects)))
            yield from self._portion(subjects, places, draw)

    def _portion(self, subjects: Sequence[Subject], places: Sequence[int], draw: Draw) -> Iterator[Rendering]:
        if self._cache is None:
            yield from draw(places)
            return
        keys = {place: key_of(subjects[place]) for place in places}
        kept = {place: self._cache.get(key) for place, key in keys.items()}
        lacking = [place for place in places if kept[place] is None]
        drawn = iter(draw(lacking) if lacking else ())
        for place in places:
            if (content := kept.pop(place)) is not None:
                yield unpacked(content)
                continue
            rendering = next(drawn)
            # what failed may succeed the next time
            if not any(problem.code.is_failure for problem in rendering.problems):
                self._cache.put(keys[place], packed(rendering))
            yield rendering


def key_of(subject: Subject) -> str:
    """
    A name for all on which the rendering depends.

    The rules, the settings and the baseline are in it by what they made: the findings, and whether they are told.
    """
    inspection = subject.inspection
    read = tuple(getattr(inspection, name) for name in _READ) if inspection else None
    everything = repr((toolkit(), read, subject.asked))
    return hashlib.sha256(everything.encode("utf-8", "surrogatepass")).hexdigest()
