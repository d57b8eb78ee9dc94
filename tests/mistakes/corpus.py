"""
Seeded mistakes: a good file with one thing wrong, and what a kind colleague would say about it.

`tests/corpus/mistakes/<class>.yaml` holds the mistakes of one class:

    base: voorbeeld              # the good file, by its name among the examples
    code: Y07                    # what all entries of the class share may stand above them
    mistakes:
      - line: "doelgroep:"       # a line of the good file, without its indentation
        becomes: "«doelgrope»:"  # what stands there instead; several lines as a list
        at: ""                   # the path of the finding, members by id or kind: parties.roc.interest
        suggests: doelgroep      # for a slip of the pen: the first word that is offered

The guillemets stand around what should be underlined, and are not in the file; where that is on another line, `points`
names the line, with the guillemets in it. Of several equal lines the one is meant that stands below others:
`line: ["- id: leerwerk", "trekker: roc"]`. `until` takes all lines out from `line` up to the one that it names, and
`indent` sets how far the new lines stand in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from canvas.domain.finding import Span
from canvas.domain.path import written
from canvas.domain.places import resolve
from canvas.domain.track import Track
from canvas.reading.read import Reading, read_text

ROOT = Path(__file__).parent.parent.parent
CORPUS = ROOT / "tests" / "corpus" / "mistakes"
OPEN, CLOSE = "«", "»"
SHARED = ("base", "code", "suggests")
KEYS = {*SHARED, "line", "until", "becomes", "indent", "points", "at"}


@dataclass(frozen=True, slots=True)
class Mistake:
    """A file with one mistake in it, and the finding that it should bring."""

    kind: str
    name: str
    text: str
    code: str
    path: str
    span: Span
    suggests: str | None


def mistakes() -> Iterator[Mistake]:
    """All mistakes, by class."""
    for file in sorted(CORPUS.glob("*.yaml")):
        told = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        shared = {key: told[key] for key in SHARED if key in told}
        for number, entry in enumerate(told["mistakes"], start=1):
            yield _mistake(file.stem, number, {**shared, **entry})


def _mistake(kind: str, number: int, entry: dict[str, Any]) -> Mistake:
    assert set(entry) <= KEYS, set(entry) - KEYS
    reading = _base(entry["base"])
    assert reading.track
    lines = reading.text.split("\n")
    place = _find(lines, entry["line"])
    end = _find(lines, entry["until"], place) if "until" in entry else place + 1
    indent = int(entry["indent"]) if "indent" in entry else len(lines[place]) - len(lines[place].lstrip())
    becomes = entry.get("becomes", [])
    lines[place:end] = [" " * indent + line for line in ([becomes] if isinstance(becomes, str) else becomes)]
    if "points" in entry:
        _mark(lines, entry["points"])
    marked = "\n".join(lines)
    return Mistake(
        kind=kind,
        name=f"{kind}-{number}",
        text=marked.replace(OPEN, "").replace(CLOSE, ""),
        code=entry["code"],
        path=_path(entry["at"], reading.track),
        span=_marked(marked),
        suggests=entry.get("suggests"),
    )


@cache
def _base(name: str) -> Reading:
    return read_text((ROOT / "examples" / name / f"{name}.track.yaml").read_text(encoding="utf-8"))


def _find(lines: list[str], wanted: str | list[str], start: int = 0) -> int:
    """The number of a line; of several wanted ones each stands below the one before it."""
    for text in [wanted] if isinstance(wanted, str) else wanted:
        place = next((place for place in range(start, len(lines)) if lines[place].strip() == text.strip()), None)
        assert place is not None, f"no line {text!r}"
        start = place + 1
    return start - 1


def _mark(lines: list[str], points: str | list[str]) -> None:
    """Put the guillemets into a line that is there without them."""
    *way, last = [points] if isinstance(points, str) else points
    place = _find(lines, [*way, last.replace(OPEN, "").replace(CLOSE, "")])
    lines[place] = lines[place].replace(lines[place].strip(), last.strip())


def _marked(text: str) -> Span:
    """Where the guillemets stand, in the text without them."""
    assert text.count(OPEN) == text.count(CLOSE) == 1, "one place is marked"
    before, _, rest = text.partition(OPEN)
    word = rest.partition(CLOSE)[0]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Span(line, column, line, column + len(word))


def _path(place: str, track: Track) -> str:
    """A path by ids and kinds as one by numbers; what the good file does not have stays as it is."""
    steps = place.split(".")
    for known in range(len(steps), 0, -1):
        if (path := resolve(".".join(steps[:known]), track)) is not None:
            return ".".join([written(path), *steps[known:]])
    return place
