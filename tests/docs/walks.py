"""The pages that are walked through, each with the language of its reader."""

from pathlib import Path

from canvas.domain.language import Language
from tests.docs.generated import DOCS, HOMES

_MAKING = ("tutorials/facilitator.md", "tutorials/publisher.md")

WALKS: dict[Path, Language] = {
    DOCS / "tutorial.md": Language.EN,
    DOCS / "nl" / "tutorial.md": Language.NL,
    DOCS / "how-to" / "fill-in-what-is-open.md": Language.EN,
    DOCS / "nl" / "how-to" / "fill-in-what-is-open.md": Language.NL,
    DOCS / "how-to" / "fill-in-with-a-spreadsheet.md": Language.EN,
    DOCS / "nl" / "how-to" / "fill-in-with-a-spreadsheet.md": Language.NL,
    DOCS / "how-to" / "notes-from-the-wall.md": Language.EN,
    DOCS / "nl" / "how-to" / "notes-from-the-wall.md": Language.NL,
    DOCS / "how-to" / "see-what-changed.md": Language.EN,
    DOCS / "nl" / "how-to" / "see-what-changed.md": Language.NL,
    DOCS / "how-to" / "what-if.md": Language.EN,
    DOCS / "nl" / "how-to" / "what-if.md": Language.NL,
    DOCS / "how-to" / "portfolio.md": Language.EN,
    DOCS / "nl" / "how-to" / "portfolio.md": Language.NL,
    **{DOCS / page: Language.EN for page in _MAKING},
    **{DOCS / "nl" / page: Language.NL for page in _MAKING},
}

LONG = frozenset({*(home / page for home in HOMES.values() for page in _MAKING), DOCS / "tutorial.md"})
"""Those that draw a whole kit or a whole site, and a twin of a long one: walked with the long tests."""
