"""The texts that pages ask about: read and checked once, whatever is asked of them."""

from collections import OrderedDict
from functools import cached_property
from pathlib import Path
from threading import Lock

from canvas.domain.language import Language
from canvas.inspection.asked import Asked, asked_of
from canvas.inspection.inspect import Inspection
from canvas.reading.read import Reading, read_bytes, read_text
from canvas.studio.on_disk import OnDisk, on_disk

_MOST = 16
"""Texts that are kept: of some windows the last few, since a picture is asked for after the findings."""


class Text:
    """
    A text of a file, perhaps unsaved, perhaps half written; `name` is that of the file as a page writes it.

    Of a file that is no text, `shows` is that file: what is wrong with it is told of all that a page can show of it.
    """

    def __init__(self, name: str, text: str, asked: Asked, shows: OnDisk | None) -> None:
        self.name = name
        self.text = text
        self.asked = asked
        self._shows = shows

    @cached_property
    def reading(self) -> Reading:
        """The text, read."""
        return read_bytes(self._shows.content) if self._shows else read_text(self.text)

    @cached_property
    def inspection(self) -> Inspection:
        """The text, checked."""
        return self.look(self.reading)

    def look(self, reading: Reading) -> Inspection:
        """A reading of the file, checked as the file is."""
        return self.asked.look(reading, self.name)

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.inspection.language


class Texts:
    """The last texts of all files."""

    def __init__(self, language: Language | None) -> None:
        self._language = language
        self._known: OrderedDict[tuple[str, str, str], Text] = OrderedDict()
        self._alone = Lock()

    def of(self, name: str, path: Path, text: str) -> Text:
        """A text of the file at a path; its project may have changed since the last time."""
        asked, shows = asked_of(path, self._language), _shown(path, text)
        key = (name, text, shows.base if shows else "")
        with self._alone:
            found = self._known.pop(key, None)
            if found is None or found.asked != asked:
                found = Text(name, text, asked, shows)
            self._known[key] = found
            while len(self._known) > _MOST:
                self._known.popitem(last=False)
        return found


def _shown(path: Path, text: str) -> OnDisk | None:
    """The file, where it is no text and this is what a page can show of it."""
    try:
        found = on_disk(path)
    except OSError:
        return None
    return None if found.is_text or found.text != text else found
