"""The pages that are walked through, each with the language of its reader."""

from pathlib import Path

from canvas.domain.language import Language
from tests.docs.generated import DOCS

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
}
