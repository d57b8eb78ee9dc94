"""A file as it lies on the disk, and its text as a page edits it: a browser knows one sort of line end and no mark."""

import codecs
import errno
import hashlib
import os
import re
import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import Lock

from canvas.editing.drift import difference
from canvas.editing.saving import ready_beside
from canvas.reading.read import MOST_BYTES, read_bytes

_LINE_END = re.compile(r"\r\n|\r|\n")
_SAVING = Lock()
"""One window saves at a time: what is compared stays as it is until it is replaced."""


class ChangedMeanwhile(Exception):
    """The file on the disk is not the one that was edited; it is left as it is. `now` is what stands there."""

    def __init__(self, now: "OnDisk") -> None:
        super().__init__()
        self.now = now


@dataclass(frozen=True)
class OnDisk:
    """The bytes of a file."""

    content: bytes

    @cached_property
    def base(self) -> str:
        """By which a page names this state of the file."""
        return hashlib.sha256(self.content).hexdigest()

    @cached_property
    def text(self) -> str:
        """The text with one sort of line end; of a file that is no text, what can be shown of it."""
        plain = self._plain
        return _LINE_END.sub("\n", read_bytes(self.content).text if plain is None else plain)

    @property
    def is_text(self) -> bool:
        """It can be edited: what a page shows of it is all that it is."""
        return self._plain is not None

    @cached_property
    def _plain(self) -> str | None:
        """The text as it lies there, without a mark; None for what is too large or no UTF-8."""
        if len(self.content) > MOST_BYTES:
            return None
        try:
            return self.content.removeprefix(codecs.BOM_UTF8).decode()
        except UnicodeDecodeError:
            return None

    def with_text(self, text: str) -> str:
        """Another text as it goes to the disk: the mark stays, and so do the line ends of all that did not change."""
        plain = self._plain or ""
        mark = codecs.BOM_UTF8.decode() if self.content.startswith(codecs.BOM_UTF8) else ""
        ends = _LINE_END.findall(plain)
        usual = max(set(ends), key=ends.count, default="\n")
        if set(ends) <= {"\n"}:
            return mark + text
        edit = difference(self.text, text)
        begin, end = (_place_in(plain, place) for place in (edit.start, edit.end))
        return mark + plain[:begin] + edit.text.replace("\n", usual) + plain[end:]


def on_disk(path: Path) -> OnDisk:
    """The file as it lies there now. Raises OSError."""
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe would never end
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    with path.open("rb") as file:
        return OnDisk(file.read(MOST_BYTES + 1))


def is_writable(path: Path, found: OnDisk) -> bool:
    """Somebody may edit and save it."""
    return found.is_text and os.access(path, os.W_OK)


def save(path: Path, text: str, base: str) -> OnDisk:
    """
    Put a text into the place of the state that a page knows by `base`.

    Raises ChangedMeanwhile, and OSError when it cannot be written or is there no more.
    """
    with _SAVING:
        before = _as_known(path, base)
        after = before.with_text(text)
        if after.encode() == before.content:
            return before
        with ready_beside(path, after) as waiting:
            _as_known(path, base)  # writing takes a while; another program may have been quicker
            waiting.replace(path)
        return OnDisk(after.encode())


def _as_known(path: Path, base: str) -> OnDisk:
    now = on_disk(path)
    if now.base != base or not now.is_text:
        raise ChangedMeanwhile(now)
    return now


def _place_in(plain: str, place: int) -> int:
    """Where a place in the text of a page is in the text as it lies there."""
    for end in _LINE_END.finditer(plain):
        if end.start() >= place:
            break
        place += len(end.group()) - 1
    return place
