"""The files that are open in an editor, as they stand there: perhaps unsaved, perhaps half written."""

from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from pygls import uris
from pygls.workspace import PositionCodec

from canvas.domain.language import Language
from canvas.editor.positions import Positions
from canvas.inspection.asked import Asked
from canvas.inspection.inspect import Inspection
from canvas.reading.files import ENDINGS
from canvas.reading.nodes import Node
from canvas.reading.read import Reading, read_text

_NEVER_SAVED = "untitled"


def is_track(uri: str) -> bool:
    """Whether an open file is one to look at: an editor sends every YAML file that it has."""
    address = urlsplit(uri)
    return address.scheme == _NEVER_SAVED or address.path.endswith(ENDINGS)


def path_of(uri: str) -> Path | None:
    """Where a file is saved; None for one that never was."""
    named = uris.to_fs_path(uri) if urlsplit(uri).scheme == "file" else None
    return Path(named) if named else None


class Document:
    """
    One version of an open file. What is asked of it is worked out when somebody asks, once.

    `before` is the last version of the text that was YAML, for as long as this one is none.
    """

    def __init__(self, uri: str, text: str, asked: Asked, codec: PositionCodec, before: Reading | None = None) -> None:
        self.uri = uri
        self.text = text
        self.asked = asked
        self.positions = Positions(text, codec)
        self._before = before

    def with_text(self, text: str, asked: Asked) -> "Document":
        """The next version."""
        return Document(self.uri, text, asked, self.positions.codec, self.good)

    @cached_property
    def reading(self) -> Reading:
        """The text, read as it stands."""
        return read_text(self.text)

    @cached_property
    def inspection(self) -> Inspection:
        """The text, checked as it stands."""
        return self.look(self.reading)

    def look(self, reading: Reading) -> Inspection:
        """A reading of this file, checked as the file is."""
        path = path_of(self.uri)
        return self.asked.look(reading, str(path) if path else self.uri)

    @property
    def good(self) -> Reading:
        """The last version that was YAML: this one, or else one before it."""
        return self.reading if self.reading.root is not None or self._before is None else self._before

    @property
    def tree(self) -> Node | None:
        """The tree of the last version that was YAML."""
        return self.good.root

    @property
    def written_in(self) -> Language:
        """The language of the file, in which completion speaks; of an empty one that of the editor."""
        if not self.text.strip() and self.asked.language:
            return self.asked.language
        return self.good.language if self.reading.root is None and self._before else self.reading.language

    @property
    def spoken(self) -> Language:
        """The language in which people are told things."""
        return self.asked.language or self.written_in
