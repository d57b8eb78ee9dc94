"""Rendering many tracks into one folder, and saying what could not be made."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from canvas.cache import Cache
from canvas.cli.lacking import say_problems
from canvas.cli.output import write_all
from canvas.cli.progress import progress
from canvas.cli.speaking import remark, told
from canvas.cli.unread import tell_unread, unread_line
from canvas.inspection.inspect import Inspection
from canvas.reading.problems import ProblemCode
from canvas.rendering.artifact import Artifact, MediaType, Rendering, RenderingProblem
from canvas.rendering.folder import folder_of
from canvas.rendering.fonts import font_files
from canvas.rendering.keeping.keeper import Keeper, Subject
from canvas.rendering.outputs import Choice, Output, wanted

_NO_FILE = {ProblemCode.NO_SUCH_FILE.value, ProblemCode.NO_TRACKS.value, ProblemCode.NOT_READABLE.value}
_WORTH_A_BAR = 3
"""From so many tracks on somebody wants to see how far rendering is."""


@dataclass(frozen=True, slots=True)
class Making:
    """What was made of which inspections; `twice` names the files whose id another file has already."""

    inspections: tuple[Inspection, ...]
    artifacts: tuple[Artifact, ...]
    problems: tuple[RenderingProblem, ...]
    unread: tuple[Inspection, ...]
    twice: tuple[str, ...]

    @property
    def incomplete(self) -> bool:
        """Something that was asked for could not be made."""
        return bool(self.unread or self.twice or any(problem.code.is_failure for problem in self.problems))

    def rows(self, choice: Choice) -> list[tuple[Inspection, tuple[Output, ...]]]:
        """The tracks, each with those of its outputs that were made."""
        paths = {artifact.path for artifact in self.artifacts}
        return [
            (each, tuple(output for output in wanted(each, choice) if output.path(folder_of(each)) in paths))
            for each in self.inspections
        ]


def made(inspections: Sequence[Inspection], choice: Choice, cache: Cache | None, *, has_index: bool = False) -> Making:
    """
    Render each track once; of two with one id the first is rendered, of a path without a file nothing.

    What did not change since it was put into the cache comes from there.
    """
    first: dict[str, Inspection] = {}
    for inspection in inspections:
        if not _NO_FILE & {finding.code for finding in inspection.findings}:
            first.setdefault(folder_of(inspection), inspection)
    chosen = tuple(first.values())
    subjects = [Subject(each, (wanted(each, choice), has_index)) for each in chosen]

    def draw(places: Sequence[int]) -> Iterator[Rendering]:
        from canvas.rendering.render import render_each  # where nothing changed, nothing of it is needed

        return render_each([chosen[place] for place in places], choice, has_index=has_index)

    drawn = Keeper(cache).renderings(subjects, draw)
    renderings = list(progress(drawn, "rendering", len(subjects), many=_WORTH_A_BAR))
    known = [(inspection, first.get(folder_of(inspection), inspection)) for inspection in inspections]
    return Making(
        inspections=chosen,
        artifacts=_with_assets([made for rendering in renderings for made in rendering.artifacts]),
        problems=tuple(problem for rendering in renderings for problem in rendering.problems),
        unread=tuple(inspection for inspection in inspections if not inspection.readable),
        twice=tuple(inspection.path for inspection, holder in known if holder is not inspection),
    )


def _with_assets(artifacts: list[Artifact]) -> tuple[Artifact, ...]:
    """Pages come with the font; pictures and texts alone need none."""
    pages = any(artifact.media_type is MediaType.HTML for artifact in artifacts)
    return (*artifacts, *(font_files() if pages else ()))


def say_what_lacks(making: Making) -> None:
    """Name on standard error what could not be read or made."""
    say_problems(making.problems)
    if making.unread:
        tell_unread([unread_line(each) for each in making.unread])
    if making.twice:
        remark("twice", paths=", ".join(making.twice))


def written_or_exit(folder: Path, artifacts: Sequence[Artifact], *, remove_others: bool) -> None:
    """Write, or say why that is impossible and exit with 1."""
    try:
        write_all(folder, artifacts, remove_others=remove_others)
    except FileExistsError as error:
        remark("foreign", path=error.filename or folder)
        sys.exit(1)
    except OSError as error:
        click.echo(told("cannot_write", path=error.filename or folder, why=error), err=True)
        sys.exit(1)
