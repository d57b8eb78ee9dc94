"""The writer behind `canvas.rendering.documents.word`; to be imported there only."""

import io
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Twips

from canvas.rendering.artifact import Made, RenderingCode, RenderingProblem
from canvas.rendering.diagrams.as_png import drawn_png
from canvas.rendering.documents.columns import shares
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
    Tone,
)
from canvas.rendering.documents.problems import lacking_in_pictures, left_out
from canvas.rendering.documents.word_file import empty_file, text_width, to_bytes
from canvas.rendering.documents.word_xml import (
    Run,
    bookmark,
    element,
    field_mark,
    instruction,
    paragraph,
    run,
    tab,
    table,
)
from canvas.rendering.fonts import width_of
from canvas.rendering.markup import web_address
from canvas.rendering.posters.letters import Letters
from canvas.rendering.said import Said
from canvas.rendering.softening import softened
from canvas.rendering.words import words

_LONG_LABEL = 11.5
"""A label of more times the letter size stands above its value: beside it there is no room."""

_BETWEEN = 454
"""White between columns, in twentieths of a point."""

_ORDER = ("headerReference", "footerReference", "type", "pgSz", "pgMar", "cols", "titlePg")
"""In this order a word processor wants what it knows of a part of the pages."""

_HIGHEST = 12750
"""The height of the highest picture, so that its caption stands on the same page; in twentieths of a point."""

_PPI = 144
"""About 180 dots for each inch of paper: sharp in print, and half the work of what is drawn for screens."""

_CONTENTS_DEPTH = 2
_CALLOUTS = {Tone.NOTICE: "Notice", Tone.CAUTION: "Caution"}


def written(document: Document, name: str) -> Made:
    """The document under this file name."""
    writer = _Writer(document, name)
    writer.write()
    return Made(name, to_bytes(writer.word), tuple(writer.problems))


class _Writer:
    """Writes one document into one file."""

    def __init__(self, document: Document, name: str) -> None:
        self.word: WordDocument = empty_file(document)
        self._document = document
        self._name = name
        self._letters = Letters()
        self._failed = False
        self._end = self.word.element.body.sectPr
        self._width = text_width(document)
        self._headings = 0

    @property
    def problems(self) -> Iterator[RenderingProblem]:
        """What the pictures lack; words in Word are shown by the fonts of the reader."""
        yield from lacking_in_pictures(self._name, self._letters, self._document.language)
        if self._failed:
            yield left_out(self._name, self._document.language)

    def write(self) -> None:
        """Everything, in its order."""
        document = self._document
        self._add(paragraph("Label", [Run(document.label)]))
        self._add(paragraph("Title", [Run(document.title)]))
        self._add(paragraph("Subtitle", [Run(document.subtitle)]))
        for notice in document.notices:
            self._block(notice)
        sections = document.sections
        if document.one_page:
            self._sheet(sections)
            return
        self._sections(sections[:1], 1)
        if len(sections) > 1:
            self._contents()
            self._sections(sections[1:], 1)
        self._add(paragraph("Legend", [Run(document.colophon)]))

    def _sheet(self, sections: Sequence[Section]) -> None:
        """What compares over the whole width, the others in two columns, the last below all."""
        first, *others, last = sections
        self._sections((first, *(section for section in others if section.needs_width)), 1)
        self._turn(1)
        self._sections((section for section in others if not section.needs_width), 1)
        self._turn(2)
        self._sections((last,), 1)
        self._end.insert(0, element("w:type", val="continuous"))
        _in_order(self._end)

    def _turn(self, columns: int) -> None:
        """Ends a part of the page that has so many columns."""
        part = deepcopy(self._end)
        part.insert(0, element("w:type", val="continuous"))
        part.append(element("w:cols", num=columns, space=_BETWEEN))
        _in_order(part)
        self._add(element("w:p", element("w:pPr", element("w:pStyle", val="Turn"), part)))

    def _add(self, made: BaseOxmlElement) -> None:
        self._end.addprevious(made)

    def _sections(self, sections: Iterable[Section], depth: int) -> None:
        for section in sections:
            if section.is_empty:
                continue
            self._headings += 1
            begin, end = bookmark(_anchor(section), self._headings)
            self._add(
                element(
                    "w:p", element("w:pPr", element("w:pStyle", val=f"Heading{depth}")), begin, run(section.title), end
                )
            )
            for block in section.blocks:
                self._block(block)
            self._sections(section.sections, depth + 1)

    def _contents(self) -> None:
        """A table of contents that leads to each heading; the word processor can bring it up to date."""
        said = words(self._document.language)["documents"]
        heading = paragraph("ContentsHeading", [Run(said["contents"])])
        heading.pPr.append(element("w:pageBreakBefore"))
        self._add(heading)
        entries = list(_entries(self._document.sections, 1))
        for place, (depth, section) in enumerate(entries):
            before = (
                (field_mark("begin"), instruction(rf'TOC \o "1-{_CONTENTS_DEPTH}" \h \z \u'), field_mark("separate"))
                if place == 0
                else ()
            )
            entry = paragraph(f"TOC{depth}", [Run(section.title, anchor=_anchor(section))], *before)
            if place == len(entries) - 1:
                entry.append(field_mark("end"))
            self._add(entry)

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph(text):
                for line in filter(str.strip, text.split("\n")):
                    self._add(paragraph("Normal", [Run(line)]))
            case Bullets(items, caption):
                if caption:
                    self._add(paragraph("Caption", [Run(caption)]))
                for item in items:
                    self._add(paragraph("ListBullet", self._runs(item)))
            case Facts(items):
                for fact in items:
                    self._fact(fact.label, fact.value)
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)
            case Callout(tone, title, text):
                self._add(paragraph(_CALLOUTS[tone], [Run(f"{title}.", "Strong"), Run(f" {text}")]))

    def _fact(self, label: str, value: Cell) -> None:
        """A label beside its value; several values stand below each other."""
        if len(value) == 1 and width_of(label, 1, bold=True) < _LONG_LABEL:
            self._add(paragraph("Fact", self._runs(value[0]), run(label, "Strong"), tab()))
            return
        self._add(paragraph("FactLabel", [Run(label)]))
        for said in value:
            self._add(paragraph("FactItem" if len(value) > 1 else "FactValue", self._runs(said)))

    def _table(self, block: Table) -> None:
        if block.caption:
            self._add(paragraph("Caption", [Run(block.caption)]))
        widths = [int(share * self._width) for share in shares(block)]
        head = [paragraph("CellHead", [Run(softened(each))]) for each in block.head]
        rows = ([list(self._cell(cell)) for cell in row] for row in block.rows)
        self._add(table(head, rows, widths, block.caption))
        # a word processor joins tables that follow on each other
        self._add(paragraph("Legend", [Run(block.legend)] if block.legend else ()))

    def _cell(self, cell: Cell) -> Iterator[BaseOxmlElement]:
        if not cell:
            yield paragraph("Cell", [Run("–")])
        for said in cell:
            yield paragraph("Cell" if len(cell) == 1 else "CellItem", self._runs(said, narrow=True))

    def _figure(self, figure: Figure) -> None:
        """The picture; without a drawing what it would show, in words."""
        drawn = drawn_png(figure.svg, self._letters, _PPI) if figure.svg else b""
        if isinstance(drawn, RenderingCode):
            self._failed, drawn = True, b""
        if not drawn:
            self._block(Bullets(tuple(map(Said, figure.description)), figure.caption))
            return
        self._picture(figure, drawn)
        self._add(paragraph("PictureCaption", [Run(figure.caption)]))

    def _picture(self, figure: Figure, drawn: bytes) -> None:
        """The picture at the width of the text, smaller where it would not fit on a page."""
        place = self.word.add_paragraph(style="Picture")
        shape = place.add_run().add_picture(io.BytesIO(drawn))
        ratio = shape.height / shape.width
        width = min(self._width, int(_HIGHEST / ratio))
        shape.width, shape.height = Twips(width), Twips(int(width * ratio))
        named = shape._inline.docPr
        named.set("descr", " ".join((figure.alternative, *figure.description)))
        named.set("title", figure.alternative)

    def _runs(self, said: Said, *, narrow: bool = False) -> Iterator[Run]:
        """The words with their remark; in a narrow place long words may break."""
        shown = softened if narrow else str
        address = None if said.open else web_address(said.words)
        if address:
            relation = self.word.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            yield Run(said.words, "Hyperlink", relation=relation)
        else:
            yield Run(shown(said.words), "Open" if said.open else "")
        if said.remark:
            yield Run(f" ({shown(said.remark)})", "Remark")


def _in_order(part: BaseOxmlElement) -> None:
    part[:] = sorted(part, key=lambda each: _ORDER.index(each.tag.rpartition("}")[2]))


def _entries(sections: Iterable[Section], depth: int) -> Iterator[tuple[int, Section]]:
    """The headings that stand in the contents."""
    for section in sections:
        if not section.is_empty:
            yield depth, section
            if depth < _CONTENTS_DEPTH:
                yield from _entries(section.sections, depth + 1)


def _anchor(section: Section) -> str:
    return f"_{section.id}"[:40]
