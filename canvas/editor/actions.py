"""What can be done about findings with one click: the fixes of `canvas check --fix`, and leaving one as it is."""

from collections.abc import Iterator, Sequence

from lsprotocol import types

from canvas.domain.finding import Finding
from canvas.editing.accepting import is_acceptable
from canvas.editing.drift import difference
from canvas.editing.edit import Edit
from canvas.editing.fixes import fixed, fixes_for
from canvas.editor.documents import Document
from canvas.editor.telling import editor_words

ACCEPT = "werkcanvas.accept"
"""The command that leaves a finding as it is: worked out when somebody chooses it, since a line can have many."""

_QUICK, _ALL = types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll


def actions(document: Document, params: types.CodeActionParams) -> list[types.CodeAction]:
    """What can be done about the findings on the lines that somebody marks, of the kinds that the editor asks for."""
    found: list[types.CodeAction] = []
    lines, context = params.range, params.context
    if _wants(context.only, _QUICK):
        here = [each for each in document.inspection.findings if _meets(document.positions.range_of(each.span), lines)]
        found += _fixes(document, params)
        found += _acceptances(document, here, context)
    if _wants(context.only, _ALL):
        found += _fix_all(document)
    return found


def _wants(only: Sequence[str] | None, kind: types.CodeActionKind) -> bool:
    return only is None or any(kind.value == each or kind.value.startswith(f"{each}.") for each in only)


def _meets(one: types.Range, other: types.Range) -> bool:
    """They have a line in common: somebody who clicks on a line means what is said of it."""
    return one.start.line <= other.end.line and other.start.line <= one.end.line


def _fixes(document: Document, params: types.CodeActionParams) -> Iterator[types.CodeAction]:
    lines = range(params.range.start.line + 1, params.range.end.line + 2)
    for fix in fixes_for(document.reading, document.inspection):
        if fix.line in lines or (fix.finding and fix.finding.span.line in lines):
            yield types.CodeAction(
                title=fix.title,
                kind=_QUICK,
                diagnostics=_shown(fix.finding, params.context),
                edit=workspace_edit(document, fix.edits),
            )


def _shown(finding: Finding | None, context: types.CodeActionContext) -> list[types.Diagnostic]:
    """The finding as the editor shows it."""
    return [each for each in context.diagnostics if finding and each.data == finding.fingerprint]


def _acceptances(
    document: Document, findings: Sequence[Finding], context: types.CodeActionContext
) -> Iterator[types.CodeAction]:
    said = editor_words(document.spoken)["actions"]
    for finding in filter(is_acceptable, findings):
        title = said["accept"].format(code=finding.code, message=finding.message)
        yield types.CodeAction(
            title=title,
            kind=_QUICK,
            diagnostics=_shown(finding, context),
            command=types.Command(title, ACCEPT, arguments=[document.uri, finding.fingerprint]),
        )


def _fix_all(document: Document) -> Iterator[types.CodeAction]:
    """Everything at once, as the command does it."""
    after = fixed(document.reading, document.look).reading.text
    if after != document.text:
        title = editor_words(document.spoken)["actions"]["fix_all"]
        edit = workspace_edit(document, [difference(document.text, after)])
        yield types.CodeAction(title=title, kind=_ALL, edit=edit)


def workspace_edit(document: Document, edits: Sequence[Edit]) -> types.WorkspaceEdit:
    """Edits of the text of a file, as an editor does them."""
    texts = [types.TextEdit(document.positions.range(edit.start, edit.end), edit.text) for edit in edits]
    return types.WorkspaceEdit(changes={document.uri: texts})
