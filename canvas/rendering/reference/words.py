"""The words around the generated pages, in both languages."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from canvas.domain.language import Language

_FOLDER = Path(__file__).parent / "words"
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def reference_words(language: Language) -> dict[str, Any]:
    """All words of the generated pages in one language, by subject."""
    text = (_FOLDER / f"{language.value}.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=_Loader)
    return loaded
