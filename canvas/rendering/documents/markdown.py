"""A document as Markdown that is pleasant to read as text, too."""

from collections.abc import Callable, Iterator

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
from canvas.rendering.markup import markdown, markdown_heading, markdown_inside, markdown_lines, web_address
from canvas.rendering.said import Said
from canvas.rendering.telling import behind_each_other


def to_markdown(document: Document) -> str:
    """The document; tables are pipe tables, pictures are links to the files beside it."""
    parts = [
        f"# {document.label}: {markdown_heading(document.title)}",
        markdown(document.subtitle),
        *(part for notice in document.notices for part in _callout(notice)),
        *(part for section in document.sections for part in section_markdown(section)),
        "---",
        markdown(document.colophon),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def section_markdown(section: Section, depth: int = 2) -> Iterator[str]:
    """The blocks of a section and of those in it, under headings of this depth; nothing of an empty one."""
    if section.is_empty:
        return
    yield f"{'#' * depth} {markdown_heading(section.title)}"
    for block in section.blocks:
        yield from _block(block)
    for inner in section.sections:
        yield from section_markdown(inner, depth + 1)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield markdown_lines(text)
        case Bullets(items, caption):
            if caption:
                yield f"**{markdown_inside(caption)}**"
            yield "\n".join(f"- {_said(item, markdown)}" for item in items)
        case Facts(items):
            yield "\n".join(_fact(fact.label, fact.value) for fact in items)
        case Table():
            yield from _table(block)
        case Figure():
            if block.file:
                yield f"![{markdown_inside(block.alternative)}]({block.file})"
            yield f"*{markdown_inside(block.caption)}*"
            yield "\n".join(f"- {markdown(line)}" for line in block.description)
        case Callout():
            yield from _callout(block)


def _callout(callout: Callout) -> Iterator[str]:
    yield f"> **{markdown_inside(callout.title)}.** {markdown_inside(callout.text)}"


def _fact(label: str, value: Cell) -> str:
    if len(value) == 1:
        return f"- **{markdown_inside(label)}:** {_said(value[0])}"
    return "\n".join((f"- **{markdown_inside(label)}:**", *(f"    - {_said(said, markdown)}" for said in value)))


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield f"**{markdown_inside(table.caption)}**"
    lines = [
        _row(tuple(map(markdown_inside, table.head))),
        _row(("---",) * len(table.head)),
        *(_row(tuple(_cell(cell) for cell in row)) for row in table.rows),
    ]
    yield "\n".join(lines)
    if table.legend:
        yield markdown(table.legend)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return behind_each_other(map(_said, cell)) if cell else "–"


def _said(said: Said, harmless: Callable[[str], str] = markdown_inside) -> str:
    address = web_address(said.words)
    words = f"<{address}>" if address else harmless(said.words)
    shown = f"*{markdown_inside(said.words)}*" if said.open else words
    return f"{shown} ({markdown_inside(said.remark)})" if said.remark else shown
