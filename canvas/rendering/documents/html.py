"""A document as a page, and a section of one as a part of another page."""

from markupsafe import Markup

from canvas.domain.language import Language
from canvas.rendering.documents.document import Block, Document, Section, parts_of
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
        kind=_kind,
    )


def section_html(section: Section, language: Language) -> Markup:
    """A section for inside a page of another sort; nothing of an empty one."""
    if section.is_empty:
        return Markup()
    view = {"section": section, "said": words(language)["plan"], "drawn": drawn, "kind": _kind}
    return Markup(fill("documents/section.html.j2", **view))


def _kind(block: Block) -> str:
    return type(block).__name__.lower()
