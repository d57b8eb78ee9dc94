"""What stands in each section of a document, read back from each of its forms."""

import io
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from canvas.inspection.inspect import Inspection
from canvas.rendering.artifact import Made
from canvas.rendering.diagrams.funding import funding_picture
from canvas.rendering.diagrams.funnel import funnel_picture
from canvas.rendering.diagrams.steps import steps_picture
from canvas.rendering.diagrams.timeline import timeline_picture
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
from canvas.rendering.documents.figures import Figures, figure
from canvas.rendering.documents.html import to_html
from canvas.rendering.documents.markdown import to_markdown
from canvas.rendering.documents.pdf import to_pdf
from canvas.rendering.documents.plan import plan
from canvas.rendering.documents.word import to_word
from canvas.rendering.pages.frame import frame
from tests.rendering.posters.sheets import poppler
from tests.support.markdown_pages import as_site
from tests.support.pages import read_page

Read = Callable[[Document, Inspection, Path], dict[str, str]]
"""The text of each section by its id."""


def plan_of(inspection: Inspection) -> Document:
    """The plan with its pictures, as every form gets it."""
    track, language = inspection.track, inspection.language
    assert track
    steps, timeline = steps_picture(track, language), timeline_picture(track, language)
    money = funding_picture(track, language, with_brought=False)
    people = funnel_picture(track, language, with_notes=False)
    return plan(inspection, Figures(*(figure(inspection, each, "x.svg") for each in (steps, timeline, money, people))))


def squeezed(text: str) -> str:
    """The text without what a form may add or leave out: white space, hyphens at the end of a line, joined letters."""
    kept = unicodedata.normalize("NFKC", text)
    return "".join(each for each in kept if each not in "-\u00ad\u2010\u00a0" and not each.isspace())


def strings(section: Section) -> Iterator[str]:
    """Every text in a section, with those of the sections in it."""
    yield section.title
    for block in section.blocks:
        yield from _block(block)
    for inner in section.sections:
        if not inner.is_empty:
            yield from strings(inner)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield from filter(str.strip, text.split("\n"))
        case Bullets(items, caption):
            yield from (caption, *_cell(items))
        case Facts(items):
            for fact in items:
                yield from (fact.label, *_cell(fact.value))
        case Table(caption, head, rows, legend):
            yield from (caption, *head, legend)
            for row in rows:
                for cell in row:
                    yield from _cell(cell)
        case Figure():
            yield block.caption
        case Callout(_, title, text):
            yield from (title, text)


def _cell(cell: Cell) -> Iterator[str]:
    for said in cell:
        yield from (said.words, said.remark)


def from_markdown(document: Document, inspection: Inspection, folder: Path) -> dict[str, str]:
    """As a reader of Markdown shows it."""
    parts = re.split(r"^## ", to_markdown(document), flags=re.MULTILINE)[1:]
    texts = [as_site(f"## {part}").text for part in parts]
    return _by_id(document, texts)


def from_html(document: Document, inspection: Inspection, folder: Path) -> dict[str, str]:
    """As a browser shows it."""
    page = to_html(document, frame(inspection, "x"))
    parts = re.split(r'(?=<section id="[^"]*" class="depth-2">)', page.partition("</main>")[0])[1:]
    texts = [read_page(part[: part.rindex("</section>") + len("</section>")]).text for part in parts]
    return _by_id(document, texts)


def from_pdf(document: Document, inspection: Inspection, folder: Path) -> dict[str, str]:
    """As poppler reads it, from one heading to the next."""
    made = to_pdf(document, "x.pdf")
    text = poppler("pdftotext", made.content, folder, "-raw")
    start = text.rindex(" . . .") if " . . ." in text else 0
    starts: list[int] = []
    for number, section in enumerate(document.sections):
        heading = re.compile("^" + r"\s+".join(map(re.escape, section.title.split())) + "$", re.MULTILINE)
        found = heading.search(text, 0 if number == 0 else max(start, starts[-1] + 1))
        assert found, section.title
        starts.append(found.start())
    texts = [text[here:there] for here, there in zip(starts, [*starts[1:], len(text)], strict=True)]
    return _by_id(document, texts)


def from_word(document: Document, inspection: Inspection, folder: Path) -> dict[str, str]:
    """As a word processor has it, from one heading to the next."""
    body = opened(to_word(document, "x.docx")).element.body
    texts: list[str] = []
    for element in body:
        style = element.find(f"./{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is not None and style.get(qn("w:val")) == "Heading1":
            texts.append("")
        if texts:
            texts[-1] += "".join(_words(element)) + "\n"
    return _by_id(document, texts)


def _words(element: BaseOxmlElement) -> Iterator[str]:
    for each in element.iter(qn("w:t"), qn("wp:docPr")):
        yield each.text or "" if each.tag == qn("w:t") else each.get("descr", "")


def opened(made: Made) -> "docx.document.Document":
    """A Word file, opened by the library."""
    return docx.Document(io.BytesIO(made.content))


def _by_id(document: Document, texts: list[str]) -> dict[str, str]:
    assert len(texts) == len(document.sections)
    return {section.id: squeezed(text) for section, text in zip(document.sections, texts, strict=True)}


def missing(document: Document, found: dict[str, str]) -> list[tuple[str, str]]:
    """The texts that a form does not have in the section in which they stand."""
    return [
        (section.id, text)
        for section in document.sections
        for text in strings(section)
        if squeezed(text) not in found[section.id]
    ]


FORMS: dict[str, Read] = {"md": from_markdown, "html": from_html, "pdf": from_pdf, "docx": from_word}
