"""The smallest set of inputs that takes all ways through the code that any of them takes."""

import sys
from collections.abc import Callable, Iterable
from types import FrameType
from typing import Any

Step = tuple[str, int, int]
"""From one line of a file to the next."""

_OURS = "/canvas/"


class _Watch:
    """Notes the steps within our own files."""

    def __init__(self) -> None:
        self.steps = set[Step]()
        self._last: dict[int, int] = {}

    def __call__(self, frame: FrameType, event: str, _: Any) -> Callable[..., Any] | None:
        if _OURS not in frame.f_code.co_filename:
            return None
        if event == "call":
            self._last[id(frame)] = 0
        elif event == "line":
            self.steps.add((frame.f_code.co_filename, self._last.get(id(frame), 0), frame.f_lineno))
            self._last[id(frame)] = frame.f_lineno
        return self


def steps(target: Callable[[bytes], None], data: bytes) -> set[Step]:
    """The steps that a target takes with these bytes."""
    watch = _Watch()
    before = sys.gettrace()
    sys.settrace(watch)
    try:
        target(data)
    finally:
        sys.settrace(before)
    return watch.steps


def smallest(target: Callable[[bytes], None], inputs: Iterable[bytes]) -> list[bytes]:
    """Those that take a step that no shorter one takes."""
    seen, kept = set[Step](), list[bytes]()
    for data in sorted(set(inputs), key=lambda each: (len(each), each)):
        taken = steps(target, data)
        if not taken <= seen:
            seen |= taken
            kept.append(data)
    return kept
