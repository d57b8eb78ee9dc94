"""One picture of a text, as a page shows it."""

from typing import Any

from canvas.analysis.coverage import BlockState
from canvas.inspection.inspect import Inspection
from canvas.rendering.drawn import picture_of, pictures_of_steps
from canvas.rendering.jinja import fill
from canvas.rendering.outputs import Kind
from canvas.rendering.views.canvas_view import canvas_view
from canvas.rendering.views.counting import counted
from canvas.rendering.words import words
from canvas.studio.texts import Text

PICTURED = (Kind.CANVAS, Kind.STEPS, Kind.PARTIES, Kind.ROLES, Kind.FUNDING, Kind.FUNNEL, Kind.TIMELINE)
"""What a page can show."""


def pictured(text: Text, serial: int, kind: Kind) -> dict[str, Any]:
    """A picture; `stale` where the text cannot be read now and the page keeps the last one."""
    track, language = text.inspection.track, text.inspection.language
    answer: dict[str, Any] = {"serial": serial, "name": kind.value}
    if track is None:
        return {**answer, "stale": True}
    if kind is Kind.CANVAS:
        return {**answer, "html": _canvas(text.inspection)}
    picture = pictures_of_steps([track], language)[0] if kind is Kind.STEPS else picture_of(kind, track, language)
    return {
        **answer,
        "svg": picture.svg,
        "title": picture.title,
        "description": picture.description,
        "problems": [problem.message for problem in picture.problems],
    }


def _canvas(inspection: Inspection) -> str:
    said = words(inspection.language)["canvas"]
    return fill(
        "studio/canvas.html.j2",
        view=canvas_view(inspection),
        said=said,
        states=tuple(BlockState),
        count=lambda number: counted(number, "count", said),
        more=lambda number: counted(number, "more", said),
        report=None,
        plan=None,
        level=3,
    )
