"""Findings as Markdown: for a comment at a pull request, in which details fold away."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from canvas.domain.finding import Finding
from canvas.domain.language import Language
from canvas.inspection.inspect import AcceptedFinding, Inspection
from canvas.rendering.markup import markdown_inside
from canvas.rendering.reports.as_text import cited, sum_line
from canvas.rendering.reports.report import Part, Sums, address_of
from canvas.rendering.reports.visible import visible_line
from canvas.rendering.words import words

MARK = "<!-- werkcanvas -->"
"""The first line, by which a program finds the comment that it wrote before."""

MOST_CHARACTERS = 60_000
"""A comment on GitHub holds 65,536 characters."""

MOST_ROWS = 50
"""So that one file with very many findings leaves room for the others."""

_CALLS = re.compile(r"@(?=\w)|#(?=\d)")


@dataclass(frozen=True, slots=True)
class MarkdownReport:
    """
    A table for each file that has findings; `docs` is the address of the pages of the rules.

    `show_accepted` lists what the team accepts, too.
    """

    docs: str = ""
    show_accepted: bool = False

    def part(self, inspection: Inspection) -> str:
        """The section of one file; nothing for a file without findings."""
        accepted = inspection.accepted if self.show_accepted else ()
        if not inspection.findings and not accepted:
            return ""
        lines = [f"### {harmless(inspection.path)}", ""]
        if inspection.findings:
            lines += self._found(inspection)
        if accepted:
            lines += self._accepted(accepted, inspection.language)
        return "\n".join(lines)

    def whole(self, parts: Sequence[Part], sums: Sums) -> Iterator[str]:
        """The sums and the sections; what would make it too long for a comment is only counted."""
        said = words(sums.language)["findings"]
        text = f"{MARK}\n## {said['title']}\n\n{sum_line(sums)}"
        left_out: list[Part] = []
        for part in parts:
            if len(text) + len(part.text) > MOST_CHARACTERS:
                left_out.append(part)
            elif part.text:
                text += f"\n{part.text}"
        if left_out:
            text += f"\n{said['left_out'].format(count=len(left_out))}\n"
        yield text

    def _found(self, inspection: Inspection) -> Iterator[str]:
        said = words(inspection.language)["findings"]
        yield f"| {said['line']} | {said['code']} | {said['weight']} | {said['what']} |"
        yield "| ---: | --- | --- | --- |"
        weights = words(inspection.language)["check"]
        shown = _heaviest(inspection.findings)
        for finding in shown:
            weight, message = weights[finding.severity.value], harmless(finding.message)
            yield f"| {finding.span.line} | {self._linked(finding.code)} | {weight} | {message} |"
        yield ""
        if len(shown) < len(inspection.findings):
            yield said["rows_left_out"].format(count=len(inspection.findings) - len(shown))
            yield ""
        yield f"<details><summary>{said['more']}</summary>"
        yield ""
        for code, found in groupby(sorted(shown, key=_code), key=_code):
            yield from self._explained(code, [*found], inspection)
        yield "</details>"
        yield ""

    def _accepted(self, accepted: Sequence[AcceptedFinding], language: Language) -> Iterator[str]:
        """What the team leaves as it is, with the reason where one is given."""
        said = words(language)["findings"]
        yield f"<details><summary>{said['accepted']} ({len(accepted)})</summary>"
        yield ""
        for each in accepted[:MOST_ROWS]:
            told = " — ".join(filter(None, (harmless(each.finding.message), harmless(each.reason))))
            yield f"- {said['at_line'].format(line=each.finding.span.line)} {self._linked(each.finding.code)} {told}"
        if len(accepted) > MOST_ROWS:
            yield f"- {said['rows_left_out'].format(count=len(accepted) - MOST_ROWS)}"
        yield ""
        yield "</details>"
        yield ""

    def _explained(self, code: str, findings: Sequence[Finding], inspection: Inspection) -> Iterator[str]:
        """The reason once, and the way out at each line."""
        said, language = words(inspection.language)["findings"], inspection.language
        yield f"**{self._linked(code)}** {harmless(findings[0].why + cited(findings[0].sources, language))}"
        yield ""
        for finding in findings:
            yield f"- {said['at_line'].format(line=finding.span.line)} {harmless(finding.help)}"
        yield ""

    def _linked(self, code: str) -> str:
        address = address_of(self.docs, code)
        return f"[{code}]({address})" if address else code


def harmless(text: str) -> str:
    """What somebody wrote, for the inside of a line: no markup comes of it, and nobody is called by it."""
    return _CALLS.sub(r"\g<0><!-- -->", markdown_inside(visible_line(text)))


def _heaviest(findings: Sequence[Finding]) -> list[Finding]:
    """As many as are shown of one file: those that weigh most, in the order of the lines."""
    if len(findings) <= MOST_ROWS:
        return list(findings)
    chosen = sorted(range(len(findings)), key=lambda place: (-findings[place].severity.weight, place))[:MOST_ROWS]
    return [findings[place] for place in sorted(chosen)]


def _code(finding: Finding) -> str:
    return finding.code
