"""The writer behind `canvas.rendering.documents.word`; to be imported there only."""

from collections.abc import Iterable, Iterator
from copy import deepcopy

from docx.document import Document as WordDocument
from docx.oxml.xmlchemy import BaseOxmlElement

from canvas.rendering.artifact import Made, RenderingProblem
from canvas.rendering.documents.document import Document, Section, parts_of
from canvas.rendering.documents.problems import lacking_in_pictures, left_out
from canvas.rendering.documents.word_blocks import Blocks
from canvas.rendering.documents.word_file import empty_file, text_width, to_bytes
from canvas.rendering.documents.word_xml import Run, bookmark, element, field_mark, instruction, paragraph, run
from canvas.rendering.posters.letters import Letters
from canvas.rendering.words import words

_BETWEEN = 454
"""White between columns, in twentieths of a point."""

_ORDER = ("headerReference", "footerReference", "type", "pgSz", "pgMar", "cols", "titlePg")
"""In this order a word processor wants what it knows of a part of the pages."""

_CONTENTS_DEPTH = 2


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
        self._blocks = Blocks(self.word, text_width(document), self._letters)
        self._add = self._blocks.add
        self._end = self.word.element.body.sectPr
        self._headings = 0

    @property
    def problems(self) -> Iterator[RenderingProblem]:
        """What the pictures lack; words in Word are shown by the fonts of the reader."""
        yield from lacking_in_pictures(self._name, self._letters, self._document.language)
        if self._blocks.has_failed:
            yield left_out(self._name, self._document.language)

    def write(self) -> None:
        """Everything, in its order."""
        document = self._document
        self._add(paragraph("Label", [Run(document.label)]))
        self._add(paragraph("Title", [Run(document.title)]))
        self._add(paragraph("Subtitle", [Run(document.subtitle)]))
        for notice in document.notices:
            self._blocks.write(notice)
        sections = document.sections
        if document.one_page:
            self._sheet()
            return
        self._sections(sections[:1], 1)
        if len(sections) > 1:
            self._contents()
            self._sections(sections[1:], 1)
        self._add(paragraph("Legend", [Run(document.colophon)]))

    def _sheet(self) -> None:
        """What compares over the whole width, the others in two columns, the last below all."""
        parts = parts_of(self._document)
        self._sections(parts.above, 1)
        self._turn(1)
        self._sections(parts.beside, 1)
        self._turn(2)
        self._sections(parts.below, 1)
        self._end.insert(0, element("w:type", val="continuous"))
        _in_order(self._end)

    def _turn(self, columns: int) -> None:
        """Ends a part of the page that has so many columns."""
        part = deepcopy(self._end)
        part.insert(0, element("w:type", val="continuous"))
        part.append(element("w:cols", num=columns, space=_BETWEEN))
        _in_order(part)
        self._add(element("w:p", element("w:pPr", element("w:pStyle", val="Turn"), part)))

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
                self._blocks.write(block)
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
