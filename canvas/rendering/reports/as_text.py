"""Findings as text for a terminal: by file, each with its line, the reason and a way out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from canvas.analysis.coverage import BlockState
from canvas.domain.finding import Finding, Severity
from canvas.domain.language import Language
from canvas.inspection.inspect import AcceptedFinding, Inspection
from canvas.knowledge.kinds import label
from canvas.knowledge.sources import sources
from canvas.rendering.words import words

Paint = Callable[[str, str], str]
"""Colours a text by the name of a style; on a pipe it returns the text as it is."""

_STYLE = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_LONGEST_EXCERPT = 110


@dataclass(frozen=True, slots=True)
class TextReport:
    """How to print: with colours or not, and whether accepted findings are listed."""

    paint: Paint
    show_accepted: bool = False

    def write(self, inspections: Sequence[Inspection], language: Language) -> str:
        """The report of all files, with one line of sums at the end; `language` is that of the sums."""
        parts = [line for inspection in inspections for line in (*self._file(inspection), "")]
        return "\n".join([*parts, _sums(inspections, language)]) + "\n"

    def _file(self, inspection: Inspection) -> Iterator[str]:
        said = words(inspection.language)["check"]
        yield self.paint(inspection.path, "bold")
        if inspection.stage and inspection.kind:
            head = f"{inspection.title} ({label(inspection.kind, inspection.language).lower()}"
            yield f"{head}, {said['stage']} {label(inspection.stage, inspection.language).lower()})"
            if not inspection.stage_written:
                yield said["no_stage"]
        yield ""
        lines = inspection.text.splitlines()
        for finding in inspection.findings:
            yield from self._finding(finding, lines, inspection.language)
            yield ""
        yield from self._accepted(inspection.accepted, said)
        if inspection.coverage:
            counts = {state.name.lower(): inspection.coverage.count(state) for state in BlockState}
            yield said["coverage"].format(total=len(inspection.coverage.blocks), **counts)
        else:
            yield said["unreadable"]

    def _finding(self, finding: Finding, lines: Sequence[str], language: Language) -> Iterator[str]:
        said = words(language)["check"]
        style = _STYLE[finding.severity]
        place = f"{finding.span.line}:{finding.span.column}"
        head = self.paint(f"{said[finding.severity.value]} {finding.code}", style)
        yield f"{place}  {head}  {self.paint(finding.message, 'bold')}"
        yield from self._excerpt(finding, lines, style)
        for related in finding.related:
            if related.message:
                yield said["related"].format(line=related.span.line, what=related.message)
        cited = "; ".join(sources()[code].short[language] for code in finding.sources if code in sources())
        why = f"{finding.why} ({cited})" if cited else finding.why
        yield f"   {said['why']} {why}"
        yield f"   {said['help']} {finding.help}"

    def _excerpt(self, finding: Finding, lines: Sequence[str], style: str) -> Iterator[str]:
        span = finding.span
        if span.line > len(lines) or not lines[span.line - 1].strip():
            return
        line = lines[span.line - 1].replace("\t", " ")
        start = span.column - 1
        end = span.end_column - 1 if span.end_line == span.line else len(line)
        cut = max(0, start - _LONGEST_EXCERPT // 2) if len(line) > _LONGEST_EXCERPT else 0
        shown = line[cut : cut + _LONGEST_EXCERPT]
        carets = "^" * max(1, min(end, cut + len(shown)) - start)
        number = str(span.line)
        yield f"   {number} | {shown}"
        yield f"   {' ' * len(number)} | {' ' * (start - cut)}{self.paint(carets, style)}"

    def _accepted(self, accepted: Sequence[AcceptedFinding], said: dict[str, str]) -> Iterator[str]:
        if not accepted:
            return
        yield said["accepted"].format(count=len(accepted))
        if self.show_accepted:
            for each in accepted:
                reason = f" — {each.reason}" if each.reason else ""
                yield f"   {each.finding.span.line}  {each.finding.code}  {each.finding.message}{reason}"


def _sums(inspections: Sequence[Inspection], language: Language) -> str:
    said = words(language)["check"]
    every = [finding.severity for inspection in inspections for finding in inspection.findings]
    counts = {severity: every.count(severity) for severity in Severity}
    told = [
        f"{count} {said[f'{severity.value}_one' if count == 1 else f'{severity.value}_many']}"
        for severity, count in counts.items()
        if count
    ]
    files = said["file_one" if len(inspections) == 1 else "file_many"].format(count=len(inspections))
    return f"{files}: {', '.join(told) if told else said['nothing']}."
