"""Findings as annotations of GitHub: they stand beside the lines of a pull request."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canvas.domain.finding import Finding, Severity
from canvas.inspection.inspect import Inspection
from canvas.rendering.reports.as_text import sum_line
from canvas.rendering.reports.report import Part, Sums
from canvas.rendering.reports.visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_DATA = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_IN_PROPERTIES = {**_IN_DATA, ord(":"): "%3A", ord(","): "%2C"}


@dataclass(frozen=True, slots=True)
class GithubReport:
    """One command for the runner on each line."""

    def part(self, inspection: Inspection) -> str:
        """The annotations of one file."""
        return "".join(f"{_annotation(inspection.path, finding)}\n" for finding in inspection.findings)

    def whole(self, parts: Sequence[Part], sums: Sums) -> Iterator[str]:
        """All annotations, and the sums for who reads the log."""
        yield from (part.text for part in parts)
        yield sum_line(sums)


def _annotation(path: str, finding: Finding) -> str:
    span = finding.span
    place: dict[str, object] = {"file": path, "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:  # columns of several lines are not taken
        place |= {"col": span.column, "endColumn": span.end_column}
    place["title"] = f"{finding.code} {finding.name}"
    told = ",".join(f"{name}={visible(str(value)).translate(_IN_PROPERTIES)}" for name, value in place.items())
    message = visible(f"{finding.message}\n{finding.help}").translate(_IN_DATA)
    return f"::{_COMMANDS[finding.severity]} {told}::{message}"
