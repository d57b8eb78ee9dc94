"""The JSON Schema of a track with and without something, so that programs know what they can count on."""

from typing import Any

from canvas.analysis.coverage import BlockState
from canvas.analysis.falling import Hold
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, FileKind, Stage
from canvas.reading.schema import DIALECT
from canvas.rendering.reports.figures_schema import figures_schema
from canvas.rendering.reports.schema_parts import PATH, TEXT, object_of, one_of
from canvas.rendering.what_if.as_json import VERSION

_TEXTS = {"type": "array", "items": TEXT}
_PATHS = {"type": "array", "items": PATH}
_TOO_SMALL = "Numbers in the file that are large enough for the participants now, and not for those of the question."


def what_if_schema() -> dict[str, Any]:
    """The schema of the whole; everything that it names is always there."""
    findings = {"type": "array", "items": {"$ref": "#/$defs/finding"}}
    pair = object_of(before={"$ref": "#/$defs/finding"}, after={"$ref": "#/$defs/finding"})
    delay = object_of(path=PATH, weeks={"type": "number", "exclusiveMinimum": 0})
    return {
        "$schema": DIALECT,
        "title": "werkcanvas what-if",
        "description": "What `canvas what-if --format json` prints.",
        **object_of(
            version={"const": VERSION},
            supposed=object_of(
                without=_TEXTS,
                without_funding=_PATHS,
                participants={"anyOf": [{"type": "integer", "minimum": 1}, {"type": "null"}]},
                delays={"type": "array", "items": delay},
                message=_TEXTS,
            ),
            falls={"type": "array", "items": {"$ref": "#/$defs/fall"}},
            editions={"type": "array", "items": {"$ref": "#/$defs/edition"}},
            too_small={"type": "array", "items": object_of(path=PATH, number=TEXT), "description": _TOO_SMALL},
            before={"$ref": "#/$defs/side"},
            after={"$ref": "#/$defs/side"},
            findings=object_of(gained=findings, stays={"type": "array", "items": pair}, closed=findings),
            blocks={
                "type": "array",
                "items": object_of(id=one_of(BlockId), before=one_of(BlockState), after=one_of(BlockState)),
            },
            remarks=_TEXTS,
        ),
        "$defs": {
            "fall": object_of(
                kind=one_of(Hold),
                path={**PATH, "description": "What falls: its place in the file as it is."},
                wholly={"type": "boolean", "description": "Nobody else in the plan does it."},
                steps={"type": "array", "items": object_of(path=PATH, id=_or_null(TEXT), cell=_or_null(TEXT))},
                message=TEXT,
            ),
            "edition": object_of(
                path={**PATH, "description": "An edition in which something else falls than in the track."},
                id=_or_null(TEXT),
                title=TEXT,
                falls={"type": "array", "items": {"$ref": "#/$defs/fall"}},
            ),
            "side": object_of(
                path=TEXT,
                id=TEXT,
                title=TEXT,
                kind=one_of(FileKind),
                stage=one_of(Stage),
                figures={"$ref": "#/$defs/figures"},
            ),
            "figures": figures_schema(),
            "finding": object_of(
                code=TEXT,
                name=TEXT,
                severity=one_of(Severity),
                block=one_of(BlockId, nullable=True),
                path=PATH,
                message=TEXT,
                why=TEXT,
                help=TEXT,
            ),
        },
    }


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}
