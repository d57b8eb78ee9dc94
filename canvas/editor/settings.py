"""What an editor says of how files are looked at."""

from collections.abc import Mapping
from dataclasses import dataclass

from canvas.domain.language import Language

SECTION = "werkcanvas"
"""Under this name editors keep the settings."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the editor says: the language in which it speaks, None for that of each file, and where the pages are."""

    language: Language | None = None
    docs: str = ""


def wishes_of(said: object, otherwise: Language | None = None) -> Wishes:
    """What can be understood of the settings of an editor; `otherwise` is the language where they name none."""
    table = said.get(SECTION, said) if isinstance(said, Mapping) else {}
    if not isinstance(table, Mapping):
        return Wishes(otherwise)
    language, docs = table.get("language"), table.get("docs")
    known = {each.value: each for each in Language}
    return Wishes(
        language=known.get(language, otherwise) if isinstance(language, str) else otherwise,
        docs=docs if isinstance(docs, str) and "{code}" in docs else "",
    )
