"""Work beside the event loop: a few things at a time, and of what is asked again and again only the newest."""

import asyncio
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")

_AT_ONCE = 2
"""So many texts are read, checked or drawn at a time; Graphviz works beside the interpreter."""


class Bench:
    """Where work is done."""

    def __init__(self) -> None:
        self._places = ThreadPoolExecutor(_AT_ONCE, "bench")
        self._newest: dict[Hashable, object] = {}

    async def do(self, work: Callable[[], T]) -> T:
        """The work, done when there is a place for it."""
        return await asyncio.get_running_loop().run_in_executor(self._places, work)

    async def newest(self, what: Hashable, work: Callable[[], T]) -> T | None:
        """The work; None where the same was asked anew before there was a place for it."""
        turn = self._newest[what] = object()

        def if_newest() -> T | None:
            return work() if self._newest.get(what) is turn else None

        try:
            return await self.do(if_newest)
        finally:
            if self._newest.get(what) is turn:
                del self._newest[what]
