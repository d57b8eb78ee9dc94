"""Findings as text for a terminal: by file, each with its line, the reason and a way out."""

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from canvas.domain.finding import Finding, Severity
from canvas.domain.language import Language
from canvas.inspection.inspect import AcceptedFinding, Inspection
from canvas.knowledge.kinds import label
from canvas.knowledge.sources import OWN_CHOICE, sources
from canvas.reading.problems import lines_of
from canvas.rendering.reports.coverage_words import how_far
from canvas.rendering.reports.excerpt import excerpt
from canvas.rendering.reports.report import Part, Sums
from canvas.rendering.reports.visible import visible, visible_line
from canvas.rendering.words import words

Paint = Callable[[str, str], str]
"""Colours a text by the name of a style; on a pipe it returns the text as it is."""

_STYLE = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_INDENT = "   "


@dataclass(frozen=True, slots=True)
class TextReport:
    """How to print: with colours or not, whether accepted findings are listed, and how wide."""

    paint: Paint
    show_accepted: bool = False
    width: int = 100

    def part(self, inspection: Inspection) -> str:
        """What is told of one file: its findings in the order of its lines, and how far its canvas is."""
        return "\n".join(self._file(inspection)).rstrip("\n") + "\n"

    def whole(self, parts: Sequence[Part], sums: Sums) -> Iterator[str]:
        """The parts, an empty line between them, and the sums."""
        yield from (f"{part.text}\n" for part in parts)
        yield sum_line(sums) + _more(sums)

    def _file(self, inspection: Inspection) -> Iterator[str]:
        said = words(inspection.language)["check"]
        yield self.paint(visible_line(inspection.path), "bold")
        if inspection.stage and inspection.kind:
            kind, stage = (label(each, inspection.language).lower() for each in (inspection.kind, inspection.stage))
            yield f"{visible_line(inspection.title)} ({kind}, {stage})"
            if not inspection.stage_written:
                yield said["no_stage"]
        yield ""
        lines = lines_of(inspection.text)
        explained: set[str] = set()
        for finding in inspection.findings:
            yield self._finding(finding, lines, inspection.language, explain=finding.why not in explained)
            yield ""
            explained.add(finding.why)
        yield from self._accepted(inspection.accepted, said)
        if inspection.known:
            yield said["known"].format(count=len(inspection.known))
        if inspection.coverage:
            yield how_far(inspection.coverage, inspection.language)
        elif inspection.text:
            yield said["unreadable"]

    def _finding(self, finding: Finding, lines: Sequence[str], language: Language, *, explain: bool) -> str:
        """One finding; the reason is told the first time that a file has it."""
        said = words(language)["check"]
        style = _STYLE[finding.severity]
        # where there is no text, such as in a file that does not exist, there is no place in it either
        place = f"{finding.span.line}:{finding.span.column}  " if any(lines) else ""
        head = self.paint(f"{said[finding.severity]} {finding.code}", style)
        told = [f"{place}{head}  {self.paint(visible_line(finding.message), 'bold')}"]
        if shown := excerpt(finding.span, lines):
            number = str(shown.line)
            told.append(f"{_INDENT}{number} | {shown.text}")
            told.append(f"{_INDENT}{' ' * len(number)} | {self.paint(shown.caret, style)}")
        for related in finding.related:
            if related.message:
                told.append(self._told(said["related"].format(line=related.span.line), related.message))
        if explain:
            told.append(self._told(said["why"], f"{finding.why}{cited(finding.sources, language)}"))
        told.append(self._told(said["help"], finding.help))
        return "\n".join(told)

    def _told(self, label: str, text: str) -> str:
        """A paragraph behind its label, broken to the width of the page."""
        return f"{_INDENT}{self.paint(label, 'dim')}{_paragraph(label, text, self.width)}"

    def _accepted(self, accepted: Sequence[AcceptedFinding], said: dict[str, str]) -> Iterator[str]:
        if not accepted:
            return
        yield said["accepted"].format(count=len(accepted))
        if self.show_accepted:
            for each in accepted:
                reason = f" — {visible_line(each.reason)}" if each.reason else ""
                told = f"{each.finding.code}  {visible_line(each.finding.message)}{reason}"
                yield f"{_INDENT}{each.finding.span.line}  {told}"


@dataclass(frozen=True, slots=True)
class ConciseReport:
    """One finding on one line, for who knows the rules, and for programs that look for places in files."""

    paint: Paint

    def part(self, inspection: Inspection) -> str:
        """The findings of one file; nothing when there are none."""
        said = words(inspection.language)["check"]
        return "".join(self._line(inspection.path, finding, said) for finding in inspection.findings)

    def whole(self, parts: Sequence[Part], sums: Sums) -> Iterator[str]:
        """All lines, and the sums."""
        yield from (part.text for part in parts)
        yield sum_line(sums)

    def _line(self, path: str, finding: Finding, said: dict[str, str]) -> str:
        place = f"{visible_line(path)}:{finding.span.line}:{finding.span.column}"
        weight = self.paint(said[finding.severity.value], _STYLE[finding.severity])
        return f"{place}: {finding.code} {weight} {visible_line(finding.message)}\n"


@lru_cache(maxsize=4096)
def _paragraph(label: str, text: str, width: int) -> str:
    """The lines of a paragraph but for the label before the first; the same reasons come back in file after file."""
    room = width - len(_INDENT)
    lines = textwrap.wrap(visible(f"{label} {text}"), room, break_long_words=False, break_on_hyphens=False)
    return f"\n{_INDENT}".join(lines).removeprefix(label)


@cache
def cited(codes: tuple[str, ...], language: Language) -> str:
    """The sources of a reason, to stand behind it."""
    names = [sources()[code].short[language] for code in codes if code != OWN_CHOICE]
    return f" ({'; '.join(names)})" if names else ""


def sum_line(sums: Sums) -> str:
    """One line that says how much was found in how many files."""
    said = words(sums.language)["check"]
    told = [numbered(severity, count, sums.language) for severity, count in sums.counts.items() if count]
    in_files = said["file_one" if sums.files == 1 else "file_many"].format(count=sums.files)
    known = f" {said['known'].format(count=sums.known)}" if sums.known else ""
    return f"{in_files}: {', '.join(told) if told else said['nothing']}.{known}\n"


def numbered(severity: Severity, count: int, language: Language) -> str:
    """So many findings of a weight: `2 errors`."""
    said = words(language)["check"]
    return f"{count} {said[f'{severity.value}_one' if count == 1 else f'{severity.value}_many']}"


def _more(sums: Sums) -> str:
    return f"{words(sums.language)['check']['more']}\n" if sums.findings else ""
