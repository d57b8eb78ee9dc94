"""A picture as a PNG, with the shipped fonts."""

import re
from html import escape, unescape

from canvas.domain.language import Language
from canvas.rendering.artifact import Made, RenderingCode, RenderingProblem
from canvas.rendering.diagrams.picture import Picture
from canvas.rendering.engines.typst import to_png
from canvas.rendering.posters.letters import Letters
from canvas.rendering.posters.problems import named_texts
from canvas.rendering.words import words

TEMPLATE = "diagrams/picture.typ"
_PPI = 192
"""Twice the pixels of a picture: sharp on a screen with fine dots, and in print."""

_TEXT = re.compile(r"(<text\b[^>]*>)([^<]*)(</text>)")


def picture_png(picture: Picture, name: str, language: Language) -> Made:
    """
    The picture under this file name; a reader of pictures has no fonts of its own, so letters may be lacking.

    Raises ValueError for a picture that was not drawn.
    """
    if not picture.svg:
        raise ValueError(f"{picture.name} was not drawn")
    letters = Letters()
    drawn = drawn_png(picture.svg, letters)
    said = words(language)["pictures"]
    problems: tuple[RenderingProblem, ...] = ()
    if letters.lacking:
        message = said["P03_message"].format(texts=named_texts(list(letters.lacking), language))
        problems = (RenderingProblem(RenderingCode.MISSING_GLYPHS, name, message, said["P03_help"]),)
    if isinstance(drawn, RenderingCode):
        failed = RenderingProblem(drawn, name, said["P04_png_message"], said["P04_png_help"])
        return Made(name, b"", (failed, *problems))
    return Made(name, drawn, problems)


def drawn_png(svg: str, letters: Letters, ppi: float = _PPI) -> bytes | RenderingCode:
    """A drawing as a PNG; `letters` keeps the texts that cannot be shown as a whole."""
    return to_png(TEMPLATE, {"svg": printable_svg(svg, letters)}, ppi)


def printable_svg(svg: str, letters: Letters) -> str:
    """The drawing with only those letters that the shipped fonts have."""
    return _TEXT.sub(lambda found: found[1] + escape(letters.shown(unescape(found[2]))) + found[3], svg)
