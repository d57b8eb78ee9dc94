"""A track with and without something, as one JSON object, version 1; `json_schema` says what stands in it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from canvas.analysis.falling import Fall
from canvas.analysis.falling_where import cell_of
from canvas.analysis.lengths import in_half_weeks
from canvas.analysis.too_small import too_small
from canvas.domain.answer import given, listed
from canvas.domain.finding import Finding
from canvas.domain.path import Path, written
from canvas.domain.track import Track
from canvas.inspection.inspect import Inspection
from canvas.inspection.supposed import WhatIf
from canvas.rendering.reports.as_json import pretty
from canvas.rendering.reports.figures import figures
from canvas.rendering.views.falling import fall_words
from canvas.rendering.voice import Voice
from canvas.rendering.what_if.both import both
from canvas.rendering.what_if.in_editions import InEdition, in_editions
from canvas.rendering.what_if.supposed_words import in_order_of_file, leaving, remarks, supposed_words

VERSION = 1


def what_if_json(found: WhatIf) -> str:
    """Everything; paths lead to the place in the file as it is, those of new words to the place as it would be."""
    told = both(found)
    changed, before = found.changed, found.before
    data = {
        "version": VERSION,
        "supposed": {
            "without": [given(party.id) for party in leaving(found.supposition.parties, before)],
            "without_funding": [written(line) for line in in_order_of_file(found.supposition.money)],
            "participants": found.supposition.participants,
            "delays": [
                {"path": written(("steps", place)), "weeks": float(in_half_weeks(weeks, weeks).low)}
                for place, weeks in sorted(found.supposition.delays.items())
            ],
            "message": list(supposed_words(told)),
        },
        "falls": [_fall(fall, told.before, lambda path: path) for fall in found.falls],
        "editions": [_edition(each, before) for each in in_editions(told)],
        "too_small": [
            {"path": written(each.path), "number": str(each.says)} for each in too_small(before, told.after.track)
        ],
        "before": _side(changed.before),
        "after": _side(changed.after),
        "findings": {
            "gained": [_finding(finding) for finding in found.gained],
            "stays": [{"before": _finding(old), "after": _finding(new)} for old, new in found.stays],
            "closed": [_finding(finding) for finding in found.closed],
        },
        "blocks": [{"id": each.block.id, "before": each.before, "after": each.after} for each in changed.blocks],
        "remarks": list(remarks(told)),
    }
    return f"{pretty(data)}\n"


def _fall(fall: Fall, voice: Voice, in_file: Callable[[Path], Path]) -> dict[str, Any]:
    """The voice speaks of the track in which it falls; `in_file` says where something of that track stands."""
    found = listed(voice.track.steps)
    steps = [
        {
            "path": written(in_file(("steps", place))),
            "id": given(found[place].id),
            "cell": cell_of(fall, place, voice.track),
        }
        for place in fall.steps
    ]
    return {
        "kind": fall.hold,
        "path": written(in_file(fall.path)),
        "wholly": fall.wholly,
        "steps": steps,
        "message": fall_words(fall, voice),
    }


def _edition(each: InEdition, file: Track) -> dict[str, Any]:
    """All that falls in an edition, also what falls in the track."""
    run = each.found.run
    return {
        "path": written(("editions", run.edition)),
        "id": given(listed(file.editions)[run.edition].id),
        "title": each.title,
        "falls": [_fall(fall, each.voice, partial(run.in_file, file=file)) for fall in each.found.falls],
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
