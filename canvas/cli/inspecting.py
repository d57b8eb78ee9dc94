"""The files that a user named, each inspected; a path that leads nowhere is a finding, too."""

from collections.abc import Iterator, Sequence

from canvas.cli.asking import Scope, tasks
from canvas.cli.forms import Writing
from canvas.cli.progress import progress
from canvas.cli.reporting import look
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection, id_of
from canvas.inspection.settings import Settings


def inspected(paths: Sequence[str], language: Language | None) -> tuple[Inspection, ...]:
    """Read and check every track, sorted by path, as its project says; a page tells what a baseline holds, too."""
    return tuple(_each(paths, language))


def _each(paths: Sequence[str], language: Language | None) -> Iterator[Inspection]:
    first_with: dict[str, str] = {}
    asked = tasks(paths, Settings(language=language), Writing(), Scope(without_baseline=True))
    for task in progress(asked, "checking", len(asked)):
        reading = task.found.read()
        other = first_with.setdefault(id_of(reading, task.found.path), task.found.path)
        yield look(task, reading, None if other == task.found.path else other)
