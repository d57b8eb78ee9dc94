"""Findings as messages of a build: with the file and the line, so that an editor leads there."""

import logging
from collections.abc import Iterator, Sequence
from logging import Logger

from canvas.domain.finding import Severity
from canvas.mkdocs_plugin.options import Warn
from canvas.rendering.artifact import RenderingProblem
from canvas.rendering.site.cards import Entry, Told

_WEIGHTS: dict[Warn, tuple[Severity, ...]] = {
    Warn.WARNING: (Severity.ERROR, Severity.WARNING),
    Warn.ERROR: (Severity.ERROR,),
    Warn.NOTHING: (),
}


def tell(found: Sequence[Entry], warn: Warn, log: Logger) -> int:
    """A line for each finding that counts as a warning, and how many there are: for these a strict build stops."""
    counting = list(_counting(found, warn))
    for path, told in counting:
        log.warning("%s:%d:%d: %s %s", path, told.line, told.column, told.code, told.message)
    return len(counting)


def tell_lacking(problems: Sequence[RenderingProblem], warn: Warn, log: Logger) -> None:
    """
    A line for each thing that a picture or a file lacks.

    It weighs as much as a warning among findings, and counts where these do; what could not be made counts always.
    """
    for problem in problems:
        counts = problem.code.is_failure or Severity.WARNING in _WEIGHTS[warn]
        level = logging.WARNING if counts else logging.INFO
        log.log(level, "%s: %s %s", problem.artifact, problem.code, problem.message)


def _counting(found: Sequence[Entry], warn: Warn) -> Iterator[tuple[str, Told]]:
    """What counts as a warning: in tracks that are published as chosen, in files that cannot be read always."""
    for entry in found:
        if entry.card.readable and entry.card.row is None:
            continue
        weights = _WEIGHTS[warn] if entry.card.readable else (Severity.ERROR,)
        for told in entry.card.told:
            if told.severity in weights:
                yield entry.file.path, told
