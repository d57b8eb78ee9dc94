"""Findings as JUnit XML: for servers that show what tests brought."""

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canvas.domain.finding import Finding, Severity
from canvas.inspection.inspect import Inspection
from canvas.rendering.reports.report import Part, Sums
from canvas.rendering.reports.visible import visible, visible_line


@dataclass(frozen=True, slots=True)
class JunitReport:
    """
    A suite for each file, a case for each finding; a file without findings is one case that passed.

    What makes the check fail is a failure; `strict` says whether warnings do. What weighs less is a case that was
    skipped, with its message: servers show those, and do not call the run failed.
    """

    strict: bool = False

    def part(self, inspection: Inspection) -> str:
        """The suite of one file."""
        findings = inspection.findings
        failures = sum(self._fails(finding) for finding in findings)
        sums = f'tests="{len(findings) or 1}" failures="{failures}" errors="0" skipped="{len(findings) - failures}"'
        name = _attribute(inspection.path)
        cases = "".join(self._case(name, finding) for finding in findings) or f"  {_passed(name)}\n"
        return f' <testsuite name="{name}" {sums}>\n{cases} </testsuite>\n'

    def whole(self, parts: Sequence[Part], sums: Sums) -> str:
        """All suites. Sums stand with each suite: in one run warnings may fail for one folder and not for another."""
        suites = "".join(part.text for part in parts)
        tests = sum(max(1, sum(part.counts)) for part in parts)
        head = f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="werkcanvas" tests="{tests}">'
        return f"{head}\n{suites}</testsuites>\n"

    def _fails(self, finding: Finding) -> bool:
        return finding.severity is Severity.ERROR or (self.strict and finding.severity is Severity.WARNING)

    def _case(self, name: str, finding: Finding) -> str:
        line = finding.span.line
        case = f'name="{finding.code} {finding.name}:{line}" classname="{name}" file="{name}" line="{line}"'
        message = _attribute(finding.message)
        if not self._fails(finding):
            return f'  <testcase {case}>\n   <skipped message="{message}"/>\n  </testcase>\n'
        text = html.escape(visible("\n".join(_told(finding))), quote=False)
        failure = f'<failure type="{finding.severity.value}" message="{message}">{text}</failure>'
        return f"  <testcase {case}>\n   {failure}\n  </testcase>\n"


def _passed(name: str) -> str:
    return f'<testcase name="check" classname="{name}" file="{name}"/>'


def _told(finding: Finding) -> Iterator[str]:
    span = finding.span
    yield f"{span.line}:{span.column} {finding.message}"
    yield finding.why
    yield finding.help


def _attribute(text: str) -> str:
    return html.escape(visible_line(text))
