"""How far long work is, on a terminal only."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

import click

from canvas.cli.speaking import told

T = TypeVar("T")
_LONG = 8


def progress(items: Sequence[T], what: str) -> Iterator[T]:
    """The items; while they go by, a bar on standard error when it is a terminal and there are many."""
    if len(items) < _LONG or not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, label=told(what), file=sys.stderr) as bar:
        yield from bar
