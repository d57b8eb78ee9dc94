"""
How fast `canvas check` is beside check-jsonschema and yamllint, on the same files in one run.

    python -m tests.benchmarks.check_speed [--files 1000] [--rounds 3]

Whole processes are timed in turn, A B C A B C, and the medians compared: a machine that slows down slows all three.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.generate import write_tracks

_YAMLLINT = "{extends: default, rules: {line-length: disable, document-start: disable}}"


def commands(folder: Path, schema: Path) -> dict[str, list[str]]:
    """The three commands; the schema is ours, for Dutch files."""
    scripts = Path(sys.executable).parent
    files = [str(file) for file in sorted(folder.glob("*.yaml"))]
    return {
        "canvas check": [str(scripts / "canvas"), "check", str(folder)],
        "check-jsonschema": [str(scripts / "check-jsonschema"), "--schemafile", str(schema), *files],
        "yamllint": [str(scripts / "yamllint"), "-d", _YAMLLINT, str(folder)],
    }


def seconds(command: list[str]) -> float:
    """How long one run of a command takes, whatever it says of the files."""
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    taken = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{command[0]}: {done.stderr.decode()[-500:]}")
    return taken


def measure(count: int, rounds: int) -> dict[str, float]:
    """The median seconds of each command on this many files."""
    with tempfile.TemporaryDirectory() as work:
        folder, schema = Path(work) / "tracks", Path(work) / "schema.json"
        write_tracks(folder, count)
        canvas = Path(sys.executable).parent / "canvas"
        made = subprocess.run([str(canvas), "schema", "--language", "nl"], capture_output=True, check=True)
        schema.write_bytes(made.stdout)
        taken: dict[str, list[float]] = {}
        for _ in range(rounds):
            for name, command in commands(folder, schema).items():
                taken.setdefault(name, []).append(seconds(command))
    return {name: statistics.median(times) for name, times in taken.items()}


def main() -> None:
    """Print a table with the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    taken = measure(arguments.files, arguments.rounds)
    ours = taken["canvas check"]
    print(f"{arguments.files} files, median of {arguments.rounds} rounds, whole processes")
    for name, time_taken in taken.items():
        print(f"{name:20} {time_taken:8.2f} s   {time_taken / ours:6.1f} x")


if __name__ == "__main__":
    main()
