"""
How fast pictures and print are drawn, beside Debian's `dot` on the same graphs in one run.

    python -m tests.benchmarks.draw_speed [--tracks 100] [--rounds 7]

Everything is timed in turn, A B C A B C, and of each the least time counts: what else the machine does only adds.
"""

import argparse
import gc
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from unittest import mock

from canvas.cache import FOLDER_VARIABLE
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.inspection.inspect import Inspection, inspect
from canvas.knowledge.papers import Paper
from canvas.reading.read import read_text
from canvas.rendering.diagrams.steps import steps_pictures
from canvas.rendering.engines import graphviz
from canvas.rendering.posters.poster import poster
from canvas.rendering.variant import Variant
from tests.benchmarks.generate import track, write_tracks

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "voorbeeld" / "voorbeeld.track.yaml"
Times = dict[str, float]


def least(rounds: int, timed: Mapping[str, Callable[[], float]]) -> Times:
    """The least seconds of each, all of them once in every round."""
    taken: dict[str, list[float]] = {name: [] for name in timed}
    for _ in range(rounds):
        for name, run in timed.items():
            taken[name].append(run())
    return {name: min(times) for name, times in taken.items()}


def seconds(run: Callable[[], object]) -> float:
    """How long this takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def diagrams(count: int, rounds: int) -> Times:
    """The step diagrams of so many tracks, from track to SVG; `dot` gets the same graphs and writes SVG, too."""
    chance = random.Random(2022)
    texts = [track(number, chance) for number in range(count)]
    dot = shutil.which("dot")
    if dot is None:
        raise SystemExit("This needs the program dot: apt-get install graphviz")
    graphs = [picture.dot for picture in steps_pictures(_tracks(texts), Language.NL)]
    return least(
        rounds,
        {
            "dot, a process for each": lambda: seconds(lambda: _dots(dot, graphs)),
            "werkcanvas": lambda: _pictures(texts, None),
            "werkcanvas with dot as engine": lambda: _pictures(texts, dot),
        },
    )


def _tracks(texts: Sequence[str]) -> list[Track]:
    """Read anew: nothing is remembered of an earlier round."""
    read = [read_text(text).track for text in texts]
    return [each for each in read if each]


def _dots(program: str, graphs: Sequence[str]) -> None:
    for graph in graphs:
        subprocess.run([program, "-q", "-Tsvg"], input=graph.encode(), stdout=subprocess.DEVNULL, check=True)


def _pictures(texts: Sequence[str], program: str | None) -> float:
    tracks = _tracks(texts)
    gc.collect()
    with ExitStack() as stack:
        stack.enter_context(mock.patch.dict(graphviz._LAID_OUT, clear=True))
        if program:
            stack.enter_context(mock.patch.object(graphviz, "engine", return_value=program))
        return seconds(lambda: steps_pictures(tracks, Language.NL))


def posters(rounds: int) -> Times:
    """A poster on A0 whose track changed: the first of a process, and the ones after it."""
    text = EXAMPLE.read_text(encoding="utf-8")
    number = iter(range(1_000_000))

    def drawn() -> float:
        inspection = _changed(text, next(number))
        return seconds(lambda: poster(inspection, Language.NL, Paper.A0, Variant.FILLED))

    return {"the first in a process": drawn()} | least(rounds, {"the next ones": drawn})


def _changed(text: str, number: int) -> Inspection:
    """With another title each time."""
    return inspect(read_text(text.replace("titel: ", f"titel: {number} ", 1)), EXAMPLE.name)


def commands(count: int, rounds: int) -> tuple[Times, Times]:
    """Whole processes, the start of Python included: so many step diagrams, and the kit of one track."""
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        write_tracks(folder / "tracks", count)
        pictures = ["render", str(folder / "tracks"), "--only", "steps", "--language", "nl", "-o", str(folder / "out")]
        kit = ["workshop", str(EXAMPLE), "-o", str(folder / "kit")]
        made = {
            "canvas render, all changed": lambda: _canvas(folder, *pictures, "--no-cache"),
            "canvas render, none changed": lambda: _canvas(folder, *pictures),
            "canvas check, for comparison": lambda: _canvas(folder, "check", str(folder / "tracks")),
        }
        kits = {
            "canvas workshop, changed": lambda: _canvas(folder, *kit, "--no-cache"),
            "canvas workshop, not changed": lambda: _canvas(folder, *kit),
        }
        _canvas(folder, *pictures)
        _canvas(folder, *kit)
        return least(rounds, made), least(rounds, kits)


def _canvas(folder: Path, *arguments: str) -> float:
    command = [str(Path(sys.executable).parent / "canvas"), *arguments]
    environment = {**os.environ, FOLDER_VARIABLE: str(folder / "cache")}
    start = time.perf_counter()
    done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    taken = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.decode()[-500:]}")
    return taken


def table(title: str, times: Times, of: str = "") -> str:
    """The times in milliseconds; with `of` each as a share of that one."""
    lines = [title]
    for name, taken in times.items():
        share = f"{taken / times[of]:8.2f}" if of else ""
        lines.append(f"  {name:32}{taken * 1000:8.0f} ms{share}")
    return "\n".join(lines)


def main(words: Sequence[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tracks", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args(words)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    gc.disable()  # as the commands do
    count, rounds = arguments.tracks, arguments.rounds
    print(f"the least time of {rounds} rounds")
    print(table("A poster (A0, voorbeeld) of a changed track", posters(rounds)))
    print(table(f"{count} step diagrams, from track to SVG", diagrams(count, rounds), "dot, a process for each"))
    pictures, kits = commands(count, rounds)
    print(table(f"The same {count} as whole commands", pictures, "canvas render, all changed"))
    print(table("The kit for a workshop (voorbeeld) as a whole command", kits, "canvas workshop, changed"))


if __name__ == "__main__":
    main()
