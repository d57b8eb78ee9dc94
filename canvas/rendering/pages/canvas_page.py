"""The canvas as one page."""

from canvas.analysis.coverage import BlockState
from canvas.inspection.inspect import Inspection
from canvas.rendering.jinja import fill
from canvas.rendering.pages.frame import Frame, subtitle
from canvas.rendering.views.canvas_view import canvas_view
from canvas.rendering.views.counting import counted, summary
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
