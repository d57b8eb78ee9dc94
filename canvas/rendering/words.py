"""The words of reports, pages and pictures in both languages."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from canvas.domain.language import Language

_FOLDER = Path(__file__).parent / "words"
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def words(language: Language) -> dict[str, Any]:
    """All words of one language, by subject."""
    loaded: dict[str, Any] = yaml.load((_FOLDER / f"{language.value}.yaml").read_text(encoding="utf-8"), Loader=_Loader)
    return loaded
