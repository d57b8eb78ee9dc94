"""
The pictures of the gallery, made from the examples each time the site is built.

A page says where one belongs with a comment: `<!-- picture: voorbeeld steps -->`, or for a poster
`<!-- poster: voorbeeld filled -->`; a blank poster and an example name no track.
"""

import re
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection, inspect
from canvas.knowledge.papers import Paper
from canvas.reading.read import read_bytes
from canvas.rendering.artifact import Made
from canvas.rendering.fonts import font_faces, font_files
from canvas.rendering.outputs import PICTURES, Choice, Ending, Output
from canvas.rendering.posters.poster import poster, poster_picture
from canvas.rendering.render import render
from canvas.rendering.variant import Variant

EXAMPLES = Path(__file__).parents[2] / "examples"
FOLDER = "gallery"
TRACKS = ("voorbeeld", "groningen-werkfit", "voorbeeld-en", "groningen-werkfit-en")
WIDTH = 1800
"""Pixels of the preview of a poster: its titles can be read, and its text when it is enlarged."""

_MARKER = re.compile(r"<!-- (picture|poster): (?:([a-z-]+) )?([a-z]+) -->")
_WORDS = {
    Language.EN: {
        "whole": "Open this picture by itself (svg)",
        "pdf": "Open this poster at its size of A0 (pdf)",
        "filled": "Poster of “{title}”",
        "gaps": "Poster with what is open in “{title}”",
        "blank": "Empty poster",
        "example": "Poster with an example",
    },
    Language.NL: {
        "whole": "Open deze plaat los (svg)",
        "pdf": "Open deze poster op A0-formaat (pdf)",
        "filled": "Poster van “{title}”",
        "gaps": "Poster met wat nog open is in “{title}”",
        "blank": "Lege poster",
        "example": "Poster met een voorbeeld",
    },
}


class Sheet(NamedTuple):
    """A poster: on paper, and as it is shown."""

    pdf: Made
    png: Made


def on_config(config: Any) -> Any:
    """The fonts of the pictures; a browser loads them on the pages that use them."""
    config.extra_css.append(f"{FOLDER}/fonts.css")
    return config


def on_files(files: Any, *, config: Any) -> Any:
    """Everything to which the gallery leads."""
    made: dict[str, bytes | str] = {f"{FOLDER}/fonts.css": font_faces("fonts")}
    made |= {f"{FOLDER}/fonts/{Path(font.path).name}": font.content for font in font_files()}
    for track in TRACKS:
        made |= {f"{FOLDER}/{name}": svg for name, svg in _pictures(track).items()}
    for language in Language:
        tracks = [track for track in TRACKS if _inspection(track).language is language]
        sheets = [_sheet(track, variant, language) for variant in Variant if variant.of_a_track for track in tracks]
        sheets += [_sheet("", variant, language) for variant in Variant if not variant.of_a_track]
        made |= {_address(each.name, language): each.content for sheet in sheets for each in sheet}
    for path, content in made.items():
        files.append(File.generated(config, path, content=content))
    return files


def on_page_content(html: str, *, page: Any, config: Any, files: Any) -> str:
    """The pictures in their places."""
    return _MARKER.sub(lambda found: _shown(page, found[1], found[2] or "", found[3]), html)


def _shown(page: Any, what: str, track: str, name: str) -> str:
    language = Language.NL if page.url.startswith("nl/") else Language.EN
    root = "../" * page.url.count("/")
    try:
        return (_picture if what == "picture" else _poster)(root, track, name, language)
    except (KeyError, ValueError, FileNotFoundError) as error:
        raise PluginError(f"{page.file.src_uri}: there is no {what} “{track} {name}”") from error


def _picture(root: str, track: str, kind: str, language: Language) -> str:
    name = f"{track}.{kind}.svg"
    drawing, said = _pictures(track)[name], _WORDS[language]
    return _figure(drawing, f"{root}{FOLDER}/{name}", f"{track}.{kind}", said["whole"])


def _poster(root: str, track: str, variant: str, language: Language) -> str:
    sheet, said = _sheet(track, Variant(variant), language), _WORDS[language]
    alternative = escape(said[variant].format(title=_inspection(track).title if track else ""), quote=True)
    address, pdf = (f"{root}{_address(each.name, language)}" for each in (sheet.png, sheet.pdf))
    image = f'<img src="{address}" alt="{alternative}" loading="lazy">'
    return _figure(image, pdf, f"{track} {variant}".strip(), said["pdf"])


def _figure(shown: str, address: str, name: str, words: str) -> str:
    link = f'<a href="{address}" aria-label="{words}: {escape(name)}">{words}</a>'
    return f'<figure class="gallery">{shown}<figcaption>{link}</figcaption></figure>'


def _address(name: str, language: Language) -> str:
    """Posters without a track have one name in both languages, so each language has its folder."""
    return f"{FOLDER}/{language.value}/{name}"


@cache
def _inspection(track: str) -> Inspection:
    return inspect(read_bytes((EXAMPLES / track / f"{track}.track.yaml").read_bytes()), f"{track}.track.yaml")


@cache
def _pictures(track: str) -> dict[str, str]:
    """The drawings of a track by the names of their files."""
    made = render(_inspection(track), Choice(frozenset(PICTURES), frozenset({Ending.SVG}))).artifacts
    names = {Output(kind, Ending.SVG).name(track) for kind in PICTURES}
    drawn = {Path(artifact.path).name: artifact.content.decode() for artifact in made}
    if lacking := names - drawn.keys():
        raise PluginError(f"not drawn: {', '.join(sorted(lacking))}. The package graphviz-pure draws them.")
    return drawn


@cache
def _sheet(track: str, variant: Variant, language: Language) -> Sheet:
    inspection = _inspection(track) if track else None
    asked = (inspection, language, Paper.A0, variant)
    return Sheet(poster(*asked), poster_picture(*asked, width=WIDTH))
