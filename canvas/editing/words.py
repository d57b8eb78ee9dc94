"""The words of this floor: titles of fixes, questions to answer, and why something is left as it is."""

from functools import cache
from pathlib import Path
from typing import Any

from canvas.domain.language import Language
from canvas.editing.refusal import CannotEditError
from canvas.knowledge.speaking import key
from canvas.resources import data

_FOLDER = Path(__file__).parent / "words"


@cache
def editing_words(language: Language) -> dict[str, Any]:
    """All words of this floor in one language."""
    loaded: dict[str, Any] = data(_FOLDER / f"{language.value}.yaml")
    return loaded


def refusal(error: CannotEditError, language: Language) -> str:
    """Why nothing was changed, as a sentence."""
    place = next((step for step in reversed(error.path) if isinstance(step, str)), "")
    said = editing_words(language)["refusals"][error.reason.value]
    return str(said.format(place=key(place, language)))
