"""The text of one part at one width and size: how high it is, and what remains of it where there is less room."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from canvas.domain.kinds import Sector
from canvas.rendering.posters.contents import Part
from canvas.rendering.posters.lettering import POINT, Paragraph, Run, paragraph, shortened
from canvas.rendering.posters.letters import Letters
from canvas.rendering.posters.measures import line_height
from canvas.rendering.views.canvas_parts import Entry

_NO_BREAK = "\N{NO-BREAK SPACE}"

_BETWEEN = 0.16
"""Between two entries, in parts of the letter size."""

_INDENT = 0.62
"""How far an entry stands behind its dot, in parts of the letter size."""

_SIGN = 1.05
"""How far it stands behind the sign of a sector."""

_FEWEST = 2
"""An entry that goes on in the plan shows so many lines at least, unless it is the first."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry, broken into lines."""

    text: Paragraph
    indent: float
    open: bool = False
    sector: Sector | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """Texts that stand below each other; `pointer` says where the rest is."""

    size: float
    width: float
    question: Paragraph | None = None
    items: tuple[Item, ...] = ()
    pointer: str = ""

    @property
    def height(self) -> float:
        """From the top of the first line to the foot of the last, in millimetres."""
        heights = [len(self.question.lines) * line_height(self.size)] if self.question else []
        heights += [len(item.text.lines) * line_height(self.size) for item in self.items]
        heights += [line_height(self.size)] if self.pointer else []
        return sum(heights) + max(0, len(heights) - 1) * self.between

    @property
    def between(self) -> float:
        """Between two entries, in millimetres."""
        return _BETWEEN * self.size * POINT


@dataclass(frozen=True, slots=True)
class Pointing:
    """The words that lead to the plan."""

    one: str
    many: str
    goes_on: str

    def left(self, count: int) -> str:
        """So many entries are not there; with none, only the end of the last is missing."""
        if not count:
            return self.goes_on
        return self.one if count == 1 else self.many.format(count=count)


def body(part: Part, width: float, size: float, notch: float, letters: Letters, *, running: bool = False) -> Body:
    """A part in full; the first line leaves `notch` free. Where it is `running`, entries stand behind each other."""
    asked = letters.shown(part.question)
    question = paragraph((Run(asked),), width, size, notch) if asked else None
    dotted = len(part.entries) > 1 or any(entry.open for entry in part.entries)
    items = tuple(
        _item(entries, dotted, width, size, notch if not number and not question else 0, letters)
        for number, entries in enumerate(_together(part.entries) if running else ((each,) for each in part.entries))
    )
    return Body(size, width, question, tuple(item for item in items if item.text.lines))


def _together(entries: Sequence[Entry]) -> Iterator[tuple[Entry, ...]]:
    """Neighbours that need no sign of their own stand in one paragraph."""
    plain: tuple[Entry, ...] = ()
    for entry in entries:
        if entry.sector or entry.open:
            yield from (each for each in (plain, (entry,)) if each)
            plain = ()
        else:
            plain = (*plain, entry)
    if plain:
        yield plain


def _item(entries: tuple[Entry, ...], dotted: bool, width: float, size: float, notch: float, letters: Letters) -> Item:
    entry = entries[0]
    indent = (_SIGN if entry.sector else _INDENT if dotted and len(entries) == 1 else 0) * size * POINT
    text = paragraph(behind_each_other(entries, letters), width - indent, size, notch)
    return Item(text, indent, entry.open, entry.sector)


def behind_each_other(entries: Iterable[Entry], letters: Letters, *, heading: str = "") -> tuple[Run, ...]:
    """Entries in one paragraph, with a point between each two."""
    runs = [Run(f"{letters.shown(heading)}:")] if heading else []
    for number, entry in enumerate(entries):
        said = runs_of(entry, letters)
        if number and said:
            runs[-1] = Run(f"{runs[-1].text}{_NO_BREAK}·", runs[-1].bold)
        runs += [Run(f" {run.text.lstrip()}", run.bold) if runs else run for run in said]
    return tuple(runs)


def runs_of(entry: Entry, letters: Letters) -> tuple[Run, ...]:
    """The label of an entry and its text."""
    label, text = letters.shown(entry.label), letters.shown(entry.text)
    if not label:
        return (Run(text),) if text else ()
    return (Run(f"{label}:", bold=True), Run(f" {text}")) if text else (Run(label, bold=True),)


def cut(whole: Body, room: float, pointing: Pointing) -> Body:
    """As much of a body as there is room for, in whole entries where possible, and the way to the rest."""
    if whole.height <= room + 0.01:
        return whole
    if whole.question and not whole.items:
        lines = max(1, int((room + 0.01) // line_height(whole.size)))
        return replace(whole, question=shortened(whole.question, lines, whole.width, whole.size))
    return _cut(whole, room, pointing)


def _cut(whole: Body, room: float, pointing: Pointing) -> Body:
    line = line_height(whole.size)
    left = room - line
    kept: list[Item] = []
    if whole.question:
        lines = max(1, min(len(whole.question.lines), int((left + 0.01) // line)))
        if lines < len(whole.question.lines):
            whole = replace(whole, question=shortened(whole.question, lines, whole.width, whole.size))
        left -= lines * line + whole.between
    for item in whole.items:
        lines = int((left - whole.between + 0.01) // line)
        if lines >= len(item.text.lines):
            kept.append(item)
            left -= len(item.text.lines) * line + whole.between
            continue
        if lines >= (_FEWEST if kept else 1):
            kept.append(replace(item, text=shortened(item.text, lines, whole.width - item.indent, whole.size)))
        break
    return replace(whole, items=tuple(kept), pointer=pointing.left(len(whole.items) - len(kept)))
