"""The words of this floor."""

from functools import cache
from pathlib import Path
from typing import Any

from canvas.domain.language import Language
from canvas.resources import data

_FOLDER = Path(__file__).parent / "words"


@cache
def editor_words(language: Language) -> dict[str, Any]:
    """All words of this floor in one language."""
    loaded: dict[str, Any] = data(_FOLDER / f"{language.value}.yaml")
    return loaded
