"""The table of contents of a page, as MkDocs and its themes take it."""

from html import escape

from mkdocs.structure.toc import TableOfContents, get_toc

from canvas.rendering.site.page import Page


def contents(page: Page) -> TableOfContents:
    """The headings of the page, the smaller ones below the larger."""
    top: list[dict[str, object]] = []
    open_: list[dict[str, object]] = []
    for part in page.parts:
        if not part.title:
            continue
        token = {"level": part.level, "id": part.id, "name": escape(part.title, quote=False), "children": []}
        while open_ and int(str(open_[-1]["level"])) >= part.level:
            open_.pop()
        (open_[-1]["children"] if open_ else top).append(token)  # type: ignore[attr-defined]
        open_.append(token)
    return get_toc(top)  # type: ignore[arg-type]
