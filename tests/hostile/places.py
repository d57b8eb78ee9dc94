"""What somebody may put in the place of a file to break whoever reads it, and what is said of it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.hostile.contents import CONTENTS

NAME = "x.track.yaml"
MANY = 10_000


@dataclass(frozen=True, slots=True)
class Place:
    """
    Something to read, with the code of what is said of it; empty where nothing is wrong with it.

    `put` puts it into a folder and returns the path that is handed to the command. `is_folder`: many files, or none.
    """

    name: str
    code: str
    put: Callable[[Path], str]
    is_folder: bool = False


def _with(content: bytes) -> Callable[[Path], str]:
    def put(folder: Path) -> str:
        (folder / NAME).write_bytes(content)
        return NAME

    return put


def _hundred_megabytes(folder: Path) -> str:
    with (folder / NAME).open("wb") as file:
        file.write(b"mission: {goal: x}\n")
        file.truncate(100_000_000)
    return NAME


def _pipe(folder: Path) -> str:
    os.mkfifo(folder / NAME)
    return NAME


def _link_to_itself(folder: Path) -> str:
    (folder / NAME).symlink_to(NAME)
    return NAME


def _link_to_nothing(folder: Path) -> str:
    (folder / NAME).symlink_to("nothing")
    return NAME


def _device(folder: Path) -> str:
    (folder / NAME).symlink_to("/dev/zero")
    return NAME


def _unreadable(folder: Path) -> str:
    (folder / NAME).write_text("mission: {goal: x}\n", encoding="utf-8")
    (folder / NAME).chmod(0)
    return NAME


def _unreadable_folder(folder: Path) -> str:
    (folder / "shut").mkdir(mode=0)
    return "shut"


def _many_empty(folder: Path) -> str:
    many = folder / "many"
    many.mkdir()
    for number in range(MANY):
        (many / f"{number}.track.yaml").touch()
    return "many"


def _loops(folder: Path) -> str:
    """Links up, to themselves and to each other, with one broken file between them."""
    deep = folder / "loops" / "deep"
    deep.mkdir(parents=True)
    (deep / NAME).write_text("mission: {gaol: x}\n", encoding="utf-8")
    for name, to in (("up", ".."), ("self", "self"), ("one", "other"), ("other", "one"), ("top", "../..")):
        (deep / name).symlink_to(to)
    (folder / "loops" / "again").symlink_to("deep")
    return "loops"


PLACES = (
    *(Place(name, code, _with(content)) for name, (content, code, _, _) in CONTENTS.items()),
    Place("100 MB", "Y15", _hundred_megabytes),
    Place("a pipe", "Y20", _pipe),
    Place("a device that never ends", "Y20", _device),
    Place("a link to itself", "Y18", _link_to_itself),
    Place("a link to nothing", "Y18", _link_to_nothing),
    Place("a path of 5,000 letters", "Y18", lambda folder: "n" * 5000),
    Place("a file that may not be read", "Y20", _unreadable),
    Place("a folder that may not be read", "Y20", _unreadable_folder, is_folder=True),
    Place("links that lead in circles", "Y07", _loops, is_folder=True),
    Place("10,000 empty files", "Y02", _many_empty, is_folder=True),
)
BY_NAME = {place.name: place for place in PLACES}
