"""The files that a user named, each inspected; a path that leads nowhere is a finding, too."""

from collections.abc import Iterator, Sequence

from canvas.cli.progress import progress
from canvas.cli.speaking import LANGUAGE
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection, id_of, inspect
from canvas.reading.files import find


def inspected(paths: Sequence[str], language: Language | None) -> tuple[Inspection, ...]:
    """Read and check every track, sorted by path."""
    return tuple(_each(paths, language))


def _each(paths: Sequence[str], language: Language | None) -> Iterator[Inspection]:
    first_with: dict[str, str] = {}
    for found in progress(find(paths), "checking"):
        reading = found.read()
        other = first_with.setdefault(id_of(reading, found.path), found.path)
        same_id_in = None if other == found.path else other
        speaking = language or (None if reading.text else Language(LANGUAGE))
        yield inspect(reading, found.path, language=speaking, same_id_in=same_id_in)
