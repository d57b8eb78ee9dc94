"""What pages need beside them: scripts, styles and fonts. Nothing comes from elsewhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from canvas.rendering.artifact import MediaType
from canvas.rendering.fonts import FOLDER, font_faces, font_files
from canvas.rendering.jinja import fill
from canvas.rendering.look import css_variables
from canvas.resources import templates

_HOME = "studio"
_FONTS = "fonts/"
_NAME = re.compile(r"[a-z][a-z0-9-]*\.(?:js|css|svg)")
_TYPES: Mapping[str, MediaType] = MappingProxyType(
    {".js": MediaType.SCRIPT, ".css": MediaType.CSS, ".svg": MediaType.SVG}
)


@dataclass(frozen=True, slots=True)
class Asset:
    """A file for a page."""

    media_type: MediaType
    content: bytes


def asset(name: str) -> Asset | None:
    """The file with this name; None where there is none."""
    if name.startswith(_FONTS):
        return _font(name.removeprefix(_FONTS))
    if not _NAME.fullmatch(name):
        return None
    file = templates() / _HOME / name
    media_type = _TYPES[file.suffix]
    if file.is_file():
        return Asset(media_type, file.read_bytes())
    if file.with_name(f"{name}.j2").is_file():
        filled = fill(f"{_HOME}/{name}.j2", variables=css_variables(), faces=font_faces(_FONTS.rstrip("/")))
        return Asset(media_type, filled.encode())
    return None


def _font(name: str) -> Asset | None:
    return next(
        (Asset(each.media_type, each.content) for each in font_files() if each.path == f"{FOLDER}/{name}"), None
    )
