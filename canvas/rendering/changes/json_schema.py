"""The JSON Schema of the changes in JSON, so that programs know what they can count on."""

from typing import Any

from canvas.analysis.changes.change import ChangeKind
from canvas.analysis.coverage import BlockState
from canvas.domain.kinds import BlockId, FileKind, Stage
from canvas.reading.schema import DIALECT
from canvas.rendering.changes.as_json import VERSION
from canvas.rendering.reports.json_schema import finding_definitions
from canvas.rendering.reports.schema_parts import PATH, TEXT, object_of, one_of

_ANSWER = {
    "description": "What stood or stands there, in canonical English as in x.track.json; null: nothing is written. "
    "Of a step that was put elsewhere the ids of the steps right before it."
}


def changes_schema() -> dict[str, Any]:
    """The schema of the whole; everything that it names is always there."""
    findings = {"type": "array", "items": {"$ref": "#/$defs/finding"}}
    return {
        "$schema": DIALECT,
        "title": "werkcanvas changes",
        "description": "What `canvas diff --format json` prints.",
        **object_of(
            version={"const": VERSION},
            before={"$ref": "#/$defs/file"},
            after={"$ref": "#/$defs/file"},
            changes={"type": "array", "items": {"$ref": "#/$defs/change"}},
            findings=object_of(gained=findings, closed=findings),
            blocks={"type": "array", "items": {"$ref": "#/$defs/block"}},
        ),
        "$defs": {
            "file": object_of(path=TEXT, id=TEXT, title=TEXT, kind=one_of(FileKind), stage=one_of(Stage)),
            "change": object_of(
                path={**PATH, "description": f"{PATH['description']} What was removed: in the file before."},
                kind=one_of(ChangeKind),
                before=_ANSWER,
                after=_ANSWER,
                message=TEXT,
            ),
            "block": object_of(id=one_of(BlockId), before=one_of(BlockState), after=one_of(BlockState)),
            **finding_definitions(),
        },
    }
