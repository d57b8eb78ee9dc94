"""What changed, as one JSON object, version 1; `json_schema` says what stands in it."""

from typing import Any

from canvas.domain.answer import is_missing
from canvas.domain.path import written
from canvas.inspection.changed import Changed
from canvas.inspection.inspect import Inspection
from canvas.reading.problems import lines_of
from canvas.reading.writing import open_data
from canvas.rendering.changes.changes_view import voices
from canvas.rendering.changes.sentences import message
from canvas.rendering.reports.as_json import finding_data, pretty

VERSION = 1


def changes_json(changed: Changed) -> str:
    """Everything, with the findings as the report of a check tells them."""
    before, after = voices(changed)
    old, new = (lines_of(side.text) for side in (changed.before, changed.after))
    data = {
        "version": VERSION,
        "before": _side(changed.before),
        "after": _side(changed.after),
        "changes": [
            {
                "path": written(change.path),
                "kind": change.kind,
                "before": _answer(change.before),
                "after": _answer(change.after),
                "message": message(change, before, after),
            }
            for change in changed.changes
        ],
        "findings": {
            "gained": [finding_data(finding, new) for finding in changed.gained],
            "closed": [finding_data(finding, old) for finding in changed.closed],
        },
        "blocks": [{"id": each.block.id, "before": each.before, "after": each.after} for each in changed.blocks],
    }
    return f"{pretty(data)}\n"


def _side(inspection: Inspection) -> dict[str, Any]:
    return {
        "path": inspection.path,
        "id": inspection.id,
        "title": inspection.title,
        "kind": inspection.kind,
        "stage": inspection.stage,
    }


def _answer(answer: object) -> Any:
    """An answer as plain data, null where nothing is written."""
    return None if is_missing(answer) else open_data(answer)
