"""Findings and coverage as one JSON object, version 1; `json_schema` says what stands in it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from pydantic_core import PydanticSerializationError, to_json

from canvas.analysis.coverage import BlockCoverage, BlockState, Coverage
from canvas.domain.finding import Finding, Related, Severity, Span, page_of
from canvas.domain.language import Language
from canvas.domain.path import written
from canvas.inspection.inspect import Inspection
from canvas.reading.problems import lines_of
from canvas.rendering.artifact import RenderingProblem
from canvas.rendering.reports.coverage_words import coverage_reason
from canvas.rendering.reports.excerpt import excerpt
from canvas.rendering.reports.report import Part, Sums, listed, part_of, sums_of

VERSION = 1


@dataclass(frozen=True, slots=True)
class JsonReport:
    """One object for programs; `show_accepted` lists what the team accepts, too."""

    show_accepted: bool = False

    def part(self, inspection: Inspection) -> str:
        """One file with its findings and coverage, as it stands in the list of the report."""
        return pretty(_file(inspection, self.show_accepted), 2)

    def whole(self, parts: Sequence[Part], sums: Sums) -> Iterator[str]:
        """The whole report of files that are written already, with the sums."""
        yield from _whole(parts, sums)


def run_json(
    inspection: Inspection, problems: Sequence[RenderingProblem], figures: Mapping[str, Any] | None = None
) -> str:
    """
    The report of one file, with what the renderings of the same run lack; the file goes by its bare name.

    `figures` is what can be counted of a track that can be read.
    """
    part = part_of(replace(inspection, path=PurePath(inspection.path).name), JsonReport())
    lacks = [
        {
            "code": each.code,
            "artifact": each.artifact,
            "message": each.message,
            "help": each.help,
            "page": page_of(each.code),
        }
        for each in problems
    ]
    more = f',\n "rendering": {pretty(lacks, 1)}'
    if figures is not None:
        more += f',\n "figures": {pretty(figures, 1)}'
    return "".join(_whole((part,), sums_of((part,), inspection.language), more))


def _whole(parts: Sequence[Part], sums: Sums, more: str = "") -> Iterator[str]:
    summary = {
        "files": sums.files,
        "errors": sums.counts[Severity.ERROR],
        "warnings": sums.counts[Severity.WARNING],
        "infos": sums.counts[Severity.INFO],
        "known": sums.known,
    }
    yield f'{{\n "version": {VERSION},\n "files": '
    yield from listed((part.text for part in parts), "  ", " ")
    yield f',\n "summary": {pretty(summary, 1)}{more}\n}}\n'


def pretty(value: Any, depth: int = 0) -> str:
    """JSON with an indentation of one space, as it stands so many levels deep."""
    try:
        text = to_json(value, indent=1).decode("utf-8")
    except PydanticSerializationError:
        # the name of a file can hold what is no character at all
        text = json.dumps(value, ensure_ascii=False, indent=1)
    # no text inside holds a new line that is written as one
    return text.replace("\n", f"\n{' ' * depth}")


def _file(inspection: Inspection, show_accepted: bool) -> dict[str, Any]:
    readable = inspection.readable
    lines = lines_of(inspection.text)
    data: dict[str, Any] = {
        "path": inspection.path,
        "readable": readable,
        "id": inspection.id if readable else None,
        "title": inspection.title if readable else None,
        "kind": inspection.kind,
        "stage": inspection.stage,
        "language": inspection.language if readable else None,
        "findings": [finding_data(finding, lines) for finding in inspection.findings],
        "accepted": len(inspection.accepted),
        "known": len(inspection.known),
        "coverage": coverage_data(inspection.coverage, inspection.language) if inspection.coverage else None,
    }
    if show_accepted:
        data["accepted_findings"] = [
            {**finding_data(accepted.finding, lines), "reason": accepted.reason} for accepted in inspection.accepted
        ]
    return data


def finding_data(finding: Finding, lines: Sequence[str]) -> dict[str, Any]:
    """A finding as plain data; `lines` are those of its file."""
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
        "excerpt": _excerpt(finding.span, lines),
        "page": finding.page,
        "fingerprint": finding.fingerprint,
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


def _excerpt(span: Span, lines: Sequence[str]) -> Mapping[str, Any] | None:
    """The line with the place in it, counted from 1 in the text that stands here: a long line is shortened."""
    shown = excerpt(span, lines)
    return {"text": shown.text, "column": shown.start + 1, "end_column": shown.end + 1} if shown else None


def coverage_data(coverage: Coverage, language: Language) -> dict[str, Any]:
    """How far each block is, as plain data."""
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
