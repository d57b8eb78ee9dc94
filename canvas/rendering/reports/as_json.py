"""Findings and coverage as one JSON object, version 1."""

import json
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from canvas.analysis.coverage import BlockCoverage, BlockState, Coverage
from canvas.domain.finding import Finding, Related, Severity, Span
from canvas.domain.language import Language
from canvas.domain.path import written
from canvas.inspection.inspect import Inspection
from canvas.rendering.reports.coverage_words import coverage_reason

VERSION = 1


def file_json(inspection: Inspection, *, show_accepted: bool = False) -> str:
    """One file with its findings and coverage, as it stands in the list of the report."""
    return _indented(json.dumps(_file(inspection, show_accepted), ensure_ascii=False, indent=1), 2)


def report_json(files: Sequence[str], counts: Mapping[Severity, int]) -> str:
    """The whole report of files that are written already, with the sums."""
    summary = {
        "files": len(files),
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "infos": counts[Severity.INFO],
    }
    listed = "[\n" + ",\n".join(files) + "\n ]" if files else "[]"
    sums = _indented(json.dumps(summary, indent=1), 1).lstrip()
    return f'{{\n "version": {VERSION},\n "files": {listed},\n "summary": {sums}\n}}\n'


def _indented(text: str, depth: int) -> str:
    return textwrap.indent(text, " " * depth)


def _file(inspection: Inspection, show_accepted: bool) -> dict[str, Any]:
    readable = inspection.readable
    data: dict[str, Any] = {
        "path": inspection.path,
        "readable": readable,
        "id": inspection.id if readable else None,
        "title": inspection.title if readable else None,
        "kind": inspection.kind,
        "stage": inspection.stage,
        "language": inspection.language if readable else None,
        "findings": [_finding(finding) for finding in inspection.findings],
        "accepted": len(inspection.accepted),
        "coverage": _coverage(inspection.coverage, inspection.language) if inspection.coverage else None,
    }
    if show_accepted:
        data["accepted_findings"] = [
            {**_finding(accepted.finding), "reason": accepted.reason} for accepted in inspection.accepted
        ]
    return data


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "block": finding.block,
        "path": written(finding.path),
        **_span(finding.span),
        "message": finding.message,
        "why": finding.why,
        "help": finding.help,
        "sources": finding.sources,
        "related": [_related(related) for related in finding.related],
    }


def _span(span: Span) -> dict[str, int]:
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def _related(related: Related) -> dict[str, Any]:
    return {"path": written(related.path), **_span(related.span), "message": related.message}


def _coverage(coverage: Coverage, language: Language) -> dict[str, Any]:
    return {
        "filled": coverage.count(BlockState.FILLED),
        "partial": coverage.count(BlockState.PARTIAL),
        "empty": coverage.count(BlockState.EMPTY),
        "not_applicable": coverage.count(BlockState.NOT_APPLICABLE),
        "total": len(coverage.blocks),
        "blocks": [_block(block, language) for block in coverage.blocks],
    }


def _block(covered: BlockCoverage, language: Language) -> dict[str, Any]:
    return {"id": covered.block.id, "state": covered.state, "reason": coverage_reason(covered, language)}
