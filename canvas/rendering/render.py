"""From inspections to artifacts: everything that is made of a track, in the folder of that track."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.inspection.inspect import Inspection
from canvas.rendering.artifact import Artifact, RenderingProblem
from canvas.rendering.diagrams.coverage import coverage_picture
from canvas.rendering.diagrams.funding import funding_picture
from canvas.rendering.diagrams.parties import parties_picture
from canvas.rendering.diagrams.picture import Picture
from canvas.rendering.diagrams.roles import roles_picture
from canvas.rendering.diagrams.steps import steps_pictures
from canvas.rendering.diagrams.timeline import timeline_picture
from canvas.rendering.documents.document import Document, Figure
from canvas.rendering.documents.html import to_html
from canvas.rendering.documents.markdown import to_markdown
from canvas.rendering.documents.plan import plan
from canvas.rendering.fonts import font_files
from canvas.rendering.outputs import PICTURES, Ending, Kind, Output, folder_of, wanted
from canvas.rendering.pages.canvas_page import canvas_page
from canvas.rendering.pages.frame import Link, badge, frame
from canvas.rendering.pages.report import report_page
from canvas.rendering.words import words


@dataclass(frozen=True, slots=True)
class Rendering:
    """What was made of one file, and what could not be made."""

    artifacts: tuple[Artifact, ...]
    problems: tuple[RenderingProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Job:
    """One file with all that its outputs need."""

    inspection: Inspection
    outputs: tuple[Output, ...]
    pictures: Mapping[Kind, Picture]
    document: Document | None
    has_index: bool

    @property
    def folder(self) -> str:
        return folder_of(self.inspection)

    def address(self, kind: Kind, ending: Ending = Ending.HTML) -> str | None:
        """Where another output of the same track lies, None when it is not made."""
        output = Output(kind, ending)
        return output.name(self.folder) if output in self.outputs else None


def render(
    inspection: Inspection,
    only: frozenset[Kind] | None = None,
    endings: frozenset[Ending] | None = None,
    *,
    has_index: bool = False,
) -> Rendering:
    """Everything of one file, or only some kinds and endings; with an index, its pages lead there."""
    return render_all((inspection,), only, endings, has_index=has_index)[0]


def render_all(
    inspections: Sequence[Inspection],
    only: frozenset[Kind] | None = None,
    endings: frozenset[Ending] | None = None,
    *,
    has_index: bool = False,
) -> tuple[Rendering, ...]:
    """Many files, in their order; the pictures of all of them are laid out in one go."""
    asked = [wanted(inspection, only, endings) for inspection in inspections]
    drawn = _steps([each for each, outputs in zip(inspections, asked, strict=True) if _needs(Kind.STEPS, outputs)])
    return tuple(
        _render(_job(inspection, outputs, drawn.get(id(inspection)), has_index))
        for inspection, outputs in zip(inspections, asked, strict=True)
    )


def assets() -> tuple[Artifact, ...]:
    """What all pages share: the font."""
    return font_files()


def _needs(kind: Kind, outputs: Sequence[Output]) -> bool:
    """A picture is made for itself, and the one of the steps for the plan too."""
    return any(output.kind is kind or (kind is Kind.STEPS and output.kind is Kind.PLAN) for output in outputs)


def _steps(inspections: Sequence[Inspection]) -> dict[int, Picture]:
    """The pictures of the steps, by the identity of the inspection; one engine lays out all of a language."""
    drawn: dict[int, Picture] = {}
    for language in Language:
        spoken = [each for each in inspections if each.language is language]
        pictures = steps_pictures([each.track for each in spoken if each.track], language) if spoken else ()
        drawn |= {id(each): picture for each, picture in zip(spoken, pictures, strict=True)}
    return drawn


_DRAWN: Mapping[Kind, Callable[[Track, Language], Picture]] = MappingProxyType(
    {
        Kind.TIMELINE: timeline_picture,
        Kind.PARTIES: parties_picture,
        Kind.ROLES: roles_picture,
        Kind.FUNDING: funding_picture,
        Kind.COVERAGE: coverage_picture,
    }
)


def _job(inspection: Inspection, outputs: tuple[Output, ...], steps: Picture | None, has_index: bool) -> _Job:
    """The plan is described once, whatever the forms in which it is written."""
    has_plan = any(output.kind is Kind.PLAN for output in outputs)
    document = plan(inspection, _figure(inspection, outputs, steps)) if has_plan else None
    pictures = {Kind.STEPS: steps} if steps else {}
    if track := inspection.track:
        pictures |= {kind: draw(track, inspection.language) for kind, draw in _DRAWN.items() if _needs(kind, outputs)}
    return _Job(inspection, outputs, pictures, document, has_index)


def _render(job: _Job) -> Rendering:
    made = ((output, _made(output, job)) for output in job.outputs)
    artifacts = tuple(
        Artifact(output.path(job.folder), output.ending.media_type, text.encode()) for output, text in made if text
    )
    return Rendering(artifacts, tuple(problem for picture in job.pictures.values() for problem in picture.problems))


def _made(output: Output, job: _Job) -> str:
    """The text of an output, empty when it cannot be made."""
    if output.kind in PICTURES:
        picture = job.pictures.get(output.kind)
        return "" if picture is None else picture.dot if output.ending is Ending.DOT else picture.svg
    return _MAKERS[output.kind, output.ending](job)


def _canvas(job: _Job) -> str:
    links = _links(job, Kind.CANVAS)
    name = words(job.inspection.language)["pages"]["canvas"]
    around = frame(job.inspection, name, links, kind="wide")
    return canvas_page(job.inspection, around, report=job.address(Kind.REPORT), plan=job.address(Kind.PLAN))


def _report(job: _Job) -> str:
    name = words(job.inspection.language)["pages"]["report"]
    around = frame(job.inspection, name, _links(job, Kind.REPORT), kind="report")
    return report_page(job.inspection, around, canvas=job.address(Kind.CANVAS))


def _plan_page(job: _Job) -> str:
    name = words(job.inspection.language)["pages"]["plan"]
    around = frame(job.inspection, name, _links(job, Kind.PLAN), kind="plan")
    return to_html(job.document, around) if job.document else ""


def _plan_text(job: _Job) -> str:
    return to_markdown(job.document) if job.document else ""


def _figure(inspection: Inspection, outputs: tuple[Output, ...], picture: Picture | None) -> Figure | None:
    """The picture as the plan shows it; without a drawing its description still stands."""
    if picture is None:
        return None
    output, invented = Output(Kind.STEPS, Ending.SVG), badge(inspection)
    return Figure(
        svg=picture.svg,
        file=output.name(folder_of(inspection)) if picture.svg and output in outputs else "",
        alternative=f"{picture.title} ({invented})" if invented else picture.title,
        caption=words(inspection.language)["plan"]["steps_caption"],
        description=tuple(filter(None, picture.description.split("\n"))),
    )


def _links(job: _Job, here: Kind) -> tuple[Link, ...]:
    """The way to the other pages of the track that are made, and to the index."""
    said = words(job.inspection.language)["pages"]
    index = (Link(said["all_tracks"], "../index.html"),) if job.has_index else ()
    pages = tuple(
        Link(said[output.kind.value], output.name(job.folder), here=output.kind is here)
        for output in job.outputs
        if output.ending is Ending.HTML
    )
    return (*index, *pages) if len(pages) > 1 or index else ()


_MAKERS: Mapping[tuple[Kind, Ending], Callable[[_Job], str]] = MappingProxyType(
    {
        (Kind.CANVAS, Ending.HTML): _canvas,
        (Kind.PLAN, Ending.HTML): _plan_page,
        (Kind.PLAN, Ending.MARKDOWN): _plan_text,
        (Kind.REPORT, Ending.HTML): _report,
    }
)
