"""Markdown as its readers show it."""

import markdown  # type: ignore[import-untyped]
from markdown_it import MarkdownIt

from tests.support.pages import Page, read_page


def as_site(text: str) -> Page:
    """What MkDocs makes of a text."""
    return read_page(markdown.markdown(text, extensions=["tables", "attr_list"]))


def as_commonmark(text: str) -> Page:
    """What a reader of CommonMark with tables makes of a text."""
    return read_page(MarkdownIt("commonmark").enable("table").render(text))
