"""
How fast `canvas check` is beside programs that look at the same files, in one run.

    python -m tests.benchmarks.check_speed [--files 1,100,1000,7000] [--rounds 3] [--peers FOLDER]

Whole processes are timed in turn, A B C A B C, and of each the least time counts: what else the machine does only adds.
With a folder of programs `doorstop` and `strictdoc` are timed, too, with as many items of their own form. The tracks
are those of the country in `country.py`, one municipality after the other.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from canvas.cache import FOLDER_VARIABLE
from tests.benchmarks.country import write_part
from tests.benchmarks.peers import Timed, peers

_YAMLLINT = "{extends: default, rules: {line-length: disable, document-start: disable}}"

_FLOOR = """
import gc, pathlib, sys, yaml
gc.disable()
for file in sorted(pathlib.Path(sys.argv[1]).rglob("*.yaml")):
    yaml.compose(file.read_bytes(), yaml.CSafeLoader)
"""

PORTFOLIO = "canvas portfolio --jobs 1, all forms"
ANEW, ONE_PROCESS, AGAIN = "canvas check", "canvas check --jobs 1, as JSON", "canvas check, nothing changed"
FLOOR = "PyYAML alone (yaml.compose, C)"


def commands(folder: Path, schema: Path) -> dict[str, Timed]:
    """All commands; the schema is ours, for Dutch files."""
    scripts = Path(sys.executable).parent
    canvas = scripts / "canvas"
    files = sorted(folder.rglob("*.yaml"))
    asked: dict[str, tuple[str | Path, ...]] = {
        ANEW: (canvas, "check", folder, "--no-cache"),
        ONE_PROCESS: (canvas, "check", folder, "--no-cache", "--jobs", "1", "--format", "json"),
        PORTFOLIO: (canvas, "portfolio", folder, "--no-cache", "--jobs", "1", "-o", folder.parent / "portfolio"),
        AGAIN: (canvas, "check", folder, "--format", "json"),
        FLOOR: (sys.executable, "-c", _FLOOR, folder),
        "check-jsonschema": (scripts / "check-jsonschema", "--schemafile", schema, *files),
        "yamllint": (scripts / "yamllint", "-d", _YAMLLINT, folder),
    }
    return {name: Timed(command, folder.parent) for name, command in asked.items()}


def seconds(timed: Timed, folder: Path) -> float:
    """How long one run of a command takes, whatever it says of the files; what it prints goes to a file."""
    environment = {**os.environ, FOLDER_VARIABLE: str(folder / "cache")}
    with (folder / "printed").open("wb") as printed:
        start = time.perf_counter()
        done = subprocess.run(
            timed.command, cwd=timed.folder, stdout=printed, stderr=subprocess.PIPE, check=False, env=environment
        )
        taken = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{timed.command[0]}: {done.stderr.decode()[-500:]}")
    return taken


def measure(count: int, rounds: int, others: Path | None) -> dict[str, float]:
    """The least seconds of each command on this many files."""
    with tempfile.TemporaryDirectory() as work:
        place = Path(work)
        folder, schema = place / "tracks", place / "schema.json"
        write_part(folder, count)
        canvas = Path(sys.executable).parent / "canvas"
        made = subprocess.run([canvas, "schema", "--language", "nl"], capture_output=True, check=True)
        schema.write_bytes(made.stdout)
        asked = {**commands(folder, schema), **(peers(others, place, count) if others else {})}
        seconds(asked[AGAIN], place)  # what is looked up in the rounds
        taken: dict[str, list[float]] = {}
        for _ in range(rounds):
            for name, command in asked.items():
                taken.setdefault(name, []).append(seconds(command, place))
    return {name: min(times) for name, times in taken.items()}


def table(taken: Mapping[int, Mapping[str, float]]) -> str:
    """Seconds, how many times as long as `canvas check` each takes, and how it grows."""
    counts = list(taken)
    names = list(dict.fromkeys(name for each in taken.values() for name in each))
    head = ["", *(f"{count:,} file{'s' * (count > 1)}" for count in counts)]
    if len(counts) > 1:
        head.append(f"from {counts[-2]:,} to {counts[-1]:,}")
    rows = [head, ["---", *("---:" for _ in head[1:])]]
    for name in names:
        row = [name, *(_cell(taken[count], name) for count in counts)]
        if len(counts) > 1:
            before, after = (taken[count].get(name) for count in counts[-2:])
            row.append(f"{after / before:.1f} ×" if before and after else "")
        rows.append(row)
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(taken: Mapping[str, float], name: str) -> str:
    if name not in taken:
        return ""
    ratio = taken[name] / taken[ANEW]
    return f"{taken[name]:.2f} s ({ratio:.1f})" if ratio >= 1 else f"{taken[name]:.2f} s ({ratio:.2f})"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table with the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", default="1,100,1000,7000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", type=Path)
    asked = parser.parse_args(arguments)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    counts = [int(count) for count in asked.files.split(",")]
    print(table({count: measure(count, asked.rounds, asked.peers) for count in counts}))


if __name__ == "__main__":
    main()
