"""
Typst: a template and its data in, a PDF or a picture out.

Only the shipped fonts are there, and no package is ever fetched. A process must not fork once this was used: the child
would wait for ever. Start other processes before, or with `spawn`. The engine is large and most commands draw nothing,
so it is loaded with the first sheet.
"""

from collections.abc import Mapping

from canvas.rendering.artifact import RenderingCode

_NO_TIME = 0
"""The same input gives the same bytes at any hour."""


def to_pdf(template: str, data: Mapping[str, object]) -> bytes | RenderingCode:
    """A PDF that a screen reader can read (PDF/UA-1); `template` is a path below the templates."""
    from canvas.rendering.engines import typst_compiler

    return typst_compiler.compiled(template, data, format="pdf", pdf_standards="ua-1", timestamp=_NO_TIME)


def to_png(template: str, data: Mapping[str, object], ppi: float) -> bytes | RenderingCode:
    """The first page as a picture."""
    from canvas.rendering.engines import typst_compiler

    return typst_compiler.compiled(template, data, format="png", ppi=ppi)


def told_by(template: str, data: Mapping[str, object], label: str) -> list[object]:
    """What the template notes under this label (`metadata`) while the sheet is set; nothing where it cannot be set."""
    from canvas.rendering.engines import typst_compiler

    return typst_compiler.queried(template, data, label)
