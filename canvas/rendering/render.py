"""From inspections to artifacts: everything that is made of a track, in the folder of that track."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.reading.writing import open_data
from canvas.rendering.artifact import Artifact, Made, Rendering, RenderingProblem
from canvas.rendering.diagrams.as_png import picture_png
from canvas.rendering.diagrams.funding import funding_picture
from canvas.rendering.diagrams.funnel import funnel_picture
from canvas.rendering.diagrams.picture import Picture
from canvas.rendering.documents.document import Document, Figure, Section
from canvas.rendering.documents.expectations import expectations
from canvas.rendering.documents.figures import Figures, figure, has_money, has_people, has_times
from canvas.rendering.documents.html import section_html, to_html
from canvas.rendering.documents.markdown import section_markdown, to_markdown
from canvas.rendering.documents.pdf import to_pdf
from canvas.rendering.documents.plan import plan
from canvas.rendering.documents.sections.in_figures import in_figures
from canvas.rendering.documents.word import to_word
from canvas.rendering.drawn import DRAWN_ALONE, picture_of, pictures_of_steps
from canvas.rendering.folder import folder_of
from canvas.rendering.foreign import foreign_marked
from canvas.rendering.limits import too_many
from canvas.rendering.outputs import DOCUMENTS, PICTURES, RUN_REPORTS, USUAL, Choice, Ending, Kind, Output, wanted
from canvas.rendering.pages.canvas_page import canvas_page
from canvas.rendering.pages.frame import Frame, Link, frame
from canvas.rendering.pages.report import report_page
from canvas.rendering.pages.report_text import report_text
from canvas.rendering.pages.ways import way_name, ways
from canvas.rendering.posters.printed import printed
from canvas.rendering.reports.as_json import pretty, run_json
from canvas.rendering.reports.figures import figures
from canvas.rendering.voice import Voice
from canvas.rendering.words import words


@dataclass(frozen=True, slots=True)
class _Job:
    """One file with all that its outputs need."""

    inspection: Inspection
    outputs: tuple[Output, ...]
    pictures: Mapping[Kind, Picture]
    document: Document | None
    has_index: bool

    def written(self, output: Output) -> Document:
        """The document of which an output is a form."""
        if output.reader:
            return expectations(self.inspection, output.reader)
        if self.document is None:
            raise ValueError(f"{output} is no form of a document")
        return self.document

    @property
    def folder(self) -> str:
        return folder_of(self.inspection)

    def address(self, kind: Kind, ending: Ending = Ending.HTML) -> str | None:
        """Where another output of the same track lies, None when it is not made."""
        output = Output(kind, ending)
        return output.name(self.folder) if output in self.outputs else None


def render(inspection: Inspection, choice: Choice = USUAL, *, has_index: bool = False) -> Rendering:
    """What is asked for of one file; with an index, its pages lead there."""
    return render_all((inspection,), choice, has_index=has_index)[0]


def render_all(
    inspections: Sequence[Inspection], choice: Choice = USUAL, *, has_index: bool = False
) -> tuple[Rendering, ...]:
    """Many files, in their order."""
    return tuple(render_each(inspections, choice, has_index=has_index))


def render_each(
    inspections: Sequence[Inspection], choice: Choice = USUAL, *, has_index: bool = False
) -> Iterator[Rendering]:
    """Many files one after the other, in their order; the steps of all of them are laid out in one go."""
    asked = [wanted(inspection, choice) for inspection in inspections]
    drawn = _steps([each for each, outputs in zip(inspections, asked, strict=True) if _needs(Kind.STEPS, outputs)])
    for inspection, outputs in zip(inspections, asked, strict=True):
        yield _render(_job(inspection, outputs, drawn.get(id(inspection)), has_index))


_IN_PLAN = (Kind.STEPS, Kind.TIMELINE)


def _needs(kind: Kind, outputs: Sequence[Output]) -> bool:
    """A picture is made for itself, and some for the plan too."""
    return any(output.kind is kind or (kind in _IN_PLAN and output.kind is Kind.PLAN) for output in outputs)


def _steps(inspections: Sequence[Inspection]) -> dict[int, Picture]:
    """The pictures of the steps, by the identity of the inspection; one engine lays out all of a language."""
    drawn: dict[int, Picture] = {}
    for language in Language:
        spoken = [each for each in inspections if each.language is language]
        pictures = pictures_of_steps([each.track for each in spoken if each.track], language) if spoken else ()
        drawn |= {id(each): picture for each, picture in zip(spoken, pictures, strict=True)}
    return drawn


def _job(inspection: Inspection, outputs: tuple[Output, ...], steps: Picture | None, has_index: bool) -> _Job:
    """The plan is described once, whatever the forms in which it is written; what was not drawn leads nowhere."""
    pictures = {Kind.STEPS: steps} if steps else {}
    if track := inspection.track:
        pictures |= {
            kind: picture_of(kind, track, inspection.language) for kind in DRAWN_ALONE if _needs(kind, outputs)
        }
    undrawn = {kind for kind, picture in pictures.items() if not picture.svg}
    there = tuple(each for each in outputs if each.kind not in undrawn or each.ending is Ending.DOT)
    has_plan = any(output.kind is Kind.PLAN for output in outputs)
    document = plan(inspection, _figures(inspection, there, pictures)) if has_plan else None
    return _Job(inspection, there, pictures, document, has_index)


def _render(job: _Job) -> Rendering:
    made = [(output, _made(output, job)) for output in job.outputs if output not in RUN_REPORTS]
    problems = [problem for picture in job.pictures.values() for problem in picture.problems]
    problems += [problem for _, each in made for problem in each.problems]
    made += [(output, _told(output, job, problems)) for output in job.outputs if output in RUN_REPORTS]
    artifacts = tuple(
        Artifact(output.path(job.folder), output.ending.media_type, each.content)
        for output, each in made
        if each.content
    )
    return Rendering(artifacts, tuple(problems))


def _told(output: Output, job: _Job, problems: Sequence[RenderingProblem]) -> Made:
    """The report in a form that also tells what the others lack."""
    inspection, lacks = job.inspection, tuple(dict.fromkeys(problems))
    if output.ending is Ending.JSON:
        text = run_json(inspection, lacks, figures(inspection.track) if inspection.track else None)
    elif output.ending is Ending.HTML:
        text = foreign_marked(_report(job, output, lacks), inspection)
    else:
        text = report_text(inspection, lacks, tuple(section_markdown(_in_figures(inspection))))
    return Made(output.name(job.folder), text.encode())


def _made(output: Output, job: _Job) -> Made:
    """An output, without bytes when it cannot be made."""
    if output.form:
        return printed(job.inspection, output.form, as_picture=output.ending is Ending.PNG)
    name = output.name(job.folder)
    if output.kind in DOCUMENTS and output.ending in _SET:
        return _SET[output.ending](job.written(output), name)
    if output.kind in PICTURES:
        return _drawn(job.pictures[output.kind], name, output.ending, job.inspection.language)
    written = _MAKERS[output.kind, output.ending](job, output)
    if output.ending is Ending.HTML:
        written = foreign_marked(written, job.inspection)
    return Made(name, written.encode())


def _drawn(picture: Picture, name: str, ending: Ending, language: Language) -> Made:
    """A picture in its form."""
    if ending is Ending.PNG:
        return picture_png(picture, name, language)
    return Made(name, (picture.dot if ending is Ending.DOT else picture.svg).encode())


def _canvas(job: _Job, output: Output) -> str:
    around = _around(job, output, "wide")
    return canvas_page(job.inspection, around, report=job.address(Kind.REPORT), plan=job.address(Kind.PLAN))


def _report(job: _Job, output: Output, lacks: Sequence[RenderingProblem]) -> str:
    return report_page(
        job.inspection,
        _around(job, output, "report"),
        canvas=job.address(Kind.CANVAS),
        figures=section_html(_in_figures(job.inspection), job.inspection.language),
        problems=lacks,
    )


def _in_figures(inspection: Inspection) -> Section:
    """What can be counted of the track; empty for a file that cannot be read."""
    return in_figures(Voice(inspection.track, inspection.language)) if inspection.track else Section("in-figures", "")


def _data(job: _Job, output: Output) -> str:
    return f"{pretty(open_data(job.inspection.track))}\n"


def _page(job: _Job, output: Output) -> str:
    return to_html(job.written(output), _around(job, output, output.kind.value))


def _around(job: _Job, here: Output, kind: str) -> Frame:
    """The frame of a page, with the way to all that is made of the track and to the index."""
    language = job.inspection.language
    said = words(language)["pages"]
    outputs = [output for output in job.outputs if output.ending is not Ending.MARKDOWN]
    there = ways(outputs, lambda output: output.name(job.folder), language, here)
    index = (Link(said["all_tracks"], "../index.html"),) if job.has_index else ()
    pages = (*index, *there.pages) if len(there.pages) > 1 or index else ()
    return frame(job.inspection, way_name(here, language), pages, there.groups(language), kind=kind)


def _text(job: _Job, output: Output) -> str:
    return to_markdown(job.written(output))


def _figures(inspection: Inspection, outputs: Sequence[Output], pictures: Mapping[Kind, Picture]) -> Figures:
    """The pictures as the plan shows them; what it tells in its tables is not in those of the money and the people."""
    track, language = inspection.track, inspection.language
    if track is None:
        return Figures()
    is_drawn = not too_many(track)
    money = funding_picture(track, language, with_brought=False) if is_drawn and has_money(track) else None
    people = funnel_picture(track, language, with_notes=False) if is_drawn and has_people(track, language) else None

    def shown(kind: Kind, picture: Picture | None) -> Figure | None:
        output = Output(kind, Ending.SVG)
        file = output.name(folder_of(inspection)) if output in outputs else ""
        return figure(inspection, picture, file) if picture else None

    return Figures(
        steps=shown(Kind.STEPS, pictures.get(Kind.STEPS)),
        timeline=shown(Kind.TIMELINE, pictures.get(Kind.TIMELINE) if has_times(track) else None),
        money=shown(Kind.FUNDING, money),
        people=shown(Kind.FUNNEL, people),
    )


_SET: Mapping[Ending, Callable[[Document, str], Made]] = MappingProxyType({Ending.PDF: to_pdf, Ending.WORD: to_word})
"""The forms of a document that can fail."""

_MAKERS: Mapping[tuple[Kind, Ending], Callable[[_Job, Output], str]] = MappingProxyType(
    {
        (Kind.CANVAS, Ending.HTML): _canvas,
        (Kind.PLAN, Ending.HTML): _page,
        (Kind.PLAN, Ending.MARKDOWN): _text,
        (Kind.EXPECTATIONS, Ending.HTML): _page,
        (Kind.EXPECTATIONS, Ending.MARKDOWN): _text,
        (Kind.TRACK, Ending.JSON): _data,
    }
)
