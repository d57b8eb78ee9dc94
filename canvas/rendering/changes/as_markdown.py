"""What changed, as Markdown: for a comment at a pull request, or a mail to the partners."""

from collections.abc import Iterator

from canvas.analysis.changes.change import ChangeKind
from canvas.domain.finding import Finding
from canvas.inspection.changed import Changed
from canvas.rendering.changes.as_text import SIGNS
from canvas.rendering.changes.changes_view import ChangesView, Side, changes_view
from canvas.rendering.markup import markdown_heading
from canvas.rendering.reports.as_markdown import harmless
from canvas.rendering.reports.visible import visible_line
from canvas.rendering.words import words


def changes_markdown(changed: Changed) -> str:
    """Headings and lists, so that it reads well as text, too."""
    return "\n".join(_lines(changes_view(changed))) + "\n"


def _lines(view: ChangesView) -> Iterator[str]:
    said = words(view.language)["changes"]
    yield f"## {said['title'].format(title=markdown_heading(visible_line(view.after.title)))}"
    yield ""
    yield f"- **{said['before']}:** {_side(view.before)}"
    yield f"- **{said['after']}:** {_side(view.after)}"
    yield ""
    yield " ".join(view.summary)
    if view.left_out:
        yield ""
        yield view.left_out.replace("“", "`").replace("”", "`")
    for section in view.sections:
        yield ""
        yield f"### {section.heading}"
        yield ""
        for line in section.lines:
            yield f"- `{SIGNS[line.kind]}` **{line.word}** {harmless(line.message)}"
    for name, kind, findings in (
        ("gained", ChangeKind.ADDED, view.gained),
        ("closed", ChangeKind.REMOVED, view.closed),
    ):
        if findings:
            yield ""
            yield f"### {said[f'{name}_title']}"
            yield ""
        for finding in findings:
            yield f"- `{SIGNS[kind]}` **{said[name]}** {_finding(finding, view)}"
    if view.blocks:
        yield ""
        yield f"### {said['blocks']}"
        yield ""
        yield from (f"- {block}" for block in view.blocks)


def _side(side: Side) -> str:
    return f"{harmless(side.title)} ({side.about}), {harmless(side.path)}"


def _finding(finding: Finding, view: ChangesView) -> str:
    weight = words(view.language)["check"][finding.severity.value]
    return f"{finding.code} ({weight}): {harmless(finding.message)}"
