"""The files that a publisher names, ready to be read when something of them is to be made anew."""

from collections.abc import Sequence
from functools import partial

from canvas.cli.asking import Scope, Task, tasks
from canvas.cli.forms import Writing
from canvas.cli.progress import progress
from canvas.cli.reporting import look
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.inspection.settings import Settings
from canvas.reading.read import read_bytes
from canvas.rendering.site.cards import TrackFile


def track_files(paths: Sequence[str], language: Language) -> tuple[TrackFile, ...]:
    """Every track, sorted by path, to be checked in this language as its project says. Raises UsageError."""
    asked = tasks(paths, Settings(language=language), Writing(), Scope(without_baseline=True))
    return tuple(_file(task, language) for task in progress(asked, "checking", len(asked)))


def _file(task: Task, language: Language) -> TrackFile:
    text = task.found.text()
    known = (repr(task.order), repr(task.found.problem))
    return TrackFile(task.found.path, text or b"", language, known, partial(_looked_at, task, text))


def _looked_at(task: Task, text: bytes | None, same_id_in: str | None) -> Inspection:
    return look(task, task.found.read() if text is None else read_bytes(text), same_id_in)
