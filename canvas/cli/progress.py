"""How far long work is, on a terminal only."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

from canvas.cli.speaking import told

T = TypeVar("T")


def progress(items: Iterable[T], what: str, count: int, *, many: int = 8) -> Iterator[T]:
    """The items; while they go by, a bar on standard error when it is a terminal and there are as many as `many`."""
    if count < many or not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, length=count, label=told(what), file=sys.stderr) as bar:
        yield from bar
