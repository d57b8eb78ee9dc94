"""What is asked of each file: what the command line says, and where it says nothing the project of the file."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

import click

from canvas.cli.forms import Writing
from canvas.cli.project_words import wrong_project
from canvas.cli.speaking import LANGUAGE, remark, told
from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.inspection.baseline import Baseline, Known, NotABaseline, read_baseline
from canvas.inspection.project_file import Projects, WrongProjectFile, line_of
from canvas.inspection.settings import Project, Settings
from canvas.reading.files import Found, find
from canvas.rules.needs import Wanted
from canvas.rules.selection import Choice

MANY = 20
"""From this many files on looking up what an earlier run found costs less than finding it."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked of files, and how it is told; plain values, so that it can go to another process."""

    choices: tuple[Choice, ...]
    stage: Stage | None
    wanted: Wanted | None
    language: Language | None
    otherwise: Language
    writing: Writing
    remember: bool

    @property
    def strict(self) -> bool:
        """A warning counts as a failure."""
        return self.writing.strict


@dataclass(frozen=True, slots=True)
class Scope:
    """
    What counts as known, and which files are left out.

    `previous` is the baseline that is written anew: nothing of it counts as known, and what is not asked stays in it.
    With `force_exclude` a file is also left out when it is named itself.
    """

    previous: Baseline | None = None
    without_baseline: bool = False
    force_exclude: bool = False


_WHOLE = Scope()


@dataclass(frozen=True, slots=True)
class Task:
    """A file with what is asked of it, and what is known of it already."""

    found: Found
    order: Order
    known: tuple[Known, ...] = ()


def tasks(paths: Sequence[str], said: Settings, writing: Writing, scope: Scope = _WHOLE) -> tuple[Task, ...]:
    """
    A task for each file that the paths name.

    `said` is what the command line says; it goes before what the project of a file says. Raises UsageError for a
    wrong project file or baseline.
    """
    asking = _Asking(said, writing, scope)
    named = set() if scope.force_exclude else {PurePath(path).as_posix() for path in paths}
    made, left_out = [], 0
    for found in find(paths):
        project = asking.project(found.path[: found.path.rfind("/") + 1])
        if project and found.path not in named and project.excludes(found.path):
            left_out += 1
        else:
            made.append(Task(found, asking.order(project), asking.known(found.path, project)))
    if left_out and not made:
        remark("all_excluded")
    return tuple(made)


def order_of(folder: str, said: Settings, writing: Writing) -> Order:
    """What is asked of a file in this folder, as its project says. Raises UsageError for a wrong project file."""
    asking = _Asking(said, writing, _WHOLE)
    return asking.order(asking.project(folder))


class _Asking:
    """What files have in common: each project, order and baseline is made once."""

    def __init__(self, said: Settings, writing: Writing, scope: Scope) -> None:
        self._said = said
        self._scope = scope
        self._writing = writing
        self._projects = Projects()
        self._folders: dict[str, Project | None] = {}
        self._orders: dict[Project | None, Order] = {}
        self._baselines: dict[Path, Baseline] = {}

    def project(self, folder: str) -> Project | None:
        if folder not in self._folders:
            try:
                self._folders[folder] = self._projects.of(Path(folder))
            except WrongProjectFile as wrong:
                raise click.UsageError(wrong_project(wrong)) from None
        return self._folders[folder]

    def order(self, project: Project | None) -> Order:
        if project not in self._orders:
            self._orders[project] = self._made(project.settings if project else Settings())
        return self._orders[project]

    def known(self, path: str, project: Project | None) -> tuple[Known, ...]:
        if self._scope.previous:
            return self._scope.previous.of(path)
        own = project.baseline if project else None
        file = Path(self._said.baseline) if self._said.baseline else own
        if file is None or self._scope.without_baseline:
            return ()
        if file not in self._baselines:
            try:
                self._baselines[file] = read_baseline(file)
            except NotABaseline as wrong:
                place = _place_of_baseline(project) if project and file is own else ""
                raise click.UsageError(place + _no_baseline(wrong)) from None
        return self._baselines[file].of(path)

    def _made(self, own: Settings) -> Order:
        said = self._said
        strict = own.strict if said.strict is None else said.strict
        return Order(
            choices=(own.choice, said.choice),
            stage=said.stage or own.stage,
            wanted=said.wanted,
            language=said.language or own.language,
            otherwise=Language(LANGUAGE),
            writing=replace(self._writing, strict=bool(strict), docs=own.docs),
            remember=self._scope.previous is not None,
        )


def _place_of_baseline(project: Project) -> str:
    """The line of the project file that names the baseline."""
    return f"{os.path.relpath(project.file)}:{line_of(project, 'baseline')}: "


def _no_baseline(wrong: NotABaseline) -> str:
    key = "baseline_unreadable" if wrong.why else "not_a_baseline"
    return told("baseline_missing" if wrong.missing else key, path=os.path.relpath(wrong.file), why=wrong.why)
