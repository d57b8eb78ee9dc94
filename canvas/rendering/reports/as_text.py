"""Findings as text for a terminal: by file, each with its line, the reason and a way out."""

import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from canvas.analysis.coverage import BlockState
from canvas.domain.finding import Finding, Severity
from canvas.domain.language import Language
from canvas.inspection.inspect import AcceptedFinding, Inspection
from canvas.knowledge.kinds import label
from canvas.knowledge.sources import OWN_CHOICE, sources
from canvas.rendering.words import words

Paint = Callable[[str, str], str]
"""Colours a text by the name of a style; on a pipe it returns the text as it is."""

_STYLE = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_LONGEST_EXCERPT = 90
_INDENT = "   "


@dataclass(frozen=True, slots=True)
class TextReport:
    """How to print: with colours or not, whether accepted findings are listed, and how wide."""

    paint: Paint
    show_accepted: bool = False
    width: int = 100

    def one(self, inspection: Inspection) -> str:
        """The report of one file."""
        return "\n".join(self._file(inspection)) + "\n"

    def _file(self, inspection: Inspection) -> Iterator[str]:
        said = words(inspection.language)["check"]
        yield self.paint(inspection.path, "bold")
        if inspection.stage and inspection.kind:
            kind, stage = (label(each, inspection.language).lower() for each in (inspection.kind, inspection.stage))
            yield f"{inspection.title} ({kind}, {stage})"
            if not inspection.stage_written:
                yield said["no_stage"]
        yield ""
        lines = inspection.text.splitlines()
        explained: set[str] = set()
        for finding in inspection.findings:
            yield from self._finding(finding, lines, inspection.language, explain=finding.code not in explained)
            yield ""
            explained.add(finding.code)
        yield from self._accepted(inspection.accepted, said)
        if inspection.coverage:
            counts = {state.name.lower(): inspection.coverage.count(state) for state in BlockState}
            yield said["coverage"].format(total=len(inspection.coverage.blocks), **counts)
        else:
            yield said["unreadable"]

    def _finding(self, finding: Finding, lines: Sequence[str], language: Language, *, explain: bool) -> Iterator[str]:
        """One finding; the reason is told the first time that a file has it."""
        said = words(language)["check"]
        style = _STYLE[finding.severity]
        place = f"{finding.span.line}:{finding.span.column}"
        head = self.paint(f"{said[finding.severity.value]} {finding.code}", style)
        yield f"{place}  {head}  {self.paint(finding.message, 'bold')}"
        yield from self._excerpt(finding, lines, style)
        for related in finding.related:
            if related.message:
                yield from self._told(said["related"].format(line=related.span.line), related.message)
        if explain:
            yield from self._told(said["why"], f"{finding.why}{_cited(finding.sources, language)}")
        yield from self._told(said["help"], finding.help)

    def _told(self, label: str, text: str) -> Iterator[str]:
        """A paragraph behind its label, broken to the width of the page."""
        first, *more = _wrapped(f"{label} {text}", self.width - len(_INDENT))
        yield _INDENT + self.paint(label, "dim") + first.removeprefix(label)
        yield from (_INDENT + line for line in more)

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


@lru_cache(maxsize=4096)
def _wrapped(text: str, width: int) -> tuple[str, ...]:
    """The lines of a paragraph; the same reasons come back in file after file."""
    return tuple(textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)) or ("",)


@cache
def _cited(codes: tuple[str, ...], language: Language) -> str:
    names = [sources()[code].short[language] for code in codes if code != OWN_CHOICE]
    return f" ({'; '.join(names)})" if names else ""


def sums(files: int, counts: Mapping[Severity, int], language: Language) -> str:
    """One line that says how much was found in how many files."""
    said = words(language)["check"]
    told = [
        f"{count} {said[f'{severity.value}_one' if count == 1 else f'{severity.value}_many']}"
        for severity, count in counts.items()
        if count
    ]
    in_files = said["file_one" if files == 1 else "file_many"].format(count=files)
    return f"{in_files}: {', '.join(told) if told else said['nothing']}.\n"
