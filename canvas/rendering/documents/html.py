"""A document as a page."""

from canvas.rendering.documents.document import Document
from canvas.rendering.jinja import drawn, fill
from canvas.rendering.pages.frame import Frame
from canvas.rendering.words import words


def to_html(document: Document, frame: Frame) -> str:
    """The document with a table of contents, its pictures drawn in it."""
    return fill(
        "documents/document.html.j2",
        frame=frame,
        document=document,
        said=words(document.language)["plan"],
        drawn=drawn,
        kind=lambda block: type(block).__name__.lower(),
    )
