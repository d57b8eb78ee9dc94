"""
Everything that is timed, ours beside the neighbours, one after the other: checking, drawing and sites.

    python -m tests.benchmarks [--files 1,100,1000,7000] [--rounds 3] [--peers FOLDER] > benchmark.md

Nothing else should run meanwhile. What it prints is Markdown, with the machine above the tables.
"""

import argparse
import os
import platform
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from tests.benchmarks import check_speed, draw_speed, site_speed


def machine() -> str:
    """What it runs on, in a line."""
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        told = []
    names = [line.partition(":")[2].strip() for line in told if line.startswith("model name")]
    name = names[0] if names else platform.processor() or platform.machine()
    return f"{name}, {os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run all, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", default="1,100,1000,7000", help="how many tracks are checked")
    parser.add_argument("--drawn", default="100", help="how many tracks are drawn")
    parser.add_argument("--pages", default="1000", help="how many tracks a site has")
    parser.add_argument("--rounds", default="3")
    parser.add_argument("--peers", help="a folder with the programs doorstop and strictdoc")
    asked = parser.parse_args(arguments)
    peers = ["--peers", asked.peers] if asked.peers else []
    print(f"{machine()}; the least time of {asked.rounds} rounds.\n\n## Checking\n", flush=True)
    check_speed.main(["--files", asked.files, "--rounds", asked.rounds, *peers])
    print(f"\n## Drawing\n\n{_block(draw_speed.main, '--tracks', asked.drawn, '--rounds', asked.rounds)}", flush=True)
    print(f"\n## A site\n\n{_block(site_speed.main, '--tracks', asked.pages, '--rounds', asked.rounds)}")


def _block(run: Callable[[Sequence[str]], None], *arguments: str) -> str:
    said = StringIO()
    with redirect_stdout(said):
        run(arguments)
    return f"```\n{said.getvalue().rstrip()}\n```"


if __name__ == "__main__":
    main()
