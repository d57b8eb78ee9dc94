"""The words of this floor: sentences of the server, and those of its pages."""

from functools import cache
from pathlib import Path
from typing import Any

from canvas.domain.language import Language
from canvas.resources import data

_FOLDER = Path(__file__).parent / "words"


@cache
def studio_words(language: Language) -> dict[str, Any]:
    """What the server tells, in one language."""
    loaded: dict[str, Any] = data(_FOLDER / f"{language.value}.yaml")
    return loaded


@cache
def page_words(language: Language) -> dict[str, Any]:
    """What stands on the pages, in one language."""
    loaded: dict[str, Any] = data(_FOLDER / f"page.{language.value}.yaml")
    return loaded
