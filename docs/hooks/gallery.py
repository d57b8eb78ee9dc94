"""
The pictures of the gallery, made from the examples each time the site is built.

A page says where one belongs with a comment: `<!-- picture: voorbeeld steps -->`, or for a poster
`<!-- poster: voorbeeld filled -->`; a blank poster and an example name no track. `<!-- example: voorbeeld -->` is the
head of a track: its canvas in small, its title, and the way to its page.
"""

import re
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs.exceptions import PluginError

from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection, inspect
from canvas.knowledge.papers import Paper
from canvas.reading.read import read_bytes
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.engines.typst import to_pdf, to_png
from canvas.rendering.outputs import PICTURES, Choice, Ending, Output
from canvas.rendering.posters.poster import TEMPLATE, LaidOut, laid_out_poster
from canvas.rendering.render import render
from canvas.rendering.site.rows import row_of
from canvas.rendering.variant import Variant

EXAMPLES = Path(__file__).parents[2] / "examples"
FOLDER = "gallery"
TRACKS = ("voorbeeld", "groningen-werkfit", "voorbeeld-en", "groningen-werkfit-en")
"""Those of which the gallery shows every picture."""

WIDTH, SMALL = 1800, 760
"""Pixels of the preview of a poster: its titles can be read, and its text when it is enlarged; and of a small one."""

_SIZE = 'width="1189" height="841"'
"""How the sides of a poster are to each other, so that a page keeps its place when a picture comes in."""

_ASKED: dict[str, bytes] = {}
"""What pages of this build ask for, by its address."""

_MARKER = re.compile(r"<!-- (picture|poster): (?:([a-z-]+) )?([a-z]+) -->")
_HEAD = re.compile(r"<!-- example: ([a-z-]+) -->")
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


class Drawn(NamedTuple):
    """A file and its name."""

    name: str
    content: bytes


class Sheet(NamedTuple):
    """A poster: on paper, and as it is shown."""

    png: Drawn
    pdf: Drawn


def on_pre_build(*, config: Any) -> None:
    """Nothing is asked for yet."""
    _ASKED.clear()


def on_page_content(html: str, *, page: Any, config: Any, files: Any) -> str:
    """The pictures in their places."""
    html = _HEAD.sub(lambda found: _head(page, found[1]), html)
    return _MARKER.sub(lambda found: _shown(page, found[1], found[2] or "", found[3]), html)


def on_post_build(*, config: Any) -> None:
    """Every picture for which a page asked."""
    for path, content in _ASKED.items():
        file = Path(config.site_dir, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _listed(language: Language) -> Iterator[str]:
    """Every example, of twins the one in this language."""
    names = {folder.name for folder in EXAMPLES.iterdir() if (folder / f"{folder.name}.track.yaml").is_file()}
    for name in sorted(names):
        twins = {name.removesuffix("-en"), f"{name.removesuffix('-en')}-en"}
        if len(twins & names) == 1 or name.endswith("-en") is (language is Language.EN):
            yield name


def _head(page: Any, track: str) -> str:
    language = Language.NL if page.url.startswith("nl/") else Language.EN
    if track not in _listed(language):
        raise PluginError(f"{page.file.src_uri}: there is no example “{track}” in this language")
    inspection, root = _inspection(track, language), "../" * page.url.count("/")
    address = f"{root}{'nl/' if language is Language.NL else ''}tracks/{track}/index.html"
    title, row = escape(inspection.title), row_of(inspection)
    own = "" if inspection.written_in is language else f' lang="{inspection.written_in.value}"'
    shown = _asked(root, _address(f"{track}.small.png", language), _small(track, language))
    picture = f'<img src="{shown}" alt="" {_SIZE} loading="lazy">'
    return (
        f'<a class="small-poster" href="{address}" tabindex="-1" aria-hidden="true">{picture}</a>'
        f'<h3><a href="{address}"{own}>{title}</a></h3><p class="about">{escape(row.about)}</p>'
    )


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
    whole = _asked(root, f"{FOLDER}/{name}", drawing.encode())
    return _figure(drawing, whole, f"{track}.{kind}", said["whole"])


def _poster(root: str, track: str, variant: str, language: Language) -> str:
    sheet, said = _sheet(track, Variant(variant), language), _WORDS[language]
    alternative = escape(said[variant].format(title=_inspection(track).title if track else ""), quote=True)
    address, pdf = (_asked(root, _address(each.name, language), each.content) for each in sheet)
    image = f'<img src="{address}" alt="{alternative}" {_SIZE} loading="lazy">'
    return _figure(image, pdf, f"{track} {variant}".strip(), said["pdf"])


def _figure(shown: str, address: str, name: str, words: str) -> str:
    link = f'<a href="{address}" aria-label="{words}: {escape(name)}">{words}</a>'
    return f'<figure class="gallery">{shown}<figcaption>{link}</figcaption></figure>'


def _asked(root: str, path: str, content: bytes) -> str:
    """The way to a file, which is written when all pages are made."""
    _ASKED[path] = content
    return f"{root}{path}"


def _address(name: str, language: Language) -> str:
    """Posters without a track have one name in both languages, so each language has its folder."""
    return f"{FOLDER}/{language.value}/{name}"


@cache
def _small(track: str, language: Language) -> bytes:
    return _png(_laid_out(track, Variant.FILLED, language), SMALL)


@cache
def _inspection(track: str, language: Language | None = None) -> Inspection:
    text = (EXAMPLES / track / f"{track}.track.yaml").read_bytes()
    return inspect(read_bytes(text), f"{track}.track.yaml", language=language)


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
    laid_out = _laid_out(track, variant, language)
    pdf, png = to_pdf(TEMPLATE, laid_out.data), _png(laid_out, WIDTH)
    if isinstance(pdf, RenderingCode):
        raise PluginError(f"not drawn: {laid_out.name}")
    return Sheet(Drawn(f"{Path(laid_out.name).stem}.png", png), Drawn(laid_out.name, pdf))


@cache
def _laid_out(track: str, variant: Variant, language: Language) -> LaidOut:
    """The poster once, for print and for both sizes on the screen."""
    return laid_out_poster(_inspection(track, language) if track else None, language, Paper.A0, variant)


def _png(laid_out: LaidOut, width: int) -> bytes:
    drawn = to_png(TEMPLATE, laid_out.data, width / laid_out.layout.measures.sheet.width * 25.4)
    if isinstance(drawn, RenderingCode):
        raise PluginError(f"not drawn: {laid_out.name}")
    return drawn
