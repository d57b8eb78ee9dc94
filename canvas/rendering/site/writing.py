"""Pages as files: Markdown with ready HTML inside, which any generator takes; and as HTML for one that is asked to."""

import json
import re
from dataclasses import replace
from html import escape

from canvas.domain.language import Language
from canvas.rendering.artifact import Artifact, MediaType
from canvas.rendering.markup import markdown_heading
from canvas.rendering.site.options import SiteOptions
from canvas.rendering.site.page import Page, Part

_EMPTY_LINES = re.compile(r"\n\s*\n|\n +(?=\n)")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_MACRO = re.compile(r"\{(?=[{%#])")
"""Where generators look for commands of their own; a team may write such signs, too."""


def to_file(page: Page, options: SiteOptions, remark: str = "") -> Artifact:
    """
    The page as a Markdown file: headings as Markdown, so that a generator lists them, all else as HTML.

    `remark` stands at its begin, for whoever opens the file.
    """
    pieces = [front(page, remark).strip(), ready(page.head, page.language)]
    for part in page.parts:
        if part.title:
            title = _escaped(markdown_heading(part.title))
            pieces.append(f"{'#' * part.level} {title} {{{_attributes(part, page, options)}}}")
        if part.html:
            pieces.append(ready(part.html, page.language))
    return Artifact(page.path, MediaType.MARKDOWN, ("\n\n".join(pieces) + "\n").encode())


def to_html(page: Page) -> str:
    """The page as the HTML that a generator makes of its file, without its Markdown being read."""
    pieces = [ready(page.head, page.language)]
    for part in page.parts:
        if part.title:
            title = escape(part.title, quote=False)
            pieces.append(f'<h{part.level} id="{part.id}" lang="{page.language.value}">{title}</h{part.level}>')
        if part.html:
            pieces.append(ready(part.html, page.language))
    return "\n".join(pieces)


def harmless(page: Page) -> Page:
    """The page with HTML that Markdown leaves as it is: without an empty line, and no command can hide in it."""
    parts = (replace(part, html=_settled(part.html)) for part in page.parts)
    return replace(page, head=_settled(page.head), parts=tuple(parts))


def _settled(html: str) -> str:
    return _escaped(_EMPTY_LINES.sub("\n", html.strip()))


def ready(html: str, language: Language) -> str:
    """HTML of a harmless page as one block."""
    return f'<div class="wc" lang="{language.value}">\n{html}\n</div>'


def found_by(page: Page) -> str:
    """
    What a search reads of a page, in the place of the whole: its title, and what people look for.

    A page without words of its own for that is read as it is.
    """
    if not page.search:
        return to_html(page)
    title, text = escape(page.title, quote=False), escape(page.search, quote=False)
    return f'<div class="wc-found"><h1>{title}</h1><p>{text}</p></div>'


def front(page: Page, remark: str = "") -> str:
    """What a page says of itself; JSON is YAML, and quotes whatever a team wrote."""
    head = {"title": harmless_title(page.title), "description": escape(page.description)}
    lines = (f"{name}: {_escaped(json.dumps(value, ensure_ascii=False))}" for name, value in head.items())
    # a page without headings has no table of contents: themes that know this word give its room to the page
    hide = () if any(part.title for part in page.parts) else ("hide: [toc]",)
    return "\n".join(("---", *remark.strip().splitlines(), *lines, *hide, "---", ""))


def harmless_title(title: str) -> str:
    """
    The title for themes that put it into a page as it is.

    Only what would be markup is changed: lists of search results show a title letter by letter.
    """
    return _ENTITY.sub("&amp;", title).replace("<", "&lt;")


def _attributes(part: Part, page: Page, options: SiteOptions) -> str:
    foreign = "" if page.language is options.languages[0] else f" lang={page.language.value}"
    return f"#{part.id}{foreign}"


def _escaped(text: str) -> str:
    return _MACRO.sub("&#123;", text)
