"""Graphviz: DOT text in, layouts out. The engine runs on standard input, quietly, many graphs a call."""

import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

import graphviz

from canvas.rendering.artifact import RenderingCode
from canvas.rendering.engines.layout import Layout, layouts
from canvas.rendering.engines.program import engine

T = TypeVar("T")

_BATCH = 64
"""The most graphs in one run: what takes longer than its patience then is no great part of all."""

_PORTION = 20
"""The pictures whose graphs go out together while the next ones are made: a run takes some time to start."""

_PATIENCE = 20.0
"""Seconds for a batch, with what has to be tried again in it."""

_MOST_REMEMBERED = 1024
_LAID_OUT: dict[tuple[str, str], Layout] = {}


def quoted(text: str) -> str:
    """
    A text as a DOT label that shows exactly this text: no markup, no escapes, nothing to break out of.

    What comes back is more than a plain `str`: as one, a text between `<` and `>` would count as markup again.
    """
    safe: str = graphviz.escape(text)
    return safe


def lay_out(sources: Sequence[str], program: str | None = None) -> tuple[Layout | RenderingCode, ...]:
    """A layout for each graph, or why there is none; `program` is another engine than the one that is found."""
    chosen = program or engine()
    if not chosen:
        return (RenderingCode.NO_ENGINE,) * len(sources)
    found: dict[str, Layout | RenderingCode] = {
        source: laid for source in sources if (laid := _LAID_OUT.get((chosen, source)))
    }
    wanted = list(dict.fromkeys(source for source in sources if source not in found))
    for start in range(0, len(wanted), _BATCH):
        batch = wanted[start : start + _BATCH]
        results = _batch(chosen, batch, time.monotonic() + _PATIENCE)
        found.update(zip(batch, results, strict=True))
        _remember(chosen, found, batch)
    return tuple(found[source] for source in sources)


def each_laid_out(
    items: Iterable[T], sources: Callable[[T], Sequence[str]]
) -> Iterator[tuple[T, tuple[Layout | RenderingCode, ...]]]:
    """
    Each item with the layouts of its graphs, in their order.

    The items may be made while this asks for them: the engine then lays out some while the next are made and drawn.
    """
    with ThreadPoolExecutor(1) as beside:
        waiting = [
            (portion, beside.submit(lay_out, [source for item in portion for source in sources(item)]))
            for portion in _portions(items)
        ]
        for portion, result in waiting:
            found = iter(result.result())
            for item in portion:
                yield item, tuple(islice(found, len(sources(item))))


def _portions(items: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(items)
    while portion := list(islice(rest, _PORTION)):
        yield portion


def _remember(program: str, found: dict[str, Layout | RenderingCode], batch: list[str]) -> None:
    """The same graph is asked for again by page, plan and picture; a failure may pass."""
    if len(_LAID_OUT) > _MOST_REMEMBERED:
        _LAID_OUT.clear()
    _LAID_OUT.update({(program, source): laid for source in batch if isinstance(laid := found[source], Layout)})


def _batch(program: str, sources: Sequence[str], deadline: float) -> list[Layout | RenderingCode]:
    """All in one run; when that fails, the halves, so that one bad graph costs only itself."""
    found = _run(program, "\n".join(sources), deadline - time.monotonic())
    if len(found) == len(sources):
        return list(found)
    if len(sources) == 1:
        return [RenderingCode.ENGINE_FAILED]
    middle = len(sources) // 2
    return _batch(program, sources[:middle], deadline) + _batch(program, sources[middle:], deadline)


def _run(program: str, text: str, seconds: float) -> tuple[Layout, ...]:
    """What the engine lays out; nothing when it fails, hangs or writes something else."""
    if seconds <= 0:
        return ()
    try:
        done = subprocess.run(
            [program, "-Kdot", "-q", "-Tjson0"],
            input=text.encode("utf-8", "replace"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )
        return tuple(layouts(done.stdout.decode("utf-8", "replace")))
    except (OSError, subprocess.TimeoutExpired, ValueError, KeyError):
        return ()
