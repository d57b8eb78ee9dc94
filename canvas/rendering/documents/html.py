"""A document as a page."""

from canvas.rendering.documents.document import Document, parts_of
from canvas.rendering.jinja import drawn, fill
from canvas.rendering.pages.frame import Frame
from canvas.rendering.words import words


def to_html(document: Document, frame: Frame, *, alone: bool = False) -> str:
    """The document with a table of contents, its pictures drawn in it; one that stands alone has its font inside."""
    return fill(
        "documents/alone.html.j2" if alone else "documents/document.html.j2",
        frame=frame,
        document=document,
        parts=parts_of(document),
        said=words(document.language)["plan"],
        drawn=drawn,
        kind=lambda block: type(block).__name__.lower(),
    )
