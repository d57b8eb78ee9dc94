"""What draws: it is the same as long as nothing of it was changed, and then it draws the same."""

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from canvas import __version__
from canvas.rendering.engines.program import engine
from canvas.resources import state

_DISTRIBUTIONS = (".dist-info", ".egg-info")


@cache
def toolkit() -> str:
    """A name for all on which a drawing depends beside what is drawn."""
    everything = repr((__version__, sys.version, tuple(state()), tuple(_distributions()), _program()))
    return hashlib.sha256(everything.encode("utf-8", "surrogatepass")).hexdigest()


def _distributions() -> Iterator[str]:
    """Every package that can be imported with its version: both stand in the names of these folders."""
    for place in sys.path:
        try:
            names = os.listdir(place or ".")  # noqa: PTH208 - names alone, at every start
        except OSError:
            continue  # an archive, or a folder that is not there
        yield from sorted(name for name in names if name.endswith(_DISTRIBUTIONS))


def _program() -> tuple[str, int, int] | None:
    """The engine; one of the machine is no package, so its file stands for its version."""
    found = engine()
    if found is None:
        return None
    file = Path(found).resolve()
    try:
        return str(file), file.stat().st_size, file.stat().st_mtime_ns
    except OSError:
        return str(file), 0, 0
