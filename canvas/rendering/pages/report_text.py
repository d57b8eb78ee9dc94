"""The report as Markdown: the same questions as on the page, for a mail or a meeting note."""

from collections.abc import Iterator, Sequence

from canvas.inspection.inspect import Inspection
from canvas.rendering.artifact import RenderingProblem
from canvas.rendering.markup import markdown_heading
from canvas.rendering.pages.frame import badge, subtitle
from canvas.rendering.pages.report import opening
from canvas.rendering.reports.as_markdown import harmless
from canvas.rendering.reports.visible import visible_line
from canvas.rendering.views.counting import summary
from canvas.rendering.views.report_view import BlockQuestions, ReportView, report_view
from canvas.rendering.words import words


def report_text(inspection: Inspection, problems: Sequence[RenderingProblem], figures: Sequence[str] = ()) -> str:
    """
    The report of any file, readable or not, with what the renderings of the same run lack.

    `figures` is what can be counted of the track, block by block.
    """
    return "\n\n".join(filter(None, _parts(inspection, problems, figures))) + "\n"


def _parts(inspection: Inspection, problems: Sequence[RenderingProblem], figures: Sequence[str]) -> Iterator[str]:
    view = report_view(inspection)
    said = words(inspection.language)["report"]
    title = inspection.title if inspection.readable else view.file
    yield f"# {said['label']}: {markdown_heading(visible_line(title))}"
    invented = badge(inspection)
    yield harmless(" · ".join(filter(None, (subtitle(inspection), invented))))
    yield opening(inspection, view)
    if inspection.readable and not inspection.stage_written:
        yield said["no_stage"]
    yield from _coverage(inspection, view)
    yield from figures
    if view.blocks:
        yield f"## {said['questions' if view.coverage else 'mend']}"
    for block in view.blocks:
        yield from _questions(block, said)
    yield from _accepted(view, said)
    if problems:
        yield f"## {said['lacking']}"
        yield "\n".join(
            f"- {harmless(each.artifact)}: {harmless(each.message)} {harmless(each.help)} ({each.code})"
            for each in problems
        )
    yield from _sources(inspection, view)
    yield "---"
    yield said["footer"]


def _coverage(inspection: Inspection, view: ReportView) -> Iterator[str]:
    """How far each block is, as a table."""
    if not view.coverage:
        return
    said, states = words(inspection.language)["report"], words(inspection.language)["canvas"]
    yield f"## {said['coverage']}"
    yield summary(view.counts, inspection.language)
    rows = [
        f"| {said['block']} | {said['state']} | {said['reason']} | {said['points']} |",
        "| --- | --- | --- | ---: |",
    ]
    rows += [
        f"| {each.title} ({each.code}) | {states[each.state.value]} | {harmless(each.reason)} | {each.findings} |"
        for each in view.coverage
    ]
    yield "\n".join(rows)


def _questions(block: BlockQuestions, said: dict[str, str]) -> Iterator[str]:
    """The questions of one block, each with its places and the reason."""
    yield f"### {block.title}"
    for question in block.questions:
        yield f"**{harmless(question.question)}** ({question.weight}, {question.code})"
        yield "\n".join(
            f"- {harmless(place.message)} {said['helps']}: {harmless(place.help)} ({harmless(place.where)})"
            for place in question.places
        )
        cited = f" ({'; '.join(question.sources)})" if question.sources else ""
        yield harmless(f"{said['why']}: {question.why}{cited}")


def _accepted(view: ReportView, said: dict[str, str]) -> Iterator[str]:
    if view.accepted:
        yield f"## {said['accepted']}"
        yield "\n".join(
            f"- {harmless(each.message)} {harmless(each.reason or said['no_reason'])} ({harmless(each.where)})"
            for each in view.accepted
        )


def _sources(inspection: Inspection, view: ReportView) -> Iterator[str]:
    if view.sources:
        said = words(inspection.language)["report"]
        yield f"## {said['sources']}"
        yield "\n".join(
            f"- {source.short[inspection.language]}: {source.title}, {source.publisher}"
            f"{f', {source.year}' if source.year else ''}. {'; '.join(source.addresses)}".rstrip()
            for source in view.sources
        )
