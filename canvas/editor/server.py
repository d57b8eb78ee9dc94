"""The language server: what an editor asks, each answered by the file of its subject."""

from collections.abc import Sequence

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from canvas.domain.language import Language
from canvas.editor.actions import ACCEPT, actions
from canvas.editor.completion import completions
from canvas.editor.folding import folds
from canvas.editor.hover import hover
from canvas.editor.names import CannotRename, definition, highlights, references, renamed, renamed_range
from canvas.editor.pages import users_pages
from canvas.editor.settings import wishes_of
from canvas.editor.symbols import symbols
from canvas.editor.track_server import TrackServer


def server(language: Language | None = None) -> TrackServer:
    """A server that answers, not yet started; it speaks the language of each file unless another is named."""
    made = TrackServer(users_pages(), language)
    _follow_documents(made)
    _answer_about_places(made)
    _answer_about_ids(made)
    _answer_about_files(made)
    return made


def _follow_documents(made: TrackServer) -> None:
    @made.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        made.wishes = wishes_of(params.initialization_options, made.language)

    @made.feature(types.SHUTDOWN)
    def shutdown(params: None) -> None:
        made.was_asked_to_stop = True

    @made.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        made.opened(params.text_document.uri, params.text_document.text)

    @made.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        made.changed(uri, made.workspace.get_text_document(uri).source)

    @made.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        made.asked_anew()

    @made.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        made.closed(params.text_document.uri)

    @made.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def did_change_configuration(params: types.DidChangeConfigurationParams) -> None:
        made.wishes = wishes_of(params.settings, made.language)
        made.asked_anew()

    @made.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_watched_files(params: types.DidChangeWatchedFilesParams) -> None:
        made.asked_anew()


def _answer_about_places(made: TrackServer) -> None:
    @made.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[" ", ":", "-"]))
    def complete(params: types.CompletionParams) -> types.CompletionList:
        document = made.document(params.text_document.uri)
        by_itself = bool(params.context and params.context.trigger_kind is types.CompletionTriggerKind.TriggerCharacter)
        items = completions(document, params.position, by_itself=by_itself) if document else []
        return types.CompletionList(is_incomplete=False, items=items)

    @made.feature(types.TEXT_DOCUMENT_HOVER)
    def explain(params: types.HoverParams) -> types.Hover | None:
        document = made.document(params.text_document.uri)
        return hover(document, params.position) if document else None

    @made.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions([types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]),
    )
    def act(params: types.CodeActionParams) -> list[types.CodeAction]:
        document = made.document(params.text_document.uri)
        return actions(document, params) if document else []

    @made.command(ACCEPT)
    async def accept(uri: str, fingerprint: str) -> None:
        await made.accepted(uri, fingerprint)


def _answer_about_ids(made: TrackServer) -> None:
    @made.feature(types.TEXT_DOCUMENT_DEFINITION)
    def define(params: types.DefinitionParams) -> Sequence[types.Location]:
        document = made.document(params.text_document.uri)
        return definition(document, params.position) if document else []

    @made.feature(types.TEXT_DOCUMENT_REFERENCES)
    def refer(params: types.ReferenceParams) -> Sequence[types.Location]:
        document = made.document(params.text_document.uri)
        with_definition = params.context.include_declaration
        return references(document, params.position, with_definition=with_definition) if document else []

    @made.feature(types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)
    def highlight(params: types.DocumentHighlightParams) -> list[types.DocumentHighlight]:
        document = made.document(params.text_document.uri)
        return highlights(document, params.position) if document else []

    @made.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    def prepare_rename(params: types.PrepareRenameParams) -> types.Range | None:
        document = made.document(params.text_document.uri)
        return renamed_range(document, params.position) if document else None

    @made.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    def rename(params: types.RenameParams) -> types.WorkspaceEdit | None:
        document = made.document(params.text_document.uri)
        if document is None:
            return None
        try:
            return types.WorkspaceEdit(changes={document.uri: renamed(document, params.position, params.new_name)})
        except CannotRename as why:
            raise JsonRpcInvalidParams(str(why)) from None


def _answer_about_files(made: TrackServer) -> None:
    @made.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def outline(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        document = made.document(params.text_document.uri)
        return symbols(document) if document else []

    @made.feature(types.TEXT_DOCUMENT_FOLDING_RANGE)
    def fold(params: types.FoldingRangeParams) -> list[types.FoldingRange]:
        document = made.document(params.text_document.uri)
        return folds(document.positions.lines) if document else []
