"""Rendering many tracks into one folder, and saying what could not be made."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from canvas.cli.output import write_all
from canvas.cli.progress import progress
from canvas.cli.speaking import remark, told
from canvas.inspection.inspect import Inspection
from canvas.rendering.artifact import Artifact, RenderingProblem
from canvas.rendering.render import ArtifactKind, assets, render


@dataclass(frozen=True, slots=True)
class Making:
    """What was made of which inspections; `twice` names the files whose id another file has already."""

    inspections: tuple[Inspection, ...]
    artifacts: tuple[Artifact, ...]
    problems: tuple[RenderingProblem, ...]
    unread: tuple[str, ...]
    twice: tuple[str, ...]

    @property
    def incomplete(self) -> bool:
        """Something that was asked for could not be made."""
        return bool(self.unread or self.twice or self.problems)


def made(inspections: Sequence[Inspection], kinds: frozenset[ArtifactKind] | None = None) -> Making:
    """Render each track once; of two with one id the first is rendered."""
    first: dict[str, Inspection] = {}
    for inspection in inspections:
        first.setdefault(inspection.id, inspection)
    chosen = tuple(first.values())
    artifacts: list[Artifact] = []
    problems: list[RenderingProblem] = []
    for inspection in progress(chosen, "rendering"):
        rendering = render(inspection, kinds)
        artifacts += rendering.artifacts
        problems += rendering.problems
    return Making(
        inspections=chosen,
        artifacts=(*artifacts, *assets()),
        problems=tuple(problems),
        unread=tuple(inspection.path for inspection in inspections if not inspection.readable),
        twice=tuple(inspection.path for inspection in inspections if first[inspection.id] is not inspection),
    )


def say_what_lacks(making: Making) -> None:
    """Name on standard error what could not be read or made."""
    for problem in making.problems:
        click.echo(f"{problem.artifact}: {problem.code} {problem.message} {problem.help}", err=True)
    if making.unread:
        remark("not_read", paths=", ".join(making.unread))
    if making.twice:
        remark("twice", paths=", ".join(making.twice))


def written_or_exit(folder: Path, artifacts: Sequence[Artifact], *, remove_others: bool) -> None:
    """Write, or say why that is impossible and exit with 1."""
    try:
        write_all(folder, artifacts, remove_others=remove_others)
    except OSError as error:
        click.echo(told("cannot_write", path=error.filename or folder, why=error.strerror or error), err=True)
        sys.exit(1)
