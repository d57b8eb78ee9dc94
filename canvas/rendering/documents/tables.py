"""Parts of one kind as the rows of a table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from canvas.domain.answer import Absent
from canvas.domain.part import Part
from canvas.rendering.documents.document import Bullets, Cell, Table
from canvas.rendering.said import Said
from canvas.rendering.telling import behind_each_other, cell, flat, inline
from canvas.rendering.voice import Voice

_FEW, _BRIEF = 3, 60
"""Notes to one part in so many, of at most so many letters, need no column of their own."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what stands in it, and the fields of the part that it says."""

    head: str
    value: Callable[[Any], Cell]
    says: tuple[str, ...]


def field(voice: Voice, name: str, head: str | None = None) -> Column:
    """A column that shows one field."""
    return Column(head or voice.label(name), lambda part: cell(part, name, voice), (name,))


def absent(voice: Voice, name: str) -> Column:
    """A column that says of a list that it is not known or not applicable; its members stand elsewhere."""

    def value(part: Part) -> Cell:
        return cell(part, name, voice) if isinstance(getattr(part, name), Absent) else ()

    return Column(voice.label(name), value, (name,))


def titled(voice: Voice, head: str, *names: str) -> Column:
    """A column that names the part: the first of these fields that is written, the others behind it."""

    def value(part: Part) -> Cell:
        said = [each for name in names for each in cell(part, name, voice)]
        if not said:
            return (Said(voice.word("values", "nameless"), open=True),)
        first, *others = sorted(said, key=lambda each: each.open)
        behind = "; ".join(filter(None, (first.remark, *map(flat, others))))
        return (Said(first.words, first.open, behind),)

    return Column(head, value, names)


def table(caption: str, parts: Sequence[Part], columns: Sequence[Column], voice: Voice) -> Table | Bullets:
    """
    A row for each part. Columns in which nothing stands are left out, but never the first: it names the rows.

    What no column says stands in a last one, or behind the names where there is little of it. Where the names are all
    that there is, a list is enough.
    """
    shown = plain_table(caption, parts, _with_notes(parts, columns, voice))
    if len(shown.head) == 1:
        return Bullets(tuple(said for row in shown.rows for said in row[0]), caption)
    return shown


def plain_table(caption: str, parts: Sequence[Part], columns: Sequence[Column]) -> Table:
    """A table of these columns only, for parts of which the rest is told elsewhere."""
    filled = [tuple(column.value(part) for column in columns) for part in parts]
    return Table(caption, *without_empty(tuple(column.head for column in columns), filled))


def without_empty(
    head: tuple[str, ...], rows: Sequence[tuple[Cell, ...]]
) -> tuple[tuple[str, ...], tuple[tuple[Cell, ...], ...]]:
    """Only the columns in which something stands, and the first."""
    kept = [place for place in range(len(head)) if not place or any(row[place] for row in rows)]
    return tuple(head[place] for place in kept), tuple(tuple(row[place] for place in kept) for row in rows)


def numbered(
    caption: str, first: tuple[str, Sequence[str]], parts: Sequence[Part], columns: Sequence[Column], voice: Voice
) -> Table:
    """A table with a column before the parts: its heading, and for each part its number or what it belongs to."""
    head, cells = first
    inner = plain_table(caption, parts, _with_notes(parts, columns, voice))
    rows = tuple(((Said(cell),), *row) for cell, row in zip(cells, inner.rows, strict=True))
    return Table(caption, (head, *inner.head), rows)


def _with_notes(parts: Sequence[Part], columns: Sequence[Column], voice: Voice) -> tuple[Column, ...]:
    """The columns with all that they do not say: a column of its own only where that pays."""
    note = _note(columns, voice)
    told = [flat(said) for part in parts for said in note.value(part)]
    if len(told) * _FEW > len(parts) or any(len(text) > _BRIEF for text in told):
        return (*columns, note)
    names, *others = columns
    return (Column(names.head, lambda part: _behind(names.value(part), note.value(part)), names.says), *others)


def _behind(named: Cell, note: Cell) -> Cell:
    """A note as the remark of a name."""
    if not named or not note:
        return named
    *before, last = named
    remark = behind_each_other(filter(None, (last.remark, *map(flat, note))))
    return (*before, Said(last.words, last.open, remark))


def _note(columns: Sequence[Column], voice: Voice) -> Column:
    """The column for all that the others do not say."""
    said = tuple(name for column in columns for name in column.says)

    def value(part: Part) -> Cell:
        left = inline(part, voice, but=said)
        words = flat(left) if left.words else left.remark
        return (Said(words),) if words else ()

    return Column(voice.label("note"), value, ())
