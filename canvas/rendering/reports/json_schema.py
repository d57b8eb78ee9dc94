"""The JSON Schema of the report in JSON, so that programs know what they can count on."""

from typing import Any

from canvas.analysis.coverage import BlockState
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, FileKind, Stage
from canvas.domain.language import Language
from canvas.reading.schema import DIALECT
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.reports.as_json import VERSION
from canvas.rendering.reports.figures_schema import figures_schema
from canvas.rendering.reports.schema_parts import PATH, TEXT, object_of, one_of

_COUNT = {"type": "integer", "minimum": 0}
_PLACE = {"type": "integer", "minimum": 1}
_SPAN = dict.fromkeys(("line", "column", "end_line", "end_column"), _PLACE)


def report_schema() -> dict[str, Any]:
    """The schema of the whole report; everything that it names is always there, but what says otherwise."""
    schema = {
        "$schema": DIALECT,
        "title": "werkcanvas report",
        "description": "What `canvas check --format json` prints, and what x.report.json holds.",
        **object_of(
            version={"const": VERSION},
            files={"type": "array", "items": {"$ref": "#/$defs/file"}},
            summary=object_of(files=_COUNT, errors=_COUNT, warnings=_COUNT, infos=_COUNT, known=_COUNT),
        ),
        "$defs": {
            "file": _file(),
            **finding_definitions(),
            "accepted_finding": _accepted(),
            "coverage": _coverage(),
            "figures": figures_schema(),
            "lack": object_of(code=one_of(RenderingCode), artifact=TEXT, message=TEXT, help=TEXT, page=TEXT),
        },
    }
    schema["properties"]["rendering"] = {
        "type": "array",
        "items": {"$ref": "#/$defs/lack"},
        "description": "Only in x.report.json: what could not be made of the track in the same run.",
    }
    schema["properties"]["figures"] = {
        "$ref": "#/$defs/figures",
        "description": "Only in x.report.json, of a file that can be read: what can be counted of the track.",
    }
    return schema


def finding_definitions() -> dict[str, Any]:
    """A finding, and what it refers to."""
    return {"finding": _finding(), "related": object_of(path=PATH, **_SPAN, message=TEXT)}


def _file() -> dict[str, Any]:
    schema = object_of(
        path={**TEXT, "description": "The file as it was named, with forward slashes."},
        readable={"type": "boolean"},
        id=_or_null(TEXT),
        title=_or_null(TEXT),
        kind=one_of(FileKind, nullable=True),
        stage=one_of(Stage, nullable=True),
        language=one_of(Language, nullable=True),
        findings={"type": "array", "items": {"$ref": "#/$defs/finding"}},
        accepted={**_COUNT, "description": "How many findings the team accepts."},
        known={**_COUNT, "description": "How many findings stand in the baseline and are not told again."},
        coverage={"anyOf": [{"$ref": "#/$defs/coverage"}, {"type": "null"}]},
    )
    schema["properties"]["accepted_findings"] = {
        "type": "array",
        "items": {"$ref": "#/$defs/accepted_finding"},
        "description": "Only with --show-accepted.",
    }
    return schema


def _finding_parts() -> dict[str, Any]:
    return {
        "code": {"type": "string", "pattern": "^[A-Z][0-9]{2}$"},
        "name": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
        "severity": one_of(Severity),
        "block": one_of(BlockId, nullable=True),
        "path": PATH,
        **_SPAN,
        "message": TEXT,
        "why": TEXT,
        "help": TEXT,
        "sources": {"type": "array", "items": TEXT},
        "related": {"type": "array", "items": {"$ref": "#/$defs/related"}},
        "excerpt": _or_null(object_of(text=TEXT, column=_PLACE, end_column=_PLACE)),
        "page": {**TEXT, "description": "The page of the code, below the folder of the documentation."},
        "fingerprint": {
            "type": "string",
            "pattern": "^[0-9a-f]{16}$",
            "description": "Stays when lines move, other parts change or the language is another; unique in its file.",
        },
    }


def _finding() -> dict[str, Any]:
    schema = object_of(**_finding_parts())
    schema["description"] = "Lines and columns count from 1 in Unicode code points; the end is exclusive."
    return schema


def _accepted() -> dict[str, Any]:
    return object_of(**_finding_parts(), reason=TEXT)


def _coverage() -> dict[str, Any]:
    block = object_of(id=one_of(BlockId), state=one_of(BlockState), reason=TEXT)
    counts = dict.fromkeys(("filled", "partial", "empty", "not_applicable", "total"), _COUNT)
    return object_of(**counts, blocks={"type": "array", "items": block})


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}
