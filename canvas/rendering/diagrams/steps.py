"""The step diagram: the steps in their order, a lane for each lead, how long they take, and who hands over to whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvas.domain.answer import given
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.rendering.artifact import RenderingCode, RenderingProblem
from canvas.rendering.diagrams.picture import Picture, picture_problem
from canvas.rendering.diagrams.step_dot import step_dots, unlabelled
from canvas.rendering.diagrams.step_drawing import drawing
from canvas.rendering.diagrams.step_fold import Fold
from canvas.rendering.diagrams.step_grid import Grid, grid
from canvas.rendering.diagrams.step_view import steps_view
from canvas.rendering.engines.graphviz import each_laid_out
from canvas.rendering.engines.layout import Layout, together
from canvas.rendering.jinja import fill
from canvas.rendering.voice import Voice

_TEMPLATE = "diagrams/steps.svg.j2"


@dataclass(frozen=True, slots=True)
class _Plan:
    """A picture before the engine has seen it."""

    voice: Voice
    fold: Fold
    placed: Grid
    dots: tuple[str, ...]
    graphs: tuple[str, ...]


def steps_picture(track: Track, language: Language) -> Picture:
    """The step diagram of a track."""
    return steps_pictures([track], language)[0]


def steps_pictures(tracks: Sequence[Track], language: Language) -> tuple[Picture, ...]:
    """The step diagrams of many tracks, in as few runs of the engine as possible."""
    plans = (_plan(Voice(track, language)) for track in tracks)
    return tuple(_picture(plan, found) for plan, found in each_laid_out(plans, lambda plan: plan.graphs))


def _plan(voice: Voice) -> _Plan:
    fold = Fold(steps_view(voice))
    placed = grid(fold, voice)
    dots = step_dots(fold, placed) if fold.view.boxes else ()
    return _Plan(voice, fold, placed, dots, tuple(map(unlabelled, dots)))


def _picture(plan: _Plan, found: tuple[Layout | RenderingCode, ...]) -> Picture:
    view = plan.fold.view
    failed = next((code for code in found if isinstance(code, RenderingCode)), None)
    if failed:
        svg, problems = "", [_problem(plan, failed)]
    else:
        parts = zip(found, plan.placed.bands, strict=False)
        layout = together([part.lowered(band.y) for part, band in parts if isinstance(part, Layout)])
        svg = fill(_TEMPLATE, drawing=drawing(plan.voice, plan.fold, plan.placed, layout))
        problems = [_problem(plan, RenderingCode.TEXT_SHORTENED, text=text) for text in _shortened(plan)]
    return Picture("steps", svg, "\n".join(plan.dots), view.spoken.title, view.spoken.description, tuple(problems))


def _shortened(plan: _Plan) -> list[str]:
    """What the picture does not show as a whole."""
    boxes = [plan.fold.view.box(number).title for number, it in plan.placed.fillings.items() if it.title.shortened]
    return [*boxes, *dict.fromkeys(strip.lane.name for strip in plan.placed.strips if strip.title.shortened)]


def _problem(plan: _Plan, code: RenderingCode, **facts: object) -> RenderingProblem:
    identifier = given(plan.voice.track.identity.id) or "track"
    return picture_problem(plan.voice, f"{identifier}.steps.svg", code, **facts)
