"""The texts of a catalogue of words, each with the way to it."""

from collections.abc import Iterator
from typing import Any


def leaves(table: Any, way: str = "") -> Iterator[tuple[str, str]]:
    """Every text in the table."""
    if isinstance(table, dict):
        for name, inner in table.items():
            yield from leaves(inner, f"{way}.{name}")
    else:
        yield way, str(table)
