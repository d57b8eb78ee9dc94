"""Reading the data files of this folder."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from canvas.domain.language import Language
from canvas.resources import data

_FOLDER = Path(__file__).parent


@cache
def load(name: str) -> Any:
    """The content of one data file, by its name without ending, such as `blocks` or `kinds/step_kind`."""
    return data(_FOLDER / f"{name}.yaml")


def both(texts: dict[str, str]) -> dict[Language, str]:
    """A text in both languages, as a mapping by language."""
    return {Language.NL: texts["nl"], Language.EN: texts["en"]}


def variants(texts: str | dict[str, str]) -> Mapping[str, str]:
    """The variants of a text by name; a text without any is the one called `message`."""
    return {"message": texts} if isinstance(texts, str) else texts


def meaning(owner: str, name: str, language: Language) -> str:
    """What a key of a part means, by the class of the part; `_` is the part itself."""
    return str(load(f"meanings/{language.value}")[owner][name])
