"""
Programs of the neighbours that also check many small texts and their links, each with items of its own form.

They know nothing of tracks and ours nothing of their items; they stand here because people know how fast they feel.
Install them apart, for they bring much along: `pip install doorstop strictdoc` in an environment of their own.
"""

import subprocess
from pathlib import Path
from typing import NamedTuple

_AT_A_TIME = 50
"""Items of a document of StrictDoc."""

_DOORSTOP = "settings:\n  digits: 5\n  prefix: REQ\n  sep: ''\n"
_ITEM = (
    "active: true\nderived: false\nheader: ''\nlevel: {number}\nlinks:\n{links}\nnormative: true\nref: ''\n"
    "reviewed: null\ntext: |\n  Item {number} shall be checked.\n"
)
_STATEMENT = "[REQUIREMENT]\nUID: REQ-{number:05}\nTITLE: Item {number}\nSTATEMENT: Item {number} shall be checked.\n"


class Timed(NamedTuple):
    """A command, and the folder in which it runs."""

    command: tuple[str | Path, ...]
    folder: Path


def peers(programs: Path, work: Path, count: int) -> dict[str, Timed]:
    """The commands of those that are there, on as many items as there are tracks."""
    found: dict[str, Timed] = {}
    if (programs / "doorstop").exists():
        _write_doorstop(work / "doorstop", count)
        found["Doorstop, as many items"] = Timed((programs / "doorstop", "--no-reformat"), work / "doorstop")
    if (programs / "strictdoc").exists():
        _write_strictdoc(work / "strictdoc", count)
        asked = ("export", ".", "--formats=json", "--output-dir", work / "strictdoc-out")
        found["StrictDoc, as many items"] = Timed((programs / "strictdoc", *asked), work / "strictdoc")
    return found


def _write_doorstop(folder: Path, count: int) -> None:
    folder.mkdir()
    subprocess.run(["git", "init", "--quiet", folder], check=True)  # it asks git of each item
    (folder / ".doorstop.yml").write_text(_DOORSTOP, encoding="utf-8")
    for number in range(1, count + 1):
        text = _ITEM.format(number=number, links="  []" if number == 1 else "- REQ00001")
        (folder / f"REQ{number:05}.yml").write_text(text.replace("links:\n  []", "links: []"), encoding="utf-8")


def _write_strictdoc(folder: Path, count: int) -> None:
    folder.mkdir()
    for start in range(0, count, _AT_A_TIME):
        numbers = range(start + 1, min(start + _AT_A_TIME, count) + 1)
        items = "\n".join(_STATEMENT.format(number=number) for number in numbers)
        text = f"[DOCUMENT]\nTITLE: Document {start // _AT_A_TIME}\n\n{items}"
        (folder / f"document-{start // _AT_A_TIME:03}.sdoc").write_text(text, encoding="utf-8")
