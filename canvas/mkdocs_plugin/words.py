"""What the plugin says while a site is built, in both languages."""

from functools import cache
from pathlib import Path

from canvas.domain.language import Language
from canvas.resources import data

_FOLDER = Path(__file__).parent / "words"


@cache
def plugin_words(language: Language) -> dict[str, str]:
    """The messages in one language."""
    loaded: dict[str, str] = data(_FOLDER / f"{language.value}.yaml")
    return loaded
