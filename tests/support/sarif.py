"""The required parts of the published schema of SARIF 2.1.0, for the objects that a report has."""

from typing import Any

_MESSAGE = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"text": {"type": "string", "minLength": 1}, "markdown": {"type": "string"}},
    "required": ["text"],
}
_REGION = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        **{key: {"type": "integer", "minimum": 1} for key in ("startLine", "startColumn", "endLine", "endColumn")},
        "snippet": {"type": "object", "additionalProperties": False, "properties": {"text": {"type": "string"}}},
    },
}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_ARTIFACT = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"uri": {"type": "string", "format": "uri-reference"}, "uriBaseId": {"type": "string"}},
    "required": ["uri"],
}
_LOCATION = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "id": {"type": "integer", "minimum": -1},
        "message": _MESSAGE,
        "physicalLocation": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"artifactLocation": _ARTIFACT, "region": _REGION, "contextRegion": _REGION},
            "required": ["artifactLocation"],
        },
        "logicalLocations": {
            "type": "array",
            "uniqueItems": True,
            "items": {
                "type": "object",
                "additionalProperties": False,
                "properties": {"fullyQualifiedName": {"type": "string"}},
            },
        },
    },
}
_RULE = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string"},
        "name": {"type": "string"},
        **dict.fromkeys(("shortDescription", "fullDescription", "help"), _MESSAGE),
        "helpUri": {"type": "string", "format": "uri"},
        "defaultConfiguration": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"level": _LEVEL, "enabled": {"type": "boolean"}},
        },
        "properties": {
            "type": "object",
            "properties": {"tags": {"type": "array", "uniqueItems": True, "items": {"type": "string"}}},
        },
    },
    "required": ["id"],
}
_SUPPRESSION = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"kind": {"enum": ["inSource", "external"]}, "justification": {"type": "string"}},
    "required": ["kind"],
}
_REPLACEMENT = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "deletedRegion": _REGION,
        "insertedContent": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"text": {"type": "string"}},
        },
    },
    "required": ["deletedRegion"],
}
_ARTIFACT_CHANGE = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "artifactLocation": _ARTIFACT,
        "replacements": {"type": "array", "minItems": 1, "items": _REPLACEMENT},
    },
    "required": ["artifactLocation", "replacements"],
}
_FIX = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "description": _MESSAGE,
        "artifactChanges": {"type": "array", "minItems": 1, "uniqueItems": True, "items": _ARTIFACT_CHANGE},
    },
    "required": ["artifactChanges"],
}
_RESULT = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": -1},
        "level": _LEVEL,
        "message": _MESSAGE,
        "locations": {"type": "array", "items": _LOCATION},
        "relatedLocations": {"type": "array", "uniqueItems": True, "items": _LOCATION},
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
        "suppressions": {"type": "array", "uniqueItems": True, "items": _SUPPRESSION},
        "fixes": {"type": "array", "uniqueItems": True, "items": _FIX},
    },
    "required": ["message"],
}
_DRIVER = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        **{key: {"type": "string"} for key in ("name", "version", "semanticVersion")},
        "rules": {"type": "array", "uniqueItems": True, "items": _RULE},
    },
    "required": ["name"],
}
_RUN = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "tool": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"driver": _DRIVER},
            "required": ["driver"],
        },
        "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "results": {"type": "array", "items": _RESULT},
    },
    "required": ["tool"],
}

SARIF: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "items": _RUN},
    },
    "required": ["version", "runs"],
}
"""As strict as the published schema: what it does not know of an object is not allowed there."""
