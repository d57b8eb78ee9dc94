"""The examples and the starters, as the tests take them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import run
from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.domain.path import written
from canvas.inspection.inspect import Inspection, inspect
from canvas.knowledge.vocabulary import folded_key, key_in, keys
from canvas.reading.nodes import Mapping, Node, Scalar, Sequence, parse
from canvas.reading.read import Reading, read_bytes
from canvas.rendering.starters import Starter, starter

EXAMPLES = run.ROOT / "examples"

STAGES = {
    "proeftuin-glas": Stage.DESIGN,
    "refugee-talent-hub": Stage.RUNNING,
    "den-haag-groepsstage": Stage.DESIGN,
    "groningen-werkfit": Stage.FINISHED,
    "groningen-werkfit-en": Stage.FINISHED,
    "voorbeeld": Stage.RUNNING,
    "voorbeeld-en": Stage.RUNNING,
}
"""Every example, with how far its work is."""

TWINS = {"groningen-werkfit": "groningen-werkfit-en", "voorbeeld": "voorbeeld-en"}
"""The examples that are told in two languages, the Dutch one first."""


@dataclass(frozen=True)
class Example:
    """One example: its text, how it is read, and what the check says."""

    name: str
    text: str
    reading: Reading
    inspection: Inspection

    @property
    def findings(self) -> tuple[tuple[str, str], ...]:
        """Codes with their places, in the order of the report."""
        return tuple((finding.code, written(finding.path)) for finding in self.inspection.findings)


@cache
def example(name: str) -> Example:
    """An example by its name, which is its folder, its file and its id."""
    path = EXAMPLES / name / f"{name}.track.yaml"
    data = path.read_bytes()
    reading = read_bytes(data)
    return Example(name, data.decode("utf-8"), reading, inspect(reading, path.name))


def started(one: Starter, language: Language) -> str:
    """A starter as the command writes it, with a title that needs its quotes."""
    return starter(one, language, "nieuw-traject", '"Nieuw: het traject"')


def other_words(text: str, language: Language, ids: Iterable[str] = ()) -> list[str]:
    """The keys that are not the format's own words in this language; names of steps may be keys too."""
    return [
        key
        for key in _keys(parse(text).root)
        if key not in ids and key_in(keys()[folded_key(key)].name, language) != key
    ]


def _keys(node: Node | None) -> Iterator[str]:
    match node:
        case Sequence(items=items):
            for item in items:
                yield from _keys(item)
        case Mapping(pairs=pairs):
            for key, value in pairs:
                yield from (key.value,) if isinstance(key, Scalar) else ()
                yield from _keys(value)
