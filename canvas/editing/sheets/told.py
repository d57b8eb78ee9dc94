"""What went from a workbook into a file, to be told in words."""

from dataclasses import dataclass
from enum import StrEnum

from canvas.domain.language import Language
from canvas.editing.words import editing_words


class Verb(StrEnum):
    """What became of a cell or a line."""

    FILLED = "filled"
    CHANGED = "changed"
    EMPTIED = "emptied"
    ADDED = "added"
    REMOVED = "removed"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that changed: in which line of which sheet, in which column, what stood there and what stands there."""

    verb: Verb
    sheet: str
    line: str
    column: str = ""
    before: str = ""
    after: str = ""


_LONGEST = 80


def told_line(told: Told, language: Language) -> str:
    """It in one line."""
    where = ", ".join(filter(None, (told.sheet, told.line, told.column)))
    words = editing_words(language)["sheets"]["told"][told.verb.value]
    return str(words.format(where=where, before=_short(told.before), after=_short(told.after)))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
