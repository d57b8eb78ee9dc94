"""The words of the help, in the language of the user's machine."""

import os
from functools import cache
from pathlib import Path
from typing import Any

from canvas.resources import data

_FOLDER = Path(__file__).parent / "words"
_LANGUAGES = ("nl", "en")


def machine_language(arguments: list[str]) -> str:
    """`--language` when it is given, else what the locale says, else English."""
    for name, following in zip(arguments, [*arguments[1:], ""], strict=False):
        asked = following if name == "--language" else name.removeprefix("--language=")
        if name.startswith("--language") and asked in _LANGUAGES:
            return asked
    locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    return "nl" if locale.lower().startswith("nl") else "en"


@cache
def help_words(language: str) -> dict[str, Any]:
    """All words of the help in one language."""
    loaded: dict[str, Any] = data(_FOLDER / f"{language}.yaml")
    return loaded
