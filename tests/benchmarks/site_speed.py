"""
How fast a site of many tracks is built, beside plain MkDocs with as many pages in one run.

    python -m tests.benchmarks.site_speed [--tracks 1000] [--rounds 3]

Plain MkDocs gets a folder of Markdown pages with a table of twelve rows each, which it puts into its navigation. Both
use the theme that comes with MkDocs and its search. Whole processes are timed in turn; of each the least time counts.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from canvas.cache import FOLDER_VARIABLE
from tests.benchmarks.draw_speed import least, seconds, table
from tests.benchmarks.generate import write_tracks

_HEAD = "site_name: Speed\ntheme: {name: mkdocs, highlightjs: false}\n"
_ROWS = "\n".join(f"| Row {number} | A few words of text | {number * 7} | and some more |" for number in range(12))
_PAGE = """\
# Page {number}

!!! note
    A remark about page {number}.

| Name | What | How many | More |
|---|---|---|---|
{rows}
"""


def write_plain(folder: Path, count: int) -> None:
    """A site of plain Markdown pages, in a folder that MkDocs lists by itself."""
    documents = folder / "docs"
    (documents / "pages").mkdir(parents=True)
    for number in range(count):
        text = _PAGE.format(number=number, rows=_ROWS)
        (documents / "pages" / f"page-{number:05}.md").write_text(text, encoding="utf-8")
    (documents / "index.md").write_text("# Home\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(f"{_HEAD}markdown_extensions: [admonition]\n", encoding="utf-8")


def write_host(folder: Path, tracks: Path) -> None:
    """A site that publishes tracks with the plugin: in one language, and without downloads."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    plugin = f"{{tracks: {tracks}, languages: [nl], show: [plan], warn: nothing}}"
    text = f"{_HEAD}plugins:\n  - search\n  - werkcanvas: {plugin}\n"
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")


def run(folder: Path, program: str, *arguments: str) -> None:
    """A command of this environment, with a cache of its own."""
    done = subprocess.run(
        [str(Path(sys.executable).parent / program), *arguments],
        cwd=folder,
        env={**os.environ, FOLDER_VARIABLE: str(folder / "cache")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{program} {' '.join(arguments)}: {done.stderr.decode()[-500:]}")


def kilobytes_a_track(site: Path, count: int) -> float:
    """All files of the site that are there for tracks: their folder, and their share of the search."""
    files = [*(site / "tracks").rglob("*"), *(site / "search").glob("search_index.json")]
    return sum(file.stat().st_size for file in files if file.is_file()) / count / 1000


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tracks", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        tracks = folder / "tracks"
        write_tracks(tracks, asked.tracks)
        write_plain(folder / "plain", asked.tracks)
        write_host(folder / "host", tracks)
        pages = ("site", str(tracks), "-o", "pages", "--show", "plan", "--languages", "nl")

        def anew() -> None:
            shutil.rmtree(folder / "cache", ignore_errors=True)
            run(folder, "canvas", *pages)

        run(folder / "host", "mkdocs", "build", "--quiet")
        sites = least(
            asked.rounds,
            {
                "plain MkDocs": lambda: seconds(lambda: run(folder / "plain", "mkdocs", "build", "--quiet")),
                "tracks with the plugin": lambda: seconds(lambda: run(folder / "host", "mkdocs", "build", "--quiet")),
            },
        )
        print(f"the least time of {asked.rounds} rounds")
        print(table(f"A site of {asked.tracks} pages, built", sites, "plain MkDocs"))
        size = kilobytes_a_track(folder / "host" / "site", asked.tracks)
        print(f"  a track takes {size:.0f} kB", flush=True)
        own = least(
            asked.rounds,
            {
                "canvas site, all new": lambda: seconds(anew),
                "canvas site, none changed": lambda: seconds(lambda: run(folder, "canvas", *pages)),
            },
        )
        print(table("Our pages alone", own, "canvas site, all new"))


if __name__ == "__main__":
    main()
