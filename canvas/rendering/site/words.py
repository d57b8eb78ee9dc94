"""The words of the pages of a site, in both languages."""

from functools import cache
from pathlib import Path
from typing import Any

from canvas.domain.language import Language
from canvas.resources import data

_FOLDER = Path(__file__).parent / "words"


@cache
def site_words(language: Language) -> dict[str, Any]:
    """All words of the pages in one language, by subject."""
    loaded: dict[str, Any] = data(_FOLDER / f"{language.value}.yaml")
    return loaded
