"""Findings as JUnit XML: for servers that show what tests brought."""

import html
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canvas.domain.finding import Finding, Severity
from canvas.inspection.fingerprints import Names
from canvas.inspection.inspect import Inspection
from canvas.rendering.reports.report import Part, Sums
from canvas.rendering.reports.visible import visible, visible_line
from canvas.rendering.words import words


@dataclass(frozen=True, slots=True)
class JunitReport:
    """
    A suite for each file, a case for each finding; a file without findings is one case that passed.

    What makes the check fail is a failure; `strict` says whether warnings do. What weighs less is a case that was
    skipped, with its message: servers show those, and do not call the run failed. `show_accepted` adds what the team
    accepts, with the reason, as cases of that sort.
    """

    strict: bool = False
    show_accepted: bool = False

    def part(self, inspection: Inspection) -> str:
        """The suite of one file."""
        cases = list(self._cases(inspection)) or [_Case("check", 1)]
        failures, skipped = (sum(each.outcome.startswith(start) for each in cases) for start in ("<fail", "<skip"))
        sums = f'tests="{len(cases)}" failures="{failures}" errors="0" skipped="{skipped}"'
        name, names = _attribute(inspection.path), Counter[str]()
        told = ""
        for each in cases:
            names[each.name] += 1
            told += each.written(name, names[each.name])
        return f' <testsuite name="{name}" {sums}>\n{told} </testsuite>\n'

    def whole(self, parts: Sequence[Part], sums: Sums) -> Iterator[str]:
        """All suites. Sums stand with each suite: in one run warnings may fail for one folder and not for another."""
        tests = sum(part.text.count("<testcase ") for part in parts)
        head = f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="werkcanvas" tests="{tests}">'
        yield f"{head}\n"
        yield from (part.text for part in parts)
        yield "</testsuites>\n"

    def _cases(self, inspection: Inspection) -> Iterator["_Case"]:
        places = Names(inspection.track)
        for finding in inspection.findings:
            yield _Case(_name(finding, places), finding.span.line, self._outcome(finding))
        if self.show_accepted:
            said = words(inspection.language)["findings"]["accepted"]
            for each in inspection.accepted:
                told = " — ".join(filter(None, (said, each.reason, each.finding.message)))
                yield _Case(_name(each.finding, places), each.finding.span.line, _skipped(told))

    def _outcome(self, finding: Finding) -> str:
        if finding.severity is not Severity.ERROR and not (self.strict and finding.severity is Severity.WARNING):
            return _skipped(finding.message)
        text = html.escape(visible("\n".join(_told(finding))), quote=False)
        return f'<failure type="{finding.severity.value}" message="{_attribute(finding.message)}">{text}</failure>'


@dataclass(frozen=True, slots=True)
class _Case:
    """
    A case as servers know it again from run to run: by what is asked and of which part, whatever its line is.

    `outcome` is what came of it, empty where it passed.
    """

    name: str
    line: int
    outcome: str = ""

    def written(self, file: str, number: int) -> str:
        """The case; of several with one name each has its number."""
        name = self.name if number == 1 else f"{self.name} ({number})"
        head = f'<testcase name="{_attribute(name)}" classname="{file}" file="{file}"'
        if not self.outcome:
            return f"  {head}/>\n"
        return f'  {head} line="{self.line}">\n   {self.outcome}\n  </testcase>\n'


def _name(finding: Finding, places: Names) -> str:
    return f"{finding.code} {finding.name} {places.of(finding.path)}".rstrip()


def _skipped(message: str) -> str:
    return f'<skipped message="{_attribute(message)}"/>'


def _told(finding: Finding) -> Iterator[str]:
    span = finding.span
    yield f"{span.line}:{span.column} {finding.message}"
    yield finding.why
    yield finding.help


def _attribute(text: str) -> str:
    return html.escape(visible_line(text))
