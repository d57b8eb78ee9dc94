"""The texts that pages ask about: read and checked once, whatever is asked of them."""

from collections import OrderedDict
from functools import cached_property
from pathlib import Path
from threading import Lock

from canvas.domain.language import Language
from canvas.inspection.asked import Asked, asked_of
from canvas.inspection.inspect import Inspection
from canvas.reading.read import Reading, read_text

_MOST = 16
"""Texts that are kept: of some windows the last few, since a picture is asked for after the findings."""


class Text:
    """A text of a file, perhaps unsaved, perhaps half written; `name` is that of the file as a page writes it."""

    def __init__(self, name: str, text: str, asked: Asked) -> None:
        self.name = name
        self.text = text
        self.asked = asked

    @cached_property
    def reading(self) -> Reading:
        """The text, read."""
        return read_text(self.text)

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
        self._known: OrderedDict[tuple[str, str], Text] = OrderedDict()
        self._alone = Lock()

    def of(self, name: str, path: Path, text: str) -> Text:
        """A text of the file at a path; its project may have changed since the last time."""
        asked, key = asked_of(path, self._language), (name, text)
        with self._alone:
            found = self._known.pop(key, None)
            if found is None or found.asked != asked:
                found = Text(name, text, asked)
            self._known[key] = found
            while len(self._known) > _MOST:
                self._known.popitem(last=False)
        return found
