"""The words of the help, in the language of the user's machine."""

import os
from functools import cache
from pathlib import Path
from typing import Any

from canvas.resources import data

_FOLDER = Path(__file__).parent / "words"


def machine_language(arguments: list[str]) -> str:
    """`--language` when it is given, else what the locale says, else English."""
    for place, argument in enumerate(arguments):
        if argument.startswith("--language="):
            return argument.partition("=")[2]
        if argument == "--language" and place + 1 < len(arguments):
            return arguments[place + 1]
    locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    return "nl" if locale.lower().startswith("nl") else "en"


@cache
def help_words(language: str) -> dict[str, Any]:
    """All words of the help in one language."""
    name = language if language in ("nl", "en") else "en"
    loaded: dict[str, Any] = data(_FOLDER / f"{name}.yaml")
    return loaded
