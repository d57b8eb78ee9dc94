"""Findings as SARIF 2.1.0: for code scanning and for editors that read it."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from canvas import __version__
from canvas.domain.finding import Finding, Related, Severity, Span
from canvas.domain.language import Language
from canvas.domain.path import written
from canvas.editing.edit import Edit
from canvas.editing.fix import Fix
from canvas.editing.fixes import fixes_by_finding
from canvas.inspection.inspect import AcceptedFinding, Inspection
from canvas.inspection.problem_words import problem_words
from canvas.knowledge.personal_data import masked
from canvas.knowledge.sources import OWN_CHOICE, sources
from canvas.reading.line_starts import LineStarts
from canvas.reading.problems import ProblemCode, lines_of
from canvas.rendering.reports.as_json import pretty
from canvas.rendering.reports.report import Part, Sums, address_of, listed
from canvas.rendering.reports.visible import visible
from canvas.rules.asking import question_of, why_of
from canvas.rules.catalogue import RULES
from canvas.rules.rule import Rule
from canvas.rules.words import rule_words

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "werkcanvas/v1"
"""The name tells which way of making fingerprints these are; another way gets another number."""

_VERSION = "2.1.0"
_LONGEST_LINE = 200
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PLACEHOLDER = re.compile(r"\{(\d+)\}")
_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")


@dataclass(frozen=True, slots=True)
class SarifReport:
    """One run; `docs` is the address of the pages, `show_accepted` adds what the team accepts, as suppressed."""

    docs: str = ""
    show_accepted: bool = False

    def part(self, inspection: Inspection) -> str:
        """The results of one file, with commas between them."""
        artifact, lines = _artifact(inspection.path), lines_of(inspection.text)
        fixes, starts = fixes_by_finding(inspection), LineStarts(inspection.text)
        results = [
            {
                **_result(finding, artifact, lines),
                **_fixes(fixes.get(finding.fingerprint, ()), artifact, starts),
            }
            for finding in inspection.findings
        ]
        if self.show_accepted:
            results += [_suppressed(accepted, artifact, lines) for accepted in inspection.accepted]
        return ",\n".join(f"    {pretty(result, 4)}" for result in results)

    def whole(self, parts: Sequence[Part], sums: Sums) -> Iterator[str]:
        """The log with its one run."""
        driver = {
            "name": "werkcanvas",
            "version": __version__,
            "semanticVersion": __version__,
            "rules": [*_rules(sums.language, self.docs)],
        }
        yield (
            f'{{\n "$schema": "{SCHEMA}",\n "version": "{_VERSION}",\n "runs": [\n  {{\n'
            f'   "tool": {pretty({"driver": driver}, 3)},\n'
            f'   "language": "{sums.language.value}",\n'
            f'   "columnKind": "unicodeCodePoints",\n'
            f'   "results": '
        )
        yield from listed((part.text for part in parts if part.text), tail="   ")
        yield "\n  }\n ]\n}\n"


def _result(finding: Finding, artifact: Mapping[str, str], lines: Sequence[str]) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": _place(finding.span, artifact, lines)}
    if finding.path:
        location["logicalLocations"] = [{"fullyQualifiedName": written(finding.path)}]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": _places_of_rules()[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(f"{finding.message}\n{finding.help}")},
        "locations": [location],
    }
    if finding.related:
        result["relatedLocations"] = [
            _related(number, related, artifact, lines) for number, related in enumerate(finding.related, start=1)
        ]
    result["partialFingerprints"] = {FINGERPRINT: finding.fingerprint}
    return result


def _fixes(fixes: Sequence[Fix], artifact: Mapping[str, str], starts: LineStarts) -> dict[str, Any]:
    """What closes a finding: all edits of one fix together."""
    if not fixes:
        return {}
    return {
        "fixes": [
            {
                "description": {"text": _message(fix.title)},
                "artifactChanges": [
                    {"artifactLocation": artifact, "replacements": [_replacement(edit, starts) for edit in fix.edits]}
                ],
            }
            for fix in fixes
        ]
    }


def _replacement(edit: Edit, starts: LineStarts) -> dict[str, Any]:
    replacement: dict[str, Any] = {"deletedRegion": _region(starts.span(edit.start, edit.end))}
    return {**replacement, "insertedContent": {"text": edit.text}} if edit.text else replacement


def _suppressed(accepted: AcceptedFinding, artifact: Mapping[str, str], lines: Sequence[str]) -> dict[str, Any]:
    suppression = {"kind": "inSource", "justification": visible(accepted.reason)}
    return {**_result(accepted.finding, artifact, lines), "suppressions": [suppression]}


def _related(number: int, related: Related, artifact: Mapping[str, str], lines: Sequence[str]) -> dict[str, Any]:
    place: dict[str, Any] = {"id": number, "physicalLocation": _place(related.span, artifact, lines)}
    if related.message:
        place["message"] = {"text": _message(related.message)}
    return place


def _place(span: Span, artifact: Mapping[str, str], lines: Sequence[str]) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": artifact, "region": _region(span)}
    if span.line <= len(lines) and 0 < len(lines[span.line - 1]) <= _LONGEST_LINE:
        place["contextRegion"] = {"startLine": span.line, "snippet": {"text": masked(lines[span.line - 1])}}
    return place


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _artifact(path: str) -> dict[str, str]:
    """Where the file is: below the folder in which the command runs, the root of the repository, where it is there."""
    inside = PurePath(os.path.normpath(path))
    if inside.is_absolute() or ".." in inside.parts:
        here = Path.cwd()
        there = Path(os.path.normpath(here / path))
        if not there.is_relative_to(here):
            return {"uri": there.as_uri()}
        inside = there.relative_to(here)
    return {"uri": quote(inside.as_posix().encode("utf-8", "surrogateescape")), "uriBaseId": "%SRCROOT%"}


def _message(text: str) -> str:
    """Plain text for a message, in which `{0}` and `[a](b)` would mean something."""
    return _LINK.sub(r"\\[", _PLACEHOLDER.sub(r"{{\1}}", visible(text)))


@cache
def _places_of_rules() -> Mapping[str, int]:
    codes = (*(rule.code for rule in RULES), *(code.value for code in ProblemCode))
    return MappingProxyType({code: place for place, code in enumerate(codes)})


def _rules(language: Language, docs: str) -> list[dict[str, Any]]:
    """All rules and all problems of a file, in the order in which results count them."""
    return [
        *(_rule(rule, language, docs) for rule in RULES),
        *(_problem(code, language, docs) for code in ProblemCode),
    ]


def _rule(rule: Rule, language: Language, docs: str) -> dict[str, Any]:
    why, title = why_of(rule, language), rule_words(language)[rule.code].title
    cited = [sources()[code].short[language] for code in rule.sources if code != OWN_CHOICE]
    tags = [rule.block.value] if rule.block else []
    help_text = f"{why} ({'; '.join(cited)})" if cited else why
    return _descriptor(rule.code, rule.name, rule.severity, (title, question_of(rule, language), help_text), tags, docs)


def _problem(code: ProblemCode, language: Language, docs: str) -> dict[str, Any]:
    own = problem_words(language)[code.value]
    name = code.name.lower().replace("_", "-")
    severity = Severity.INFO if code.is_hint else Severity.ERROR
    return _descriptor(code.value, name, severity, (own.title, own.title, own.why), [], docs)


def _descriptor(
    code: str, name: str, severity: Severity, texts: tuple[str, str, str], tags: Sequence[str], docs: str
) -> dict[str, Any]:
    title, question, help_text = texts
    address = address_of(docs, code)
    link = f"\n\n[{code}]({address})" if address else f"\n\n`canvas explain {code}`"
    descriptor: dict[str, Any] = {
        "id": code,
        "name": name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": question},
        "help": {"text": f"{help_text}\ncanvas explain {code}", "markdown": f"{help_text}{link}"},
        "defaultConfiguration": {"level": _LEVELS[severity]},
    }
    if address:
        descriptor["helpUri"] = address
    return {**descriptor, "properties": {"tags": tags}} if tags else descriptor
