"""Posters as files: the canvas on one sheet, as a PDF or as a picture."""

from dataclasses import dataclass

from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.knowledge.papers import Paper
from canvas.rendering.artifact import Made, RenderingCode, RenderingProblem
from canvas.rendering.engines.typst import to_pdf, to_png, told_by
from canvas.rendering.folder import folder_of
from canvas.rendering.posters.bodies import Pointing
from canvas.rendering.posters.filling import contents
from canvas.rendering.posters.layout import Layout, lay_out
from canvas.rendering.posters.letters import Letters
from canvas.rendering.posters.measures import Measures
from canvas.rendering.posters.problems import failed, poster_problems, small_texts
from canvas.rendering.posters.sheet import Data, has_estimates, sheet
from canvas.rendering.variant import Variant, poster_name
from canvas.rendering.words import words

TEMPLATE = "posters/poster.typ"
_MILLIMETRES_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A poster before it is drawn, with what it lacks already; `data` is what the template gets."""

    layout: Layout
    data: Data
    name: str
    problems: tuple[RenderingProblem, ...]


def poster(inspection: Inspection | None, language: Language, paper: Paper, variant: Variant) -> Made:
    """
    The canvas as a PDF on one sheet.

    A blank and an example need no track: `inspection` may be None. The others raise a ValueError without one.
    """
    laid_out = laid_out_poster(inspection, language, paper, variant)
    return _made(laid_out, to_pdf(TEMPLATE, laid_out.data), language)


def poster_picture(
    inspection: Inspection | None, language: Language, paper: Paper, variant: Variant, width: int = 2400
) -> Made:
    """The same sheet as a PNG, so many pixels wide."""
    laid_out = laid_out_poster(inspection, language, paper, variant, "png")
    ppi = width / laid_out.layout.measures.sheet.width * _MILLIMETRES_PER_INCH
    return _made(laid_out, to_png(TEMPLATE, laid_out.data, ppi), language)


def laid_out_poster(
    inspection: Inspection | None, language: Language, paper: Paper, variant: Variant, ending: str = "pdf"
) -> LaidOut:
    """Everything decided, nothing drawn yet."""
    name = poster_name(folder_of(inspection) if inspection else "", paper, variant, ending)
    letters, said = Letters(), words(language)["posters"]
    pointing = Pointing(said["more_one"], said["more_many"], said["goes_on"])
    layout = lay_out(
        contents(inspection, language, variant), Measures(paper, tight=variant is Variant.BLANK), pointing, letters
    )
    data = sheet(layout)
    # only the engine knows how wide letters are that were measured by estimate; there are few, and asking takes time
    narrowed = told_by(TEMPLATE, data, "narrowed") if has_estimates(data) else []
    return LaidOut(layout, data, name, (*poster_problems(name, layout, letters), *small_texts(name, layout, narrowed)))


def _made(laid_out: LaidOut, drawn: bytes | RenderingCode, language: Language) -> Made:
    if isinstance(drawn, RenderingCode):
        return Made(laid_out.name, b"", (failed(laid_out.name, language), *laid_out.problems))
    return Made(laid_out.name, drawn, laid_out.problems)
