"""Files that come with the package: where the templates are, and reading data."""

from pathlib import Path
from typing import Any

import yaml

_PACKAGE = Path(__file__).parent
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def templates() -> Path:
    """The folder with the templates: inside the package in a wheel, beside it in a checkout. Nobody else asks."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"


def data(file: Path) -> Any:
    """The content of a YAML file of the package itself; who reads one keeps what it needs."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)
