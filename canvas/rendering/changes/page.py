"""What changed, as one page that stands alone: with the steps and the canvas, to send to partners."""

from dataclasses import dataclass

from markupsafe import Markup

from canvas.analysis.changes.change import ChangeKind
from canvas.domain.finding import Finding, Severity
from canvas.domain.language import Language
from canvas.inspection.changed import Changed
from canvas.knowledge.look import look
from canvas.rendering.changes.changes_view import changes_view
from canvas.rendering.changes.picture import block_boxes, step_boxes
from canvas.rendering.jinja import fill
from canvas.rendering.pages.frame import Frame, badge, style_alone
from canvas.rendering.words import words


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding that is new or closed."""

    code: str
    severity: Severity
    letter: str
    weight: str
    message: str


def changes_page(changed: Changed) -> str:
    """The page; its signs differ by shape and word, and a colour only comes on top."""
    view = changes_view(changed)
    said = words(view.language)["changes"]
    title = said["title"].format(title=view.after.title)
    sheet = style_alone() + Markup(fill("pages/changes.css.j2"))
    invented = badge(changed.after)
    return fill(
        "pages/changes.html.j2",
        frame=Frame(
            view.language, title, sheet, words(view.language)["pages"]["skip"], invented, "", (), kind="changes"
        ),
        said=said,
        view=view,
        title=title,
        kinds=tuple(ChangeKind),
        sides=(("before", view.before), ("after", view.after)),
        steps=step_boxes(changed),
        bands=block_boxes(changed),
        findings=(
            ("gained", ChangeKind.ADDED, tuple(_finding(each, view.language) for each in view.gained)),
            ("closed", ChangeKind.REMOVED, tuple(_finding(each, view.language) for each in view.closed)),
        ),
        footer=said["footer"],
    )


def _finding(finding: Finding, language: Language) -> FindingLine:
    return FindingLine(
        code=finding.code,
        severity=finding.severity,
        letter=look().severities[finding.severity].letter,
        weight=words(language)["check"][finding.severity.value],
        message=finding.message,
    )
