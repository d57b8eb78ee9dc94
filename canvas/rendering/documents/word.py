"""A document as a Word file. The library for such files is large, so it is loaded with the first one."""

from canvas.rendering.artifact import Made
from canvas.rendering.documents.document import Document


def to_word(document: Document, name: str) -> Made:
    """The document under this file name, with styles, headings, tables and pictures that a word processor knows."""
    from canvas.rendering.documents import word_writer

    return word_writer.written(document, name)
