"""Findings as an editor shows them: underlined, with a code, a weight and a page."""

from collections.abc import Callable

from lsprotocol import types

from canvas.domain.finding import Finding, Severity
from canvas.editor.documents import Document

SOURCE = "werkcanvas"

_WEIGHTS = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


def diagnostics(document: Document, page: Callable[[str], str | None]) -> list[types.Diagnostic]:
    """What the check says of the text as it stands; `page` gives the address of the page of a code."""
    return [diagnostic(finding, document, page) for finding in document.inspection.findings]


def diagnostic(finding: Finding, document: Document, page: Callable[[str], str | None]) -> types.Diagnostic:
    """One finding: what was found, and on the next line what helps."""
    address = page(finding.code)
    return types.Diagnostic(
        range=document.positions.range_of(finding.span),
        message="\n".join(filter(None, (finding.message, finding.help))),
        severity=_WEIGHTS[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(href=address) if address else None,
        source=SOURCE,
        related_information=[
            types.DiagnosticRelatedInformation(
                types.Location(document.uri, document.positions.range_of(related.span)), related.message
            )
            for related in finding.related
        ],
        data=finding.fingerprint,
    )
