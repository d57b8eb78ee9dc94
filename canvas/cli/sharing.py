"""Work on many files, shared out over the processors; what comes back is in the order of the files."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from multiprocessing.pool import AsyncResult, Pool
from typing import TypeVar

from canvas.cli.progress import progress

Item = TypeVar("Item")
Result = TypeVar("Result")

_WORTH_SHARING = 150
"""From this many files on a second process earns what it costs to start."""

_PORTION = 10


def shared_out(
    work: Callable[[Item], Result], items: Sequence[Item], what: str, processes: int | None
) -> Iterator[Result]:
    """
    The results of a function at the top of its module, while a bar tells `what` is done.

    Without a number of processes every processor works. Nothing that is drawn with typst may go before it: a process
    that forks after that waits for ever.
    """
    at_work = min(processes or _processors(), len(items) // (_WORTH_SHARING // 2))
    if at_work > 1:
        return _by_several(work, items, what, at_work)
    return (work(each) for each in progress(items, what, len(items)))


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _by_several(work: Callable[[Item], Result], items: Sequence[Item], what: str, processes: int) -> Iterator[Result]:
    # the first file loads the words and the rules; a copy of this process then has them
    yield work(items[0])
    portions = [items[start : start + _PORTION] for start in range(1, len(items), _PORTION)]
    # where it is safe a copy of this process starts at once; elsewhere everything is imported anew
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    with context.Pool(processes - 1, _leave_interrupts_to_the_first) as pool:
        shown = progress(portions, what, len(portions))
        for parts in _worked_off(pool, partial(_portion, work), shown, 2 * (processes - 1)):
            yield from parts


def _worked_off(pool: Pool, work: Callable[[Item], Result], portions: Iterable[Item], ahead: int) -> Iterator[Result]:
    """This process does portions too, while the others always have some ahead of them."""
    running: list[AsyncResult[Result]] = []
    parts: list[Result | AsyncResult[Result]] = []
    for portion in portions:
        running = [each for each in running if not each.ready()]
        if len(running) < ahead:
            running.append(pool.apply_async(work, (portion,)))
            parts.append(running[-1])
        else:
            parts.append(work(portion))
    return (part.get() if isinstance(part, AsyncResult) else part for part in parts)


def _leave_interrupts_to_the_first() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _portion(work: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    return [work(each) for each in items]
