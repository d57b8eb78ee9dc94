"""The words of a portfolio, in both languages."""

from functools import cache
from pathlib import Path
from typing import Any

from canvas.domain.language import Language
from canvas.resources import data

_FOLDER = Path(__file__).parent / "words"


@cache
def portfolio_words(language: Language) -> dict[str, Any]:
    """All words of the portfolio in one language, by subject."""
    loaded: dict[str, Any] = data(_FOLDER / f"{language.value}.yaml")
    return loaded
