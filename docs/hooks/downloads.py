"""
What can be printed without a file, made each time the site is built: blank posters, and the cards of a workshop.

A page says where a list belongs with a comment: `<!-- downloads: posters -->`, `example`, `tiles` or `kit`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from canvas.domain.language import Language
from canvas.knowledge.cards import CardSize
from canvas.knowledge.papers import Paper, sheets
from canvas.knowledge.speaking import number
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.engines.typst import to_pdf
from canvas.rendering.posters.poster import poster
from canvas.rendering.posters.tiles import tiles
from canvas.rendering.variant import Variant, poster_name, tiles_name
from canvas.rendering.workshop.group import group_of
from canvas.rendering.workshop.kit import workshop_kit
from canvas.rendering.workshop.pen import Pen
from canvas.rendering.workshop.prints import Kit, Piece
from canvas.rendering.workshop.role_sheet import role_sheet

FOLDER = "downloads"
"""The folder of the site in which they lie; each language has one of its own below it."""

_MARKER = re.compile(r"<!-- downloads: ([a-z]+) -->")
_TILED = (Paper.A3, Paper.A4)
_WALL_AND_TABLE = (Paper.A0, Paper.A3)
Drawn = Mapping[str, bytes]
"""What is drawn already, by the names of the files."""

_KILO = 1000
_WORDS = {
    Language.EN: {
        "blank": "Blank canvas, {paper} ({size} mm)",
        "example": "Canvas with an example, {paper} ({size} mm)",
        "tiles": "Blank canvas of A0, in sheets of {paper} to glue together",
        "cards": "{title}, {paper}",
        "form": "PDF, {size} kB",
    },
    Language.NL: {
        "blank": "Leeg canvas, {paper} ({size} mm)",
        "example": "Canvas met een voorbeeld, {paper} ({size} mm)",
        "tiles": "Leeg canvas op A0, in vellen van {paper} om aan elkaar te plakken",
        "cards": "{title}, {paper}",
        "form": "pdf, {size} kB",
    },
}


class Download(NamedTuple):
    """A file to take home, and what it is."""

    name: str
    words: str
    content: bytes


def on_files(files: Any, *, config: Any) -> Any:
    """Every file, in both languages."""
    for language in Language:
        for each in (each for group in _all(language).values() for each in group):
            files.append(File.generated(config, _address(each, language), content=each.content))
    return files


def on_page_content(html: str, *, page: Any, config: Any, files: Any) -> str:
    """The lists in their places."""
    return _MARKER.sub(lambda found: _list(page, found[1]), html)


def _list(page: Any, group: str) -> str:
    language = Language.NL if page.url.startswith("nl/") else Language.EN
    if group not in _all(language):
        raise PluginError(f"{page.file.src_uri}: there are no downloads “{group}”")
    root = "../" * page.url.count("/")
    items = "".join(f"<li>{_link(root, each, language)}</li>" for each in _all(language)[group])
    return f'<ul class="downloads">{items}</ul>'


def _link(root: str, each: Download, language: Language) -> str:
    size = number(max(1, round(len(each.content) / _KILO)), language)
    form = _WORDS[language]["form"].format(size=size)
    return f'<a href="{root}{_address(each, language)}" download>{escape(each.words)}</a> <span>({form})</span>'


def _address(each: Download, language: Language) -> str:
    return f"{FOLDER}/{language.value}/{each.name}"


@cache
def _all(language: Language) -> dict[str, tuple[Download, ...]]:
    """Every file of a language, by the list in which it stands."""
    kit = workshop_kit(None, language, group_of(None, None))
    drawn = {Path(artifact.path).name: artifact.content for artifact in kit.artifacts}
    return {
        "posters": tuple(_poster(language, Variant.BLANK, paper, drawn) for paper in Paper),
        "example": tuple(_poster(language, Variant.EXAMPLE, paper, drawn) for paper in _WALL_AND_TABLE),
        "tiles": tuple(_tiled(language, paper, drawn) for paper in _TILED),
        "kit": tuple(_kit(kit, language, drawn)),
    }


def _poster(language: Language, variant: Variant, paper: Paper, drawn: Drawn) -> Download:
    name, sheet = poster_name("", paper, variant), sheets()[paper]
    content = drawn.get(name) or poster(None, language, paper, variant).content
    size = f"{sheet.width:g} x {sheet.height:g}"
    return Download(name, _WORDS[language][variant.value].format(paper=paper.value, size=size), content)


def _tiled(language: Language, paper: Paper, drawn: Drawn) -> Download:
    name = tiles_name("", paper, Variant.BLANK)
    content = drawn.get(name) or tiles(None, language, paper, Variant.BLANK).content
    return Download(name, _WORDS[language]["tiles"].format(paper=paper.value), content)


def _kit(kit: Kit, language: Language, drawn: Drawn) -> Iterator[Download]:
    """The sheets of the kit, the role cards in both sizes."""
    for each in kit.prints:
        if each.piece is Piece.ROLE_CARDS:
            words = _WORDS[language]["cards"]
            yield Download(each.name, words.format(title=each.title, paper=CardSize.A6.value), drawn[each.name])
            name = each.name.replace(".pdf", f".{CardSize.A7.value}.pdf")
            yield Download(name, words.format(title=each.title, paper=CardSize.A7.value), _small_cards(language))
        elif each.piece.is_sheet:
            yield Download(each.name, each.title, drawn[each.name])


def _small_cards(language: Language) -> bytes:
    made = to_pdf(f"workshop/{Piece.ROLE_CARDS.value}.typ", role_sheet(None, CardSize.A7, Pen(language)))
    if isinstance(made, RenderingCode):
        raise PluginError("not drawn: the small role cards")
    return made
