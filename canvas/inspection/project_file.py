"""The file in which a team writes what holds for a folder: `werkcanvas.toml`, or a part of `pyproject.toml`."""

import re
import tomllib
from pathlib import Path
from typing import Any

from canvas.inspection.project_table import Complaint, ComplaintKind, ProjectTable
from canvas.inspection.settings import Project, Settings
from canvas.inspection.toml_lines import TomlLines

OWN_NAME = "werkcanvas.toml"
SHARED_NAME = "pyproject.toml"

_SECTION = ("tool", "werkcanvas")
_MOST_BYTES = 1_000_000
"""More than any project file has; what is cut off there is not TOML any more, or says nothing to us."""

_STOPPED_AT = re.compile(r"line (\d+)")


class WrongProjectFile(Exception):
    """A project file that cannot be followed: nothing is checked by half of it."""

    def __init__(self, file: Path, complaints: tuple[Complaint, ...]) -> None:
        super().__init__(str(file))
        self.file = file
        self.complaints = complaints


def line_of(project: Project, key: str) -> int:
    """The line on which a key stands in the file of a project."""
    section = () if project.file.name == OWN_NAME else _SECTION
    return TomlLines(_text(project.file)).of((*section, key))


class Projects:
    """The projects of one run, so that each folder is looked at once."""

    def __init__(self) -> None:
        self._found: dict[Path, Project | None] = {}

    def of(self, folder: Path) -> Project | None:
        """
        The project of a folder: what the nearest project file says, in the folder itself or above it.

        In one folder `werkcanvas.toml` goes before `pyproject.toml`, and a `pyproject.toml` without a part
        `[tool.werkcanvas]` is passed by. Raises WrongProjectFile.
        """
        return self._of(folder.absolute())

    def _of(self, folder: Path) -> Project | None:
        if folder not in self._found:
            above = folder.parent
            self._found[folder] = _project_in(folder) or (None if above == folder else self._of(above))
        return self._found[folder]


def _project_in(folder: Path) -> Project | None:
    own, shared = folder / OWN_NAME, folder / SHARED_NAME
    if own.is_file():
        return Project(folder, own, _settings(own, (), _text(own)))
    # most projects that have one say nothing of tracks in it, and then it is not even read as TOML
    if shared.is_file() and _SECTION[-1] in (text := _text(shared)):
        tools = _data(shared, text).get(_SECTION[0])
        if isinstance(tools, dict) and _SECTION[-1] in tools:
            return Project(folder, shared, _settings(shared, _SECTION, text))
    return None


def _text(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return opened.read(_MOST_BYTES).decode("utf-8-sig", "replace")
    except OSError as error:
        raise WrongProjectFile(file, (Complaint(ComplaintKind.NOT_READABLE, 1, why=error),)) from None


def _data(file: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    # also numbers of thousands of digits, and thousands of brackets
    except (ValueError, RecursionError) as error:
        stopped = _STOPPED_AT.search(str(error))
        line = int(stopped[1]) if stopped else max(1, len(text.splitlines()))
        raise WrongProjectFile(file, (Complaint(ComplaintKind.NOT_TOML, line),)) from None


def _settings(file: Path, section: tuple[str, ...], text: str) -> Settings:
    data: Any = _data(file, text)
    for name in section:
        data = data[name]
    table = ProjectTable(data, TomlLines(text), section)
    settings = table.settings()
    if table.complaints:
        raise WrongProjectFile(file, tuple(sorted(table.complaints, key=lambda each: each.line)))
    return settings
