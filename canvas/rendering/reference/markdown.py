"""The few forms of Markdown that the generated pages use; each piece is a text without a line end behind it."""

import re
from collections.abc import Iterable, Sequence
from html import escape


def code(text: str) -> str:
    """A word as it stands in a file."""
    return f"`{text}`"


def code_cell(text: str) -> str:
    """The same in a cell of a table: a bar between words stays one in every reader of Markdown."""
    return f"<code>{escape(text, quote=False).replace('|', '&#124;')}</code>" if "|" in text else code(text)


def fence(piece: str, language: str = "yaml") -> str:
    """A block of text as it stands in a file."""
    return f"```{language}\n{piece.strip()}\n```"


def link(text: str, heading: str) -> str:
    """A link to a heading on the same page."""
    return f"[{text}](#{anchor(heading)})"


def anchor(heading: str) -> str:
    """The address that a heading gets on the site and in the usual viewers of Markdown."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; a bar inside a cell is kept from ending it."""
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def page(pieces: Iterable[str]) -> str:
    """Pieces with an empty line between each two."""
    return "\n\n".join(piece.strip() for piece in pieces if piece.strip()) + "\n"
