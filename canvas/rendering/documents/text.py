"""A document as text for a terminal."""

import textwrap
from collections.abc import Iterator, Sequence

from canvas.rendering.documents.document import (
    Block,
    Bullets,
    Callout,
    Cell,
    Document,
    Facts,
    Figure,
    Paragraph,
    Section,
    Table,
)
from canvas.rendering.reports.as_text import Paint
from canvas.rendering.reports.visible import visible_line
from canvas.rendering.telling import behind_each_other, flat

_GAP = "  "
_NARROWEST = 8


def to_text(document: Document, paint: Paint, width: int = 100) -> str:
    """The document without pictures; a table keeps its columns, with its cells broken to the width of the page."""
    lines = [paint(visible_line(f"{document.label}: {document.title}"), "bold")]
    lines += _wrapped(document.subtitle, width)
    for notice in document.notices:
        lines += ["", *_block(notice, paint, width)]
    for section in document.sections:
        lines += _section(section, paint, width)
    lines += ["", *_wrapped(document.colophon, width)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _section(section: Section, paint: Paint, width: int) -> Iterator[str]:
    if section.is_empty:
        return
    yield ""
    yield paint(visible_line(section.title), "bold")
    for number, block in enumerate(section.blocks):
        if number:
            yield ""
        yield from _block(block, paint, width)
    for place, inner in enumerate(each for each in section.sections if not each.is_empty):
        # the first of the inner headings stands right under its own
        lines = list(_section(inner, paint, width))
        yield from lines if place or section.blocks else lines[1:]


def _block(block: Block, paint: Paint, width: int) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield from _wrapped(text, width)
        case Bullets(items, caption):
            yield from _wrapped(caption, width)
            for item in items:
                yield from _hanging("- ", flat(item), width)
        case Facts(items):
            for fact in items:
                yield from _hanging(f"{fact.label}: ", _cell(fact.value), width)
        case Callout(title=title, text=text):
            yield from _wrapped(f"{title}. {text}", width)
        case Figure(caption=caption, description=description):
            yield from _wrapped(caption, width)
            for line in description:
                yield from _hanging("- ", line, width)
        case Table():
            yield from _wrapped(block.caption, width)
            yield from _table(block, paint, width)
            yield from _wrapped(block.legend, width)


def _cell(cell: Cell) -> str:
    return behind_each_other(map(flat, cell)) if cell else "–"


def _table(table: Table, paint: Paint, width: int) -> Iterator[str]:
    rows = [tuple(visible_line(_cell(cell)) for cell in row) for row in table.rows]
    head = tuple(map(visible_line, table.head))
    widths = _widths([head, *rows], width)
    if any(head):
        yield from (paint(line, "bold") for line in _row(head, widths))
    for row in rows:
        yield from _row(row, widths)


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """As wide as the longest text, as far as the page goes; then the widest columns give way."""
    widths = [max(len(text) for text in column) for column in zip(*rows, strict=True)]
    room = width - len(_GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widest = max(range(len(widths)), key=widths.__getitem__)
        widths[widest] -= 1
    return widths


def _row(texts: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    columns = [_lines(text, width) for text, width in zip(texts, widths, strict=True)]
    for number in range(max(map(len, columns))):
        cells = (lines[number] if number < len(lines) else "" for lines in columns)
        yield _GAP.join(f"{cell:{width}}" for cell, width in zip(cells, widths, strict=True)).rstrip()


def _lines(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, max(width, 1), break_on_hyphens=False) or [""]


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(visible_line(text), width, break_on_hyphens=False) if text else []


def _hanging(head: str, text: str, width: int) -> list[str]:
    margin = " " * min(len(head), 2)
    return textwrap.wrap(
        f"{head}{visible_line(text)}", width, subsequent_indent=margin, break_long_words=False, break_on_hyphens=False
    )
