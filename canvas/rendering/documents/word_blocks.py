"""What stands under a heading of a Word file: its paragraphs, lists, facts, tables and pictures."""

import io
from collections.abc import Iterator

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Twips

from canvas.rendering.artifact import RenderingCode
from canvas.rendering.diagrams.as_png import drawn_png
from canvas.rendering.documents.columns import shares
from canvas.rendering.documents.document import Block, Bullets, Callout, Cell, Facts, Figure, Paragraph, Table, Tone
from canvas.rendering.documents.word_xml import Run, paragraph, run, tab, table
from canvas.rendering.fonts import width_of
from canvas.rendering.markup import web_address
from canvas.rendering.posters.letters import Letters
from canvas.rendering.said import Said
from canvas.rendering.softening import softened

_LONG_LABEL = 12.9
"""A label of more times the letter size stands above its value: beside it there is no room."""

_ITEM_SIGN = "–"
"""Before the first of several values, which stands beside its label and not in the list."""

_HIGHEST = 12750
"""The height of the highest picture, so that its caption stands on the same page; in twentieths of a point."""

_PPI = 144
"""About 180 dots for each inch of paper: sharp in print, and half the work of what is drawn for screens."""

_CALLOUTS = {Tone.NOTICE: "Notice", Tone.CAUTION: "Caution"}


class Blocks:
    """
    Writes block after block at the end of a file, `width` twentieths of a point wide.

    `letters` keeps the texts of pictures that cannot be shown as a whole; `has_failed` tells that one was left out.
    """

    def __init__(self, word: WordDocument, width: int, letters: Letters) -> None:
        self.has_failed = False
        self._word = word
        self._end = word.element.body.sectPr
        self._width = width
        self._letters = letters

    def add(self, made: BaseOxmlElement) -> None:
        """A piece of text, as it is."""
        self._end.addprevious(made)

    def write(self, block: Block) -> None:
        """One block, at the end of the file."""
        match block:
            case Paragraph(text):
                for line in filter(str.strip, text.split("\n")):
                    self.add(paragraph("Normal", [Run(line)]))
            case Bullets(items, caption):
                if caption:
                    self.add(paragraph("Caption", [Run(caption)]))
                for item in items:
                    self.add(paragraph("ListBullet", self._runs(item)))
            case Facts(items):
                for fact in items:
                    self._fact(fact.label, fact.value)
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)
            case Callout(tone, title, text):
                self.add(paragraph(_CALLOUTS[tone], [Run(f"{title}.", "Strong"), Run(f" {text}")]))

    def _fact(self, label: str, value: Cell) -> None:
        """A label beside its value; several values stand below each other, the first beside the label."""
        left, is_list = value, len(value) > 1
        if width_of(label, 1, bold=True) < _LONG_LABEL:
            sign = (run(_ITEM_SIGN), tab()) if is_list else ()
            style = "FactFirst" if is_list else "Fact"
            self.add(paragraph(style, self._runs(value[0]), run(label, "Strong"), tab(), *sign))
            left = value[1:]
        else:
            self.add(paragraph("FactLabel", [Run(label)]))
        for said in left:
            self.add(paragraph("FactItem" if is_list else "FactValue", self._runs(said)))

    def _table(self, block: Table) -> None:
        if block.caption:
            self.add(paragraph("Caption", [Run(block.caption)]))
        widths = [int(share * self._width) for share in shares(block)]
        head = [paragraph("CellHead", [Run(softened(each))]) for each in block.head]
        rows = ([list(self._cell(cell)) for cell in row] for row in block.rows)
        self.add(table(head, rows, widths, block.caption))
        # a word processor joins tables that follow on each other
        self.add(paragraph("Legend", [Run(block.legend)]) if block.legend else paragraph("Gap"))

    def _cell(self, cell: Cell) -> Iterator[BaseOxmlElement]:
        if not cell:
            yield paragraph("Cell", [Run("–")])
        for said in cell:
            yield paragraph("Cell" if len(cell) == 1 else "CellItem", self._runs(said, narrow=True))

    def _figure(self, figure: Figure) -> None:
        """The picture; without a drawing what it would show, in words."""
        drawn = drawn_png(figure.svg, self._letters, _PPI) if figure.svg else b""
        if isinstance(drawn, RenderingCode):
            self.has_failed, drawn = True, b""
        if not drawn:
            self.write(Bullets(tuple(map(Said, figure.description)), figure.caption))
            return
        self._picture(figure, drawn)
        self.add(paragraph("PictureCaption", [Run(figure.caption)]))

    def _picture(self, figure: Figure, drawn: bytes) -> None:
        """The picture at the width of the text, smaller where it would not fit on a page."""
        place = self._word.add_paragraph(style="Picture")
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
            relation = self._word.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            yield Run(said.words, "Hyperlink", relation=relation)
        else:
            yield Run(shown(said.words), "Open" if said.open else "")
        if said.remark:
            yield Run(f" ({shown(said.remark)})", "Remark")
