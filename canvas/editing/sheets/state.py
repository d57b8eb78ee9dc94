"""What a workbook remembers of the file from which it was written, to see later what was changed in which of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from canvas.domain.language import Language
from canvas.editing.sheets.pages import Page

STATE_SHEET = "_werkcanvas"
"""The name of the hidden sheet on which it stands."""

_MAKER, _VERSION = "werkcanvas", "1"
_HEAD = "#"


@dataclass(frozen=True, slots=True)
class Remembered:
    """A line as it was: what it said by field, its id, its mark, and in which part it stood."""

    key: str
    id: str
    mark: str
    holder: str
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class State:
    """A whole workbook as it was: of which track, in which language, and the lines of each sheet by their keys."""

    track: str
    language: Language
    lines: Mapping[str, Mapping[str, Remembered]]


def state_rows(track: str, language: Language, pages: Iterable[Page]) -> Iterator[tuple[str, ...]]:
    """What the hidden sheet says, row by row."""
    yield _MAKER, _VERSION, track, language.value
    for page in pages:
        yield _HEAD, page.sheet.id, *page.fields
        for line in page.lines:
            yield page.sheet.id, line.key, line.id, line.mark, line.holder, *(line.texts[each] for each in page.fields)


def read_state(rows: Sequence[Sequence[str]]) -> State | None:
    """The state on a hidden sheet; None where this is none."""
    head = [*rows[0], "", "", "", ""] if rows else []
    if head[:2] != [_MAKER, _VERSION] or head[3] not in set(Language):
        return None
    fields: list[str] = []
    lines: dict[str, dict[str, Remembered]] = {}
    for row in rows[1:]:
        if row[0] == _HEAD:
            fields = [each for each in row[2:] if each]
            lines[row[1]] = {}
        elif row[0] in lines and len(row) > 4:
            key, identifier, mark, holder, *texts = row[1:]
            said = dict(zip(fields, [*texts, *[""] * len(fields)], strict=False))
            lines[row[0]][key] = Remembered(key, identifier, mark, holder, said)
    return State(head[2], Language(head[3]), lines)
