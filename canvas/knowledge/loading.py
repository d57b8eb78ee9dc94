"""Reading the data files of this folder."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from canvas.domain.language import Language

_FOLDER = Path(__file__).parent
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load(name: str) -> Any:
    """The content of one data file, by its name without ending, such as `blocks` or `kinds/step_kind`."""
    return yaml.load((_FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), Loader=_Loader)


def both(texts: dict[str, str]) -> dict[Language, str]:
    """A text in both languages, as a mapping by language."""
    return {Language.NL: texts["nl"], Language.EN: texts["en"]}
