"""A track with and without something, as one JSON object, version 1; `json_schema` says what stands in it."""

from typing import Any

from canvas.analysis.falling import Fall
from canvas.domain.answer import given, listed
from canvas.domain.finding import Finding
from canvas.domain.path import written
from canvas.domain.track import Track
from canvas.inspection.inspect import Inspection
from canvas.inspection.supposed import WhatIf
from canvas.rendering.reports.as_json import pretty
from canvas.rendering.reports.figures import figures
from canvas.rendering.views.falling import fall_words
from canvas.rendering.what_if.both import both
from canvas.rendering.what_if.fallen import cell_of
from canvas.rendering.what_if.supposed_words import remarks, supposed_words

VERSION = 1


def what_if_json(found: WhatIf) -> str:
    """Everything; paths lead to the place in the file as it is, but for findings that are new."""
    told = both(found)
    changed, before = found.changed, found.before
    data = {
        "version": VERSION,
        "supposed": {
            "without": [given(party.id) for party in listed(before.parties) if party.id in found.supposition.parties],
            "without_funding": [written(("funding", place)) for place in sorted(found.supposition.money)],
            "participants": found.supposition.participants,
            "delays": [
                {"path": written(("steps", place)), "weeks": float(weeks)}
                for place, weeks in sorted(found.supposition.delays.items())
            ],
            "message": list(supposed_words(told)),
        },
        "falls": [_fall(fall, before, fall_words(fall, told.before)) for fall in found.falls],
        "before": _side(changed.before),
        "after": _side(changed.after),
        "findings": {
            "gained": [_finding(finding) for finding in changed.gained],
            "closed": [_finding(finding) for finding in found.closed],
        },
        "blocks": [{"id": each.block.id, "before": each.before, "after": each.after} for each in changed.blocks],
        "remarks": list(remarks(told)),
    }
    return f"{pretty(data)}\n"


def _fall(fall: Fall, track: Track, message: str) -> dict[str, Any]:
    ids = {place: given(listed(track.steps)[place].id) for place in fall.steps}
    steps = [
        {"path": written(("steps", place)), "id": name, "cell": cell_of(fall, place, track)}
        for place, name in ids.items()
    ]
    return {
        "kind": fall.hold,
        "path": written(fall.path),
        "wholly": fall.wholly,
        "steps": steps,
        "message": message,
    }


def _side(inspection: Inspection) -> dict[str, Any]:
    assert inspection.track
    return {
        "path": inspection.path,
        "id": inspection.id,
        "title": inspection.title,
        "kind": inspection.kind,
        "stage": inspection.stage,
        "figures": figures(inspection.track),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    """A finding without a place in a text: what it speaks of was never written."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "block": finding.block,
        "path": written(finding.path),
        "message": finding.message,
        "why": finding.why,
        "help": finding.help,
    }
