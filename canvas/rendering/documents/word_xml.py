"""Pieces of a Word text: paragraphs with runs, links and bookmarks, and tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from canvas.rendering.diagrams.labels import printable

_PRESERVE = qn("xml:space")

_FEW_ROWS = 7


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in a style of letters; `anchor` and `relation` make a link of them."""

    text: str
    style: str = ""
    anchor: str = ""
    relation: str = ""


def element(tag: str, *children: BaseOxmlElement, **attributes: object) -> BaseOxmlElement:
    """An element of the text format: `w:p`; attributes are in the same format."""
    made: BaseOxmlElement = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def paragraph(style: str, runs: Iterable[Run] = (), *before: BaseOxmlElement) -> BaseOxmlElement:
    """A paragraph in a style; `before` stands in front of its words."""
    properties = element("w:pPr", element("w:pStyle", val=style))
    return element("w:p", properties, *before, *map(_linked, runs))


def tab() -> BaseOxmlElement:
    """A jump to the next stop."""
    return element("w:r", element("w:tab"))


def run(text: str, style: str = "") -> BaseOxmlElement:
    """Words in one style of letters; what a file cannot hold is left out."""
    words = element("w:t")
    words.set(_PRESERVE, "preserve")
    words.text = _harmless(text)
    properties = (element("w:rPr", element("w:rStyle", val=style)),) if style else ()
    return element("w:r", *properties, words)


def bookmark(name: str, number: int) -> tuple[BaseOxmlElement, BaseOxmlElement]:
    """A place to which a link can lead."""
    return element("w:bookmarkStart", id=number, name=name), element("w:bookmarkEnd", id=number)


def field_mark(kind: str) -> BaseOxmlElement:
    """The begin of a field, the begin of what it shows, or its end."""
    return element("w:r", element("w:fldChar", fldCharType=kind))


def instruction(text: str) -> BaseOxmlElement:
    """What a field computes."""
    words = element("w:instrText")
    words.set(_PRESERVE, "preserve")
    words.text = f" {text} "
    return element("w:r", words)


def table(
    head: Sequence[BaseOxmlElement],
    rows: Iterable[Sequence[Sequence[BaseOxmlElement]]],
    widths: Sequence[int],
    name: str,
) -> BaseOxmlElement:
    """
    A table whose head comes back on every page; `name` says what it compares.

    No row is torn, a short table is not torn either, and of a long one no single row is left for the next page.
    """
    rows = list(rows)
    for row in rows[:-1] if len(rows) <= _FEW_ROWS else rows[-2:-1]:
        _keep_with_next(row)
    properties = element(
        "w:tblPr",
        element("w:tblStyle", val="Comparing"),
        element("w:tblW", w=sum(widths), type="dxa"),
        element("w:tblLayout", type="fixed"),
        element("w:tblLook", firstRow=1, lastRow=0, firstColumn=1, lastColumn=0, noHBand=1, noVBand=1),
        *((element("w:tblCaption", val=_harmless(name)),) if name else ()),
    )
    grid = element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths))
    first = _row([[each] for each in head], widths, element("w:cantSplit"), element("w:tblHeader"))
    return element("w:tbl", properties, grid, first, *(_row(row, widths, element("w:cantSplit")) for row in rows))


def _keep_with_next(row: Sequence[Sequence[BaseOxmlElement]]) -> None:
    for each in (each for cell in row for each in cell):
        each.pPr.insert(1, element("w:keepNext"))  # right behind the style


def _row(
    cells: Sequence[Sequence[BaseOxmlElement]], widths: Sequence[int], *properties: BaseOxmlElement
) -> BaseOxmlElement:
    made = (
        element("w:tc", element("w:tcPr", element("w:tcW", w=width, type="dxa")), *paragraphs)
        for paragraphs, width in zip(cells, widths, strict=True)
    )
    return element("w:tr", element("w:trPr", *properties), *made)


def _linked(piece: Run) -> BaseOxmlElement:
    shown = run(piece.text, piece.style)
    if piece.anchor:
        return element("w:hyperlink", shown, anchor=piece.anchor, history=1)
    if piece.relation:
        link = element("w:hyperlink", shown, history=1)
        link.set(qn("r:id"), piece.relation)
        return link
    return shown


def _harmless(text: str) -> str:
    """Spaces at the ends stay: they part runs."""
    inner = printable(text)
    before = " " if text[:1] == " " else ""
    behind = " " if text[-1:] == " " and inner else ""
    return f"{before}{inner}{behind}"
