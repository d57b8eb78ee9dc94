"""
The usual slips behind a text that is no YAML: which one it is, and where it was made.

The parser stops where it can no longer go on, often a line too late, and its own words help nobody at the table.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from canvas.domain.finding import Span
from canvas.reading.problems import Problem, ProblemCode, lines_of

_COLON_IN_VALUE = re.compile(r":\s")
_COLON_WITHOUT_SPACE = re.compile(r"\s*(?:- +)?[^\s:#\"'{\[]+:(?=\S)")

_OPENING = {mark: re.compile(rf"(?:[:,\-] +|[\[{{,]){mark}") for mark in "\"'"}

_DASH_WITHOUT_SPACE = re.compile(r"\s*-(?=[^\W\d]\w*:(?:\s|$))")
_DASHES_OF_WORD = ("–", "—", "•")
_QUOTES_OF_WORD = ("“", "”", "„", "‘", "’")
"""Marks that a word processor makes of the straight ones; to the parser they are letters."""

_NO_KEY = "no_key"

Place: TypeAlias = tuple[int, int]
"""A line and a column, counted from 0."""


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where the parser stopped, and where the thing that it was reading opened."""

    lines: list[str]
    at: Place
    opened: Place

    def line(self, number: int) -> str:
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def character(self, place: Place) -> str:
        return self.line(place[0])[place[1] : place[1] + 1]

    def before(self, place: Place) -> str:
        return self.line(place[0])[: place[1]].rstrip()

    def indentation(self, number: int) -> int:
        line = self.line(number)
        return len(line) - len(line.lstrip())


_Cause: TypeAlias = tuple[str, Place]


def slip(error: yaml.MarkedYAMLError, text: str) -> Problem:
    """What the parser stumbled over, as a problem of the file."""
    at = _place(error.problem_mark or error.context_mark)
    stop = _Stop(lines_of(text), at, _place(error.context_mark) if error.context_mark else at)
    told = f"{error.context or ''}: {error.problem or ''}"
    variant, place = next((cause(stop) for words, cause in _CAUSES if words in told), ("message", stop.at))
    line, column = place
    span = Span(line + 1, column + 1, line + 1, column + 2)
    if stop.character(place) == "\t":
        return Problem(ProblemCode.TAB_INDENTATION, span)
    if variant == _NO_KEY:
        return Problem(ProblemCode.KEY_NOT_TEXT, span)
    facts = {"character": stop.character(place)} if variant == "character" else {}
    return Problem(ProblemCode.NOT_YAML, span, variant=variant, facts=facts)


def _place(mark: yaml.Mark | None) -> Place:
    return (mark.line, mark.column) if mark else (0, 0)


def _tab(stop: _Stop) -> _Cause:
    return "message", (stop.at[0], max(stop.line(stop.at[0]).find("\t"), 0))


def _second_colon(stop: _Stop) -> _Cause:
    """A colon where none may stand: in a text, below a line that has none, or on a line that stands too far in."""
    line, column = stop.at
    if found := _COLON_IN_VALUE.search(stop.line(line)[:column]):
        before = stop.line(line)[:column]
        opened = (line, column - len(before[found.end() :].lstrip()))
        return ("word_quotes", opened) if stop.character(opened) in _QUOTES_OF_WORD else ("colon", stop.at)
    if line == 0:  # behind something that cannot be a key: too long, or more than a word
        return "message", stop.at
    above = line - 1
    while above > 0 and not stop.line(above).strip():
        above -= 1
    if not _COLON_IN_VALUE.search(stop.line(above) + " "):
        return _no_colon(above, stop)
    return _not_in_line((line, stop.indentation(line)), stop)


def _not_in_line(place: Place, stop: _Stop) -> _Cause:
    """A line that stands elsewhere than the others, or only seems to: after a dash that is none to the parser."""
    line = place[0]
    begin = line, stop.indentation(line)
    if stop.character(begin) in _DASHES_OF_WORD:
        return "long_dash", begin
    above = line - 1
    while above > 0 and not stop.line(above).strip():
        above -= 1
    if found := _DASH_WITHOUT_SPACE.match(stop.line(above)):
        return "dash_space", (above, found.end() - 1)
    return "indentation", place


def _no_colon(line: int, stop: _Stop) -> _Cause:
    if squeezed := _COLON_WITHOUT_SPACE.match(stop.line(line)):
        return "no_space", (line, squeezed.end() - 1)
    return "no_colon", (line, stop.indentation(line))


def _quotes(stop: _Stop) -> _Cause:
    return "quotes", stop.opened


def _character(stop: _Stop) -> _Cause:
    return "question" if stop.character(stop.at) == "?" else "character", stop.at


def _first_character(stop: _Stop) -> _Cause:
    return "character", stop.opened


def _escape(stop: _Stop) -> _Cause:
    line, column = stop.at
    return "escape", (line, max(stop.line(line).rfind("\\", 0, column + 1), 0))


def _brackets(stop: _Stop) -> _Cause:
    """An open bracket, or a comma that is missing between lines that stand in brackets on purpose."""
    opened, at = stop.opened[0], stop.at[0]
    if stop.character(stop.at) == ":" and stop.before(stop.at).endswith((",", "{")):
        return _NO_KEY, stop.at
    goes_on = stop.line(opened).rstrip().endswith(("[", "{", ","))
    on_purpose = goes_on and stop.indentation(at) > stop.indentation(opened)
    return "brackets", stop.at if at == opened or on_purpose else stop.opened


def _no_key(stop: _Stop) -> _Cause:
    """Something behind a closed text or bracket, or a line that stands too far in or out."""
    if stop.before(stop.at).endswith(('"', "'")):
        return "quotes", _quote(stop)
    if stop.character(stop.at) == ":":
        return _NO_KEY, stop.at
    if stop.character(stop.at) in ("]", "}", ","):
        return "brackets", stop.at
    return _not_in_line(stop.at, stop)


def _quote(stop: _Stop) -> Place:
    """The mark that ends a text too early, or where one opened that was never meant to go on for lines."""
    line, before = stop.at[0], stop.before(stop.at)
    mark = before[-1]
    if before.count(mark) % 2:
        for above in range(line - 1, -1, -1):
            opened = [found.end() - 1 for found in _OPENING[mark].finditer(stop.line(above))]
            if opened and stop.line(above).count(mark) % 2:
                return above, opened[-1]
    return (line, len(before) - 1) if len(before) == stop.at[1] else stop.at


_CAUSES: tuple[tuple[str, Callable[[_Stop], _Cause]], ...] = (
    ("tab character", _tab),
    ("mapping values are not allowed", _second_colon),
    ("could not find expected ':'", lambda stop: _no_colon(stop.opened[0], stop)),
    ("found unexpected ':'", lambda stop: ("no_space", stop.at)),
    ("found unexpected", _quotes),
    ("cannot start any token", _character),
    ("mapping keys are not allowed", _character),
    ("alphabetic or numeric", _first_character),
    ("directive", _first_character),
    (" tag", _first_character),
    ("block sequence entries", lambda stop: ("dash", stop.at)),
    ("block scalar", lambda stop: ("block", stop.at)),
    ("quoted scalar", _escape),
    ("flow", _brackets),
    ("node content", _brackets),
    ("expected key", _no_key),
    ("'-' indicator", _no_key),
    ("document start", _no_key),
)
"""Words of the parser, the first that fits, with what people call it."""
