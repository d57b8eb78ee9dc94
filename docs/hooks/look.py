"""The look of the whole site: the one that `canvas site` gives the theme that comes with MkDocs."""

from typing import Any

from mkdocs.structure.files import File

from canvas.rendering.site.assets import THEME_STYLE, assets


def on_config(config: Any) -> Any:
    """Before the pages' own styles, so that these can differ."""
    config.extra_css.insert(0, THEME_STYLE)
    return config


def on_files(files: Any, *, config: Any) -> Any:
    """The style itself; the plugin brings the fonts and the colours."""
    (style,) = (each for each in assets(with_theme=True) if each.path == THEME_STYLE)
    files.append(File.generated(config, style.path, content=style.content))
    return files
