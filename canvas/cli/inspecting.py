"""The files that a user named, each inspected; a path that leads nowhere is a finding, too."""

from collections.abc import Iterable, Iterator, Sequence

from canvas.cli.progress import progress
from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection, id_of, inspect
from canvas.reading.files import find
from canvas.rules.catalogue import RULES
from canvas.rules.rule import Rule


def inspected(
    paths: Sequence[str],
    language: Language | None,
    stage: Stage | None = None,
    rules: Iterable[Rule] = RULES,
) -> tuple[Inspection, ...]:
    """Read and check every track, sorted by path."""
    return tuple(_each(paths, language, stage, tuple(rules)))


def _each(
    paths: Sequence[str], language: Language | None, stage: Stage | None, rules: tuple[Rule, ...]
) -> Iterator[Inspection]:
    first_with: dict[str, str] = {}
    for found in progress(find(paths), "checking"):
        reading = found.read()
        other = first_with.setdefault(id_of(reading, found.path), found.path)
        same_id_in = None if other == found.path else other
        yield inspect(reading, found.path, language=language, stage=stage, rules=rules, same_id_in=same_id_in)
