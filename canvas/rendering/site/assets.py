"""What pages need beside them: the style, the script of the comparison, and the font. Nothing comes from elsewhere."""

import re

from canvas.rendering.artifact import Artifact, MediaType
from canvas.rendering.fonts import FOLDER, font_faces, font_files
from canvas.rendering.jinja import fill
from canvas.rendering.look import css_variables
from canvas.rendering.site.addresses import ASSETS

STYLE = f"{ASSETS}/werkcanvas.css"
THEME_STYLE = f"{ASSETS}/site.css"
SCRIPT = f"{ASSETS}/werkcanvas.js"

_OWN = "--wc-rem:"
_REM = re.compile(r"(\d*\.?\d+)rem\b")


def assets(*, with_theme: bool) -> tuple[Artifact, ...]:
    """The files; `with_theme` adds the look of a whole site with the theme that comes with MkDocs."""
    variables = css_variables().replace(":root", ":root, .wc", 1)
    style = _measured(fill("site/werkcanvas.css.j2", variables=variables, faces=font_faces("fonts")))
    theme = (_text(THEME_STYLE, MediaType.CSS, fill("site/site.css.j2")),) if with_theme else ()
    fonts = (
        Artifact(each.path.replace(FOLDER, f"{ASSETS}/fonts", 1), each.media_type, each.content)
        for each in font_files()
    )
    return (
        _text(STYLE, MediaType.CSS, style),
        *theme,
        _text(SCRIPT, MediaType.SCRIPT, fill("site/werkcanvas.js")),
        *fonts,
    )


def _measured(style: str) -> str:
    """
    The style with sizes in a unit of its own: themes disagree about how large a `rem` is.

    Conditions keep theirs, since a condition cannot hold a variable.
    """
    lines = style.splitlines(keepends=True)
    return "".join(
        line if line.lstrip().startswith("@") or _OWN in line else _REM.sub(r"calc(\1 * var(--wc-rem))", line)
        for line in lines
    )


def _text(path: str, media_type: MediaType, text: str) -> Artifact:
    return Artifact(path, media_type, text.encode())
