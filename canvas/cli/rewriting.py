"""The files that a command changes: read with everything that an editor would keep, written back as a whole."""

from dataclasses import dataclass, replace
from pathlib import Path

from canvas.editing.saving import rewrite_one
from canvas.reading.files import Found
from canvas.reading.read import Reading, read_bytes

_MARK = b"\xef\xbb\xbf"


class ChangedMeanwhileError(Exception):
    """Somebody else wrote the file after it was read; it is left as it is."""


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file as it was read: its bytes, and what they say."""

    found: Found
    content: bytes
    reading: Reading

    @property
    def path(self) -> str:
        """The file as the user named it."""
        return self.found.path

    def rewritten(self, reading: Reading) -> "OpenFile":
        """
        The file with another text, written to disk; a byte order mark stays.

        Raises ChangedMeanwhileError, and OSError when it cannot be written.
        """
        if reading.text == self.reading.text:
            return self
        if Path(self.path).read_bytes() != self.content:
            raise ChangedMeanwhileError(self.path)
        mark = _MARK if self.content.startswith(_MARK) else b""
        rewrite_one(Path(self.path), (mark + reading.text.encode()).decode())
        return replace(self, content=mark + reading.text.encode(), reading=reading)


def opened(found: Found) -> OpenFile | None:
    """A file whose text is there to be changed; None for one that cannot be read as a text."""
    content = found.text()
    if content is None:
        return None
    reading = read_bytes(content)
    if reading.root is None:
        return None
    same = content.removeprefix(_MARK) == reading.text.encode()
    return OpenFile(found, content, reading) if same else None
