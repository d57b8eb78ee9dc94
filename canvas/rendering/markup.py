"""Making the words of users harmless in Markdown, and addresses harmless in links."""

import re

_ALWAYS = re.compile(r"[\\`*_\[\]{}|]")
_AT_START = re.compile(
    r"(?P<sign>[#>]|[+-](?=\s|$|[+-]{2})|=(?==*$)|!(?=!!)|\?(?=\?\?)|:(?=\s|::))|(?P<number>\d+)(?P<mark>[.)])(?=\s|$)"
)
_NO_BACKSLASH = "=?:"
"""Not every reader of Markdown takes a backslash before these signs."""

_ENTITY = re.compile(r"&(?=#?\w+;)")


def markdown(text: str) -> str:
    """
    The text as Markdown that shows exactly this text: no tag, link, emphasis, table or heading comes out of it.

    It is harmless wherever it stands, also at the begin of a line, and stays pleasant to read: marks that mean nothing
    where they stand are left alone. Runs of white space become one space.
    """
    inside = markdown_inside(text)
    start = _AT_START.match(inside)
    if start is None:
        return inside
    if start["sign"] and start["sign"] in _NO_BACKSLASH:
        return f"&#{ord(start['sign'])};{inside[1:]}"
    before = start["number"] or ""
    return f"{before}\\{inside[len(before) :]}"


def markdown_inside(text: str) -> str:
    """The text as Markdown for the inside of a line, a cell or a heading, where a number or a dash starts no list."""
    text = _ENTITY.sub("&amp;", " ".join(text.split())).replace("<", "&lt;")
    return _ALWAYS.sub(r"\\\g<0>", text).replace("~~", "&#126;&#126;")


def markdown_heading(text: str) -> str:
    """The text for a heading: a sign at its end is no closing mark."""
    return re.sub(r"#+$", lambda end: r"\#" * len(end[0]), markdown_inside(text))


def markdown_lines(text: str) -> str:
    """Running text: paragraphs stay apart, and a line break in a paragraph is kept."""
    paragraphs = [part for part in re.split(r"\n\s*\n", text.strip()) if part.strip()]
    return "\n\n".join("  \n".join(map(markdown, filter(str.strip, part.split("\n")))) for part in paragraphs)


def web_address(text: str) -> str | None:
    """The text as an address that may become a link: web pages only, nothing that a browser would run."""
    text = text.strip()
    return text if re.fullmatch(r"https?://[^\s<>\"'|\\`{}]+", text, re.IGNORECASE) else None
