"""A document on A4 sheets, as a PDF that a screen reader can read."""

from canvas.rendering.artifact import Made, RenderingCode
from canvas.rendering.documents.document import Document
from canvas.rendering.documents.problems import failed, lacking
from canvas.rendering.documents.typesetting import typeset
from canvas.rendering.engines.typst import to_pdf as compiled
from canvas.rendering.posters.letters import Letters

TEMPLATE = "documents/document.typ"


def to_pdf(document: Document, name: str) -> Made:
    """The document under this file name: with contents and page numbers, or on a single sheet."""
    letters = Letters()
    drawn = compiled(TEMPLATE, typeset(document, letters))
    problems = lacking(name, letters, document.language)
    if isinstance(drawn, RenderingCode):
        return Made(name, b"", (failed(name, document.language), *problems))
    return Made(name, drawn, problems)
