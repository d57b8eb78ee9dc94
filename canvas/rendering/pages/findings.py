"""Findings as one page that stands alone: to send, or to keep with a build."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from canvas.domain.finding import Finding, Severity
from canvas.inspection.inspect import Inspection
from canvas.knowledge.look import look
from canvas.reading.problems import lines_of
from canvas.rendering.jinja import fill
from canvas.rendering.pages.frame import Frame, badge, style_alone
from canvas.rendering.reports.as_text import cited, numbered, sum_line
from canvas.rendering.reports.coverage_words import how_far
from canvas.rendering.reports.excerpt import excerpt
from canvas.rendering.reports.report import Part, Sums, address_of
from canvas.rendering.reports.visible import visible_line
from canvas.rendering.voice import capital
from canvas.rendering.words import words


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding, ready to show; `excerpt` is what stands before the place, in it, and behind it."""

    code: str
    address: str
    severity: Severity
    letter: str
    weight: str
    where: str
    line: int
    excerpt: tuple[str, str, str] | None
    message: str
    related: tuple[str, ...]
    help: str
    why: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class FileView:
    """One file with its findings; `remarks` tell what is not shown, and why."""

    anchor: str
    path: str
    title: str
    badge: str
    language: str
    how_far: str
    findings: tuple[FindingView, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FileRow:
    """One line of the list of files."""

    anchor: str
    path: str
    title: str
    weights: tuple[tuple[Severity, int, str], ...]


@dataclass(frozen=True, slots=True)
class HtmlReport:
    """The page; `docs` is the address of the pages of the rules, `show_accepted` lists what the team accepts."""

    docs: str = ""
    show_accepted: bool = False

    def part(self, inspection: Inspection) -> str:
        """The section of one file."""
        said = words(inspection.language)
        return fill(
            "pages/findings_file.html.j2",
            file=FileView(
                anchor=_anchor(inspection.path),
                path=visible_line(inspection.path),
                title=visible_line(inspection.title),
                badge=badge(inspection),
                language=inspection.language.value,
                how_far=how_far(inspection.coverage, inspection.language) if inspection.coverage else "",
                findings=tuple(self._views(inspection)),
                remarks=tuple(self._remarks(inspection)),
            ),
            said={"help": said["check"]["help"], "why_fold": said["findings"]["why"]},
        )

    def whole(self, parts: Sequence[Part], sums: Sums) -> Iterator[str]:
        """The page with the sections of all files."""
        said = words(sums.language)
        sheet = style_alone() + Markup(fill("pages/findings.css.j2"))
        yield fill(
            "pages/findings.html.j2",
            frame=Frame(
                sums.language, said["findings"]["title"], sheet, said["pages"]["skip"], "", "", (), kind="findings"
            ),
            said=said["findings"],
            sums=sum_line(sums).strip(),
            files=tuple(_row(part, sums) for part in parts) if len(parts) > 1 else (),
            letters={severity: shown.letter for severity, shown in look().severities.items()},
            sections=tuple(Markup(part.text) for part in parts),
            footer=said["report"]["footer"],
        )

    def _views(self, inspection: Inspection) -> Iterator[FindingView]:
        said, lines = words(inspection.language)["check"], lines_of(inspection.text)
        for finding in inspection.findings:
            shown = excerpt(finding.span, lines)
            yield FindingView(
                code=finding.code,
                address=address_of(self.docs, finding.code),
                severity=finding.severity,
                letter=look().severities[finding.severity].letter,
                weight=said[finding.severity.value],
                where=words(inspection.language)["findings"]["at_line"].format(line=finding.span.line).rstrip(":"),
                line=finding.span.line,
                excerpt=shown.parts if shown else None,
                message=visible_line(finding.message),
                related=tuple(_related(finding, said["related"])),
                help=visible_line(finding.help),
                why=finding.why + cited(finding.sources, inspection.language),
                fingerprint=finding.fingerprint,
            )

    def _remarks(self, inspection: Inspection) -> Iterator[str]:
        said = words(inspection.language)["check"]
        if not inspection.findings:
            yield capital(f"{said['nothing']}.")
        if inspection.accepted:
            yield said["accepted"].format(count=len(inspection.accepted))
        for each in inspection.accepted if self.show_accepted else ():
            reason = f" — {each.reason}" if each.reason else ""
            yield visible_line(f"{each.finding.code} {each.finding.message}{reason}")
        if inspection.known:
            yield said["known"].format(count=len(inspection.known))


def _related(finding: Finding, said: str) -> Iterator[str]:
    for related in finding.related:
        if related.message:
            yield visible_line(f"{said.format(line=related.span.line)} {related.message}")


def _anchor(path: str) -> str:
    """A name for the section of a file that is the same in every run."""
    return "file-" + hashlib.blake2b(path.encode("utf-8", "surrogateescape"), digest_size=4).hexdigest()


def _row(part: Part, sums: Sums) -> FileRow:
    weights = tuple(
        (severity, count, numbered(severity, count, sums.language))
        for severity in Severity
        if (count := part.count(severity))
    )
    return FileRow(_anchor(part.path), visible_line(part.path), visible_line(part.title), weights)
