"""What the check says of a text, as `canvas check --format json` tells it, with all that a page can do about it."""

from collections.abc import Iterable, Iterator
from typing import Any

from canvas.analysis.coverage import BlockState
from canvas.domain.answer import Absent
from canvas.domain.path import written
from canvas.domain.places import value_at
from canvas.editing.accepting import is_acceptable
from canvas.editing.fixes import fixes_by_finding
from canvas.editing.outline import Section, outline
from canvas.editing.questions import question_about
from canvas.editing.tree import Tree
from canvas.inspection.inspect import Inspection
from canvas.knowledge.blocks import block
from canvas.knowledge.kinds import label
from canvas.reading.nodes import reach
from canvas.reading.problems import lines_of
from canvas.reading.spans import locate
from canvas.rendering.reports.as_json import coverage_data, finding_data
from canvas.rendering.views.canvas_parts import CanvasView
from canvas.rendering.views.canvas_view import canvas_view
from canvas.studio.cells import home, places
from canvas.studio.forms.which import has_form
from canvas.studio.texts import Text


def looked(text: Text, serial: int) -> dict[str, Any]:
    """Findings, coverage, outline and cells of a text."""
    inspection = text.inspection
    return {
        "serial": serial,
        "readable": inspection.readable,
        "language": inspection.language,
        "title": inspection.title,
        "stage": inspection.stage,
        "stage_label": label(inspection.stage, inspection.language) if inspection.stage else "",
        "findings": _findings(inspection),
        "coverage": coverage_data(inspection.coverage, inspection.language) if inspection.coverage else None,
        "outline": list(_outline(text)),
        "cells": list(_cells(text)),
    }


def _findings(inspection: Inspection) -> list[dict[str, Any]]:
    lines, fixes = lines_of(inspection.text), fixes_by_finding(inspection)
    return [
        {
            **finding_data(finding, lines),
            "question": question_about(finding, inspection.language),
            "fixable": finding.fingerprint in fixes,
            "acceptable": inspection.readable and is_acceptable(finding),
            "has_form": inspection.track is not None and has_form(finding, inspection.track),
        }
        for finding in inspection.findings
    ]


def _outline(text: Text) -> Iterator[dict[str, Any]]:
    tree = Tree(text.text)
    yield from _listed(outline(tree), tree, 0)


def _listed(sections: Iterable[Section], tree: Tree, level: int) -> Iterator[dict[str, Any]]:
    """The sections from top to bottom, each with the lines that it takes up."""
    for section in sections:
        begin, end = reach(section.first)[0], tree.end(section.value)
        yield {
            "path": written(section.path),
            "title": section.name,
            "line": tree.line_starts.line(begin),
            "end_line": tree.line_starts.line(max(begin, end - 1)),
            "level": level,
        }
        yield from _listed(section.inside, tree, level + 1)


def _cells(text: Text) -> Iterator[dict[str, Any]]:
    """Every block and every cell of the canvas: how far it is, what is asked there, and where it stands in the file."""
    inspection, track = text.inspection, text.inspection.track
    if track is None:
        return
    for code, state, question in _shown(canvas_view(inspection)):
        place = places()[code]
        path = home(place, track)
        titles = [each.titles[inspection.language] for each in (place.column, place.block) if each]
        yield {
            "code": code,
            "block": place.block.id,
            "path": written(path),
            "line": locate(path, text.reading.root).line,
            "is_written": not isinstance(value_at(path, track), Absent),
            "state": state,
            "title": " – ".join(dict.fromkeys(titles)),
            "question": question,
        }


def _shown(view: CanvasView) -> Iterator[tuple[str, BlockState, str]]:
    for box in (*view.top, *view.bottom):
        yield box.code, box.state, box.question
    for column in view.columns:
        yield column.code, column.state, block(column.id).questions[view.language][0]
    for row in view.rows:
        if row.state is not None:
            yield row.code, row.state, row.question
        for cell in row.cells:
            yield cell.code, cell.state, cell.question
