"""The canvas as one page."""

from canvas.analysis.coverage import BlockState
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.knowledge.speaking import listing
from canvas.rendering.jinja import fill
from canvas.rendering.pages.frame import Frame, subtitle
from canvas.rendering.views.canvas_view import canvas_view
from canvas.rendering.voice import capital
from canvas.rendering.words import words

_MOST = 6
"""Entries in one box or cell; the plan has all of them."""


def canvas_page(inspection: Inspection, frame: Frame, *, report: str | None, plan: str | None) -> str:
    """The page; `report` and `plan` are the addresses of those pages where they are made too."""
    view = canvas_view(inspection, most=_MOST)
    said = words(inspection.language)["canvas"]
    return fill(
        "pages/canvas.html.j2",
        frame=frame,
        view=view,
        said=said,
        summary=summary(view.counts, inspection.language),
        all_points=capital(counted(view.findings, "points", said)),
        subtitle=subtitle(inspection),
        states=tuple(BlockState),
        count=lambda number: counted(number, "count", said),
        more=lambda number: counted(number, "more", said),
        report=report,
        plan=plan,
    )


def summary(counts: dict[BlockState, int], language: Language) -> str:
    """How far the canvas is, in a sentence; states that do not occur are not spoken of."""
    said = words(language)["canvas"]
    others = [state for state in BlockState if counts[state] and state is not BlockState.FILLED]
    parts = tuple(said[f"count_{state.value}"].format(count=counts[state]) for state in others)
    name = "summary" if parts else "summary_full"
    text: str = said[name].format(
        filled=counts[BlockState.FILLED], total=sum(counts.values()), others=listing(parts, language)
    )
    return text


def counted(number: int, name: str, said: dict[str, str]) -> str:
    """A number with its word: one, many, or none where the catalogue has a word for it."""
    if not number and f"{name}_none" in said:
        return said[f"{name}_none"]
    return said[f"{name}_one" if number == 1 else f"{name}_many"].format(count=number)
