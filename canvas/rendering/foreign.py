"""
Words of a team on a page in another language: each says which language it is, so that it is read aloud as it should.

A page of a Dutch file may be asked for in English. Its headings are English then; what the team wrote stays Dutch.
Which words these are is known from the track, so they are found in the finished page, whatever template wrote them.
"""

import re
from collections.abc import Iterator
from html import unescape

from canvas.domain.answer import Absent
from canvas.domain.part import Part
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track
from canvas.inspection.inspect import Inspection
from canvas.rendering.softening import SOFT_HYPHEN

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-zA-Z]+)")
_SILENT = frozenset({"style", "script", "title", "desc", "option", "textarea"})
"""Elements in which nothing can be marked."""

_BETWEEN = ("“", "”", " · ", "; ", " (", ")", ": ", ". ", ", ", " and ", " en ")
"""What pages write between the words of a team and words of their own, the strongest first."""

_SURE = 5
"""So many letters of a line are no word of the drawing itself by chance."""

_SPACES = re.compile(r"\s+")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def foreign_marked(html: str, inspection: Inspection) -> str:
    """The page, or a piece of one, with the language at all that the team wrote, where it is not that of the page."""
    if inspection.track is None or inspection.written_in is inspection.language:
        return html
    return "".join(_Marking(inspection.track, inspection.written_in.value).pieces(html))


class _Marking:
    """Knows what a team wrote."""

    def __init__(self, track: Track, language: str) -> None:
        self._texts = frozenset(filter(None, map(_key, _texts(track))))
        # lines of a drawing are parts of a text: they are looked for between spaces
        self._in_a_row = f" {'  '.join(sorted(self._texts))} "
        self._language = language

    def pieces(self, html: str) -> Iterator[str]:
        """The page piece by piece: what stands between tags is looked at, in drawings the tag before it is changed."""
        silent, in_drawing, tag = "", 0, ""
        for place, piece in enumerate(_TAG.split(html)):
            if place % 2 == 0:
                if silent or not piece.strip() or " lang=" in tag:
                    yield f"{tag}{piece}"
                elif in_drawing:
                    yield f"{self._with_language(tag, piece)}{piece}"
                else:
                    yield f"{tag}{self._marked(piece)}"
                continue
            tag = piece
            found = _NAME.match(piece)
            name, closing = (found[1].lower() if found else ""), piece.startswith("</")
            if name == "svg":
                in_drawing += -1 if closing else 1
            if closing and name == silent:
                silent = ""
            elif not closing and not silent and name in _SILENT and not piece.endswith("/>"):
                silent = name

    def _with_language(self, tag: str, line: str) -> str:
        key = _key(line)
        is_known = key in self._texts or (len(key) >= _SURE and f" {key} " in self._in_a_row)
        if not tag.startswith(("<text", "<tspan")) or not is_known:
            return tag
        return f'{tag[:-1]} lang="{self._language}">'

    def _marked(self, text: str, separators: tuple[str, ...] = _BETWEEN) -> str:
        """The text with each part that the team wrote; whole first, then between the marks of a sentence."""
        key = _key(text)
        if not key:
            return text
        if key in self._texts:
            words = text.strip()
            before, _, after = text.partition(words)
            return f'{before}<span lang="{self._language}">{words}</span>{after}'
        for place, separator in enumerate(separators):
            if separator in text:
                rest = separators[place + 1 :]
                return separator.join(self._marked(part, rest) for part in text.split(separator))
        return text


def _key(text: str) -> str:
    """A text without what makes no difference to a reader; empty where there is no word in it."""
    plain = _SPACES.sub(" ", unescape(text).replace(SOFT_HYPHEN, "")).strip().rstrip(".:").casefold()
    return plain if _LETTERS.search(plain) else ""


def _texts(value: object) -> Iterator[str]:
    """Everything in a track that somebody wrote in words of their own; kinds are no texts."""
    if isinstance(value, Part):
        for _, inner in value:
            yield from _texts(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, dict):
        yield from _texts(tuple(value.values()))
    elif isinstance(value, Quantity):
        yield value.note or ""
    elif isinstance(value, Absent):
        yield value.reason or ""
    elif type(value) is str:
        yield value
