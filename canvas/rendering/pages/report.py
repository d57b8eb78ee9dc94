"""The report as a page: what to talk about next."""

from collections.abc import Sequence

from markupsafe import Markup

from canvas.analysis.coverage import BlockState
from canvas.domain.finding import Severity
from canvas.domain.kinds import Stage
from canvas.inspection.inspect import Inspection
from canvas.knowledge.look import look
from canvas.rendering.artifact import RenderingProblem
from canvas.rendering.jinja import fill
from canvas.rendering.pages.frame import Frame, subtitle
from canvas.rendering.views.counting import counted, summary
from canvas.rendering.views.report_view import ReportView, report_view
from canvas.rendering.words import words

_NOTHING = Markup()


def report_page(
    inspection: Inspection,
    frame: Frame,
    *,
    canvas: str | None,
    figures: Markup = _NOTHING,
    problems: Sequence[RenderingProblem] = (),
) -> str:
    """
    The page; `canvas` is the address of the canvas where that is made too.

    `figures` is what can be counted of the track, `problems` is what the renderings of the same run lack.
    """
    view = report_view(inspection)
    said = words(inspection.language)["report"]
    return fill(
        "pages/report.html.j2",
        frame=frame,
        view=view,
        said=said,
        states=words(inspection.language)["canvas"],
        title=inspection.title if inspection.readable else view.file,
        subtitle=subtitle(inspection),
        opening=opening(inspection, view),
        summary=summary(view.counts, inspection.language) if view.counts else "",
        weights=_weights(view, said),
        letters={severity: shown.letter for severity, shown in look().severities.items()},
        no_stage="" if inspection.stage_written or not inspection.readable else said["no_stage"],
        count=lambda number: counted(number, "count", words(inspection.language)["canvas"]),
        canvas=canvas,
        figures=figures,
        problems=problems,
    )


def opening(inspection: Inspection, view: ReportView) -> str:
    """A first sentence that fits how far the work is, and reproaches nobody."""
    said = words(inspection.language)["report"]
    if not inspection.readable:
        return str(said["opening_unreadable"])
    if not inspection.findings:
        return str(said["opening_nothing"])
    filled = view.counts[BlockState.FILLED] / len(view.coverage)
    far = "much" if filled >= 2 / 3 else "base" if filled >= 1 / 3 else "begin"
    return f"{said[f'far_{far}']} {said[f'opening_{(inspection.stage or Stage.IDEA).value}']}"


def _weights(view: ReportView, said: dict[str, str]) -> tuple[tuple[Severity, str], ...]:
    """How many findings of each weight, where there are any."""
    return tuple(
        (severity, counted(number, severity.value, said)) for severity, number in view.weights.items() if number
    )
