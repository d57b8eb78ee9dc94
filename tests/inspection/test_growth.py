"""A long file costs in proportion to its length: no question looks at every part for every part."""

import gc
import time

import pytest

from canvas.inspection.inspect import inspect
from canvas.reading.read import read_text

SHAPES = {
    "steps": ("stappen:", "  - {{id: s{n}, soort: leer-werk, trekker: p}}"),
    "alongside": ("stappen:\n  - {id: a}", "  - {{id: s{n}, naast: a}}"),
    "ring": ("stappen:", "  - {{id: s{n}, na: s{next}}}"),
    "parties": ("partijen:", "  - {{id: p{n}, naam: Partij {n}, soort: bedrijf}}"),
    "double ids": ("partijen:", "  - {{id: p, naam: Partij {n}, soort: bedrijf}}"),
    "roles": ("rollen:", "  - {{soort: jobcoach, partij: p{n}}}"),
    "accepts": ("accepteer:", "  - {{bevinding: M01, reden: reden {n}}}"),
}
FEW, MANY = 1_000, 4_000


def seconds(head: str, line: str, count: int) -> float:
    """How long reading and checking such a file takes; the fastest of three runs."""
    lines = "\n".join(line.format(n=n, next=(n + 1) % count) for n in range(count))
    text = f"traject: {{fase: afgerond}}\n{head}\n{lines}\n"
    times = []
    # the collector looks at all that lives, and that is more in a long file: it is off in the command, too
    gc.disable()
    for _ in range(3):
        start = time.process_time()
        assert inspect(read_text(text), "x.track.yaml").readable
        times.append(time.process_time() - start)
    gc.enable()
    return min(times)


@pytest.mark.thorough
@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_as_long_costs_about_four_times_as_much(shape: str) -> None:
    """Sixteen times would be every part looked at for every part."""
    head, line = SHAPES[shape]

    assert seconds(head, line, MANY) / seconds(head, line, FEW) < 9
