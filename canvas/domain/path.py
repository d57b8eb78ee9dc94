"""A place in a track by canonical names: `("parties", 1, "interest")`, written `parties[1].interest`."""

from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]

WHOLE_FILE: Path = ()


def written(path: Path) -> str:
    """The path as people and other programs read it; the whole file is the empty text."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part}" if text else part
    return text
