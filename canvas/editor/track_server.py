"""The open files of one editor: when they are checked, and what the server says without being asked."""

import asyncio
import time
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from canvas import __version__
from canvas.domain.language import Language
from canvas.editing.accepting import acceptance
from canvas.editing.drift import difference
from canvas.editor.actions import workspace_edit
from canvas.editor.diagnostics import SOURCE, diagnostics
from canvas.editor.documents import Document, is_track, path_of
from canvas.editor.pages import Pages
from canvas.editor.positions import Positions
from canvas.editor.settings import Wishes
from canvas.editor.telling import editor_words
from canvas.inspection.asked import Asked, asked_of

_PAUSE = 0.010
"""Seconds without a key before findings are shown: shorter than between two keys, too short to wait for."""

_SHARE = 3
"""A file that takes long is checked less often: the pause is so many times what the last check took."""

_LONGEST_PAUSE = 2
_BETWEEN_PAGES = 0.02


class TrackServer(LanguageServer):
    """The open files, and when they are checked. `language` is the one to speak where the editor names none."""

    def __init__(self, pages: Pages, language: Language | None) -> None:
        # whole texts: counting in the lines of a text that is changed piece by piece is where editors and servers part
        super().__init__(SOURCE, __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.language = language
        self.wishes = Wishes(language)
        self.was_asked_to_stop = False
        self._pages = pages
        self._documents: dict[str, Document] = {}
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._took: dict[str, float] = {}
        self._complained: set[Path] = set()
        self._is_writing = False
        self._is_warm = False  # the first check loads the rules and says nothing of how long others take

    def document(self, uri: str) -> Document | None:
        """An open file that is a track."""
        return self._documents.get(uri)

    def opened(self, uri: str, text: str) -> None:
        """A file is open now, and checked at once."""
        if is_track(uri):
            codec = self.workspace.position_codec
            self._documents[uri] = Document(uri, text, self._asked_of(uri), codec)
            self.publish(uri)

    def changed(self, uri: str, text: str) -> None:
        """Somebody types; findings come when the keys rest for a moment."""
        before = self._documents.get(uri)
        if before is None:
            return
        self._documents[uri] = before.with_text(text, before.asked)
        if uri in self._waiting:
            self._waiting[uri].cancel()
        pause = min(max(_PAUSE, _SHARE * self._took.get(uri, 0)), _LONGEST_PAUSE)
        self._waiting[uri] = asyncio.get_running_loop().call_later(pause, self.publish, uri)

    def closed(self, uri: str) -> None:
        """The file is not open any more: its findings go."""
        if waiting := self._waiting.pop(uri, None):
            waiting.cancel()
        if self._documents.pop(uri, None):
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def _asked_of(self, uri: str) -> Asked:
        return asked_of(path_of(uri), self.wishes.language, self.wishes.docs)

    def asked_anew(self) -> None:
        """Settings may have changed: read those of the projects again, and check everything."""
        for uri, document in list(self._documents.items()):
            self._documents[uri] = document.with_text(document.text, self._asked_of(uri))
            self.publish(uri)

    async def accepted(self, uri: str, fingerprint: str) -> None:
        """Leave a finding as it is, and bring the cursor to where the reason is to be written."""
        document = self._documents.get(uri)
        found = document.inspection.findings if document else ()
        finding = next((each for each in found if each.fingerprint == fingerprint), None)
        if document is None or finding is None:
            return
        accepted = acceptance(document.reading, document.inspection, finding, document.look)
        if accepted is None:
            told = editor_words(document.spoken)["actions"]["not_accepted"].format(code=finding.code)
            self.window_show_message(types.ShowMessageParams(types.MessageType.Info, told))
            return
        edit = workspace_edit(document, [difference(document.text, accepted.text)])
        done = await self.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit))
        window = self.client_capabilities.window
        if done.applied and window and window.show_document and window.show_document.support:
            place = Positions(accepted.text, document.positions.codec).position(accepted.reason)
            selection = types.Range(place, place)
            self.window_show_document(types.ShowDocumentParams(uri, take_focus=True, selection=selection))

    def publish(self, uri: str) -> None:
        """Tell the findings of a file."""
        document = self._documents[uri]
        begun = time.perf_counter()
        asked = document.asked
        found = diagnostics(document, lambda code: self._pages.address(code, document.spoken, asked.docs))
        version = self.workspace.get_text_document(uri).version
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))
        if self._is_warm:
            self._took[uri] = time.perf_counter() - begun
        self._is_warm = True
        if asked.wrong and asked.wrong not in self._complained:
            self._complained.add(asked.wrong)
            told = editor_words(document.spoken)["wrong_project"].format(path=asked.wrong)
            self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, told))
        if not self._is_writing:
            self._is_writing = True
            asyncio.get_running_loop().call_later(_BETWEEN_PAGES, self._write_page)

    def _write_page(self) -> None:
        """One page that a finding leads to; the next one a moment later, so that nobody waits for them."""
        self._is_writing = self._pages.write_one()
        if self._is_writing:
            asyncio.get_running_loop().call_later(_BETWEEN_PAGES, self._write_page)
