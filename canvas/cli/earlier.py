"""What was made of files in an earlier run: a file that did not change is read, and not looked at again."""

import marshal
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from canvas.cache import Cache, users_cache
from canvas.rendering.keeping.toolkit import toolkit

Plain: TypeAlias = Any
"""A value of texts, numbers, None and tuples of such values."""

_LEVEL = 1
"""Reports of a country fit into the cache, and most of the time goes into other things."""


class Seen(NamedTuple):
    """What a value was made of: the sum of a file's content, and that of all else that was asked."""

    content: bytes
    asked: bytes


class Earlier:
    """
    Plain values by the names of files, each with what it was made of.

    All of one question are kept together, for a thousand files that are opened cost as much as the tracks themselves.
    The question is written out to be known again: it says everything in a fixed order.
    """

    def __init__(self, cache: Cache, question: object) -> None:
        self._cache = cache
        self._key = repr(("earlier", toolkit(), str(Path.cwd()), question))
        self._before = self._kept()
        self._now: dict[str, tuple[bytes, bytes, bytes]] = {}

    def knows(self, name: str) -> bool:
        """There is a value of this file, though it may have been made of something else."""
        return name in self._before

    def get(self, name: str, seen: Seen) -> Plain | None:
        """The value that was made of just this, else None."""
        entry = self._before.get(name)
        if entry is None or entry[:2] != seen:
            return None
        self._now[name] = entry
        return marshal.loads(zlib.decompress(entry[2]))

    def put(self, name: str, seen: Seen, value: Plain) -> None:
        """Have this value ready the next time."""
        self._now[name] = (*seen, zlib.compress(marshal.dumps(value), _LEVEL))

    def keep(self) -> None:
        """Keep what was asked for this time, and nothing else."""
        if self._now != self._before:
            self._cache.put(self._key, marshal.dumps(self._now))

    def _kept(self) -> Mapping[str, tuple[bytes, bytes, bytes]]:
        content = self._cache.get(self._key)
        # that it is what was written says the cache, and that this Python wrote it the toolkit
        return {} if content is None else marshal.loads(content)


def earlier_of(question: object) -> Earlier | None:
    """What the cache of the user knows of a question; None where there is none."""
    cache = users_cache()
    return Earlier(cache, question) if cache else None
