"""Files that come with the package: where the templates are, and reading data."""

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from canvas.parsed import Parsed

_PACKAGE = Path(__file__).parent
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXTS = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:timestamp")
"""Dates stay as they are written: who needs one reads it, and what is parsed can be kept as it is."""


def templates() -> Path:
    """The folder with the templates: inside the package in a wheel, beside it in a checkout. Nobody else asks."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"


def state() -> Iterator[tuple[str, int, int]]:
    """Every file of the package and the templates, with its size and the time of its last change, in a fixed order."""
    for root in dict.fromkeys((_PACKAGE, templates())):
        for folder, folders, files in os.walk(root):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            for file in sorted(files):
                path = os.path.join(folder, file)  # noqa: PTH118 - hundreds of files at every start
                found = os.stat(path)  # noqa: PTH116
                yield path, found.st_size, found.st_mtime_ns


def data(file: Path) -> Any:
    """The content of a YAML file of the package itself; who reads one keeps what it needs."""
    parsed = Parsed(file)
    if (value := parsed.value()) is None:
        value = _Content(file.read_text(encoding="utf-8")).whole()
        parsed.keep(value)
    return value


class _Content:
    """
    Values straight from the events of the parser.

    The first command reads many of these files, so this leaves out what they do not need: nodes, marks, tags.
    """

    def __init__(self, text: str) -> None:
        self._next: Callable[[], Any] = _Loader(text).get_event
        self._anchors: dict[str, Any] = {}

    def whole(self) -> Any:
        self._next(), self._next()  # the start of the stream and of the document
        return self._value(self._next())

    def _value(self, event: Any) -> Any:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            value = event.value if event.style else _plain(event.value)
        elif kind is yaml.AliasEvent:
            return self._anchors[event.anchor]
        elif kind is yaml.SequenceStartEvent:
            value = []
            while type(item := self._next()) is not yaml.SequenceEndEvent:
                value.append(self._value(item))
        elif kind is yaml.MappingStartEvent:
            value = {}
            while type(key := self._next()) is not yaml.MappingEndEvent:
                name = self._value(key)
                value[name] = self._value(self._next())
        else:
            return None
        if event.anchor:
            self._anchors[event.anchor] = value
        return value


_library = _Loader("")


@cache
def _plain(word: str) -> Any:
    """Yes and no, numbers and nothing, as the library reads them; the same words come back file after file."""
    if " " in word:
        return word
    tag = _library.resolve(yaml.ScalarNode, word, (True, False))
    return word if tag in _TEXTS else _library.construct_object(yaml.ScalarNode(tag, word))
