"""What changed, as text for a terminal."""

import textwrap
from collections.abc import Iterator

from canvas.analysis.changes.change import ChangeKind
from canvas.domain.finding import Finding
from canvas.inspection.changed import Changed
from canvas.rendering.changes.changes_view import ChangesView, Side, changes_view
from canvas.rendering.reports.as_text import Paint
from canvas.rendering.reports.visible import visible_line
from canvas.rendering.words import words

SIGNS = {
    ChangeKind.ADDED: "+",
    ChangeKind.REMOVED: "-",
    ChangeKind.CHANGED: "~",
    ChangeKind.MOVED: ">",
    ChangeKind.RENAMED: "=",
}
"""A sign for each kind of change, beside its word."""

_STYLES = {ChangeKind.ADDED: "green", ChangeKind.REMOVED: "red"}
_INDENT = "  "


def changes_text(changed: Changed, paint: Paint, width: int = 100) -> str:
    """The two files, what changed section by section, the findings and the blocks."""
    return "\n".join(_lines(changes_view(changed), paint, width)) + "\n"


def _lines(view: ChangesView, paint: Paint, width: int) -> Iterator[str]:
    said = words(view.language)["changes"]
    column = max(len(said["before"]), len(said["after"]))
    for name, side in (("before", view.before), ("after", view.after)):
        yield f"{said[name]:{column}}  {paint(visible_line(side.path), 'bold')}  {_about(side)}"
    yield ""
    yield from textwrap.wrap(" ".join(view.summary), width)
    if view.left_out:
        yield from textwrap.wrap(view.left_out, width)
    words_of = said["kinds"]
    longest = max(map(len, words_of.values()))
    for section in view.sections:
        yield ""
        yield paint(section.heading, "bold")
        for line in section.lines:
            head = f"{SIGNS[line.kind]} {line.word:{longest}}  "
            yield from _told(head, line.message, paint, _STYLES.get(line.kind, "blue"), width)
    for name, kind, findings in (
        ("gained", ChangeKind.ADDED, view.gained),
        ("closed", ChangeKind.REMOVED, view.closed),
    ):
        if findings:
            yield ""
            yield paint(said[f"{name}_title"], "bold")
        for finding in findings:
            yield from _told(_finding_head(finding, kind, view), finding.message, paint, _STYLES[kind], width)
    if view.blocks:
        yield ""
        yield paint(said["blocks"], "bold")
        for block in view.blocks:
            yield f"{_INDENT}{block}"


def _about(side: Side) -> str:
    return f"{visible_line(side.title)} ({side.about})"


def _finding_head(finding: Finding, kind: ChangeKind, view: ChangesView) -> str:
    weight = words(view.language)["check"][finding.severity.value]
    return f"{SIGNS[kind]} {finding.code} {weight}  "


def _told(head: str, text: str, paint: Paint, style: str, width: int) -> Iterator[str]:
    """A line behind its head, broken to the width of the page."""
    margin = " " * len(head)
    room = max(20, width - len(_INDENT) - len(head))
    first, *more = textwrap.wrap(visible_line(text), room, break_long_words=False, break_on_hyphens=False) or [""]
    yield f"{_INDENT}{paint(head.rstrip(), style)}{' ' * (len(head) - len(head.rstrip()))}{first}"
    yield from (f"{_INDENT}{margin}{line}" for line in more)
