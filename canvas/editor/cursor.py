"""
Where in a track somebody is, told by the lines alone: by how far in they stand, and by brackets.

A file that is being written is no YAML half of the time. This needs none: the keys above that stand further to the left
are the parts around a place.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canvas.domain.path import Path
from canvas.editor.brackets import Bracket, open_brackets
from canvas.editor.lines import Opening, line_of

_KEY_AHEAD = re.compile(r"[\"']?\s*:(?=\s|$)")
_KEYS_BEHIND = re.compile(r"""["']?([^\s"'{}\[\],:][^"'{}\[\],:]*)["']?\s*:(?=\s)""")
_REMARK = re.compile(r"(?:^|\s)#")
_QUOTES = "\"'"


@dataclass(frozen=True, slots=True)
class Word:
    """What is written at the cursor, with its first column and the one behind its last, counted from 0."""

    text: str
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cursor:
    """
    A place in a file.

    `way` are the keys above as they are written, with 0 for an item of a list; `key` is the key whose value is written
    here, None where it may be a key itself. `siblings` are the keys that stand beside it already. `has_colon` says that
    the word is a key for sure, `in_brackets` that it stands on one line with others.
    """

    way: Path
    key: str | None
    word: Word
    siblings: tuple[str, ...]
    has_colon: bool = False
    in_brackets: bool = False

    @property
    def whole_way(self) -> Path:
        """The way with the key whose value is written here."""
        return self.way if self.key is None else (*self.way, self.key)


def cursor_at(lines: Sequence[str], line: int, column: int) -> Cursor | None:
    """Where this is; None in a remark and in a text, where nothing of the format is written."""
    if _REMARK.search(lines[line][:column]) and not _is_quoted(lines[line][:column]):
        return None
    around = list(_around(lines, line, column))
    for number, opening in enumerate(around):
        if opening.said[:1] in ("{", "[") and opening.said:
            begun = _from(lines, opening, line, column)
            brackets = open_brackets(begun)
            if brackets:
                return _in_brackets(lines, line, column, _way(around[number:]), brackets, begun)
    return _on_lines(lines, line, column, around)


def _is_quoted(before: str) -> bool:
    return any(before.count(quote) % 2 for quote in _QUOTES)


def _around(lines: Sequence[str], line: int, column: int) -> Iterator[Opening]:
    """What stands around a place, from the inside out: first on its own line, then above and further to the left."""
    here = line_of(lines[line], line)
    left = [opening for opening in here.openings if opening.inside <= column and not _is_key_at(opening, column)]
    yield from reversed(left)
    limit = here.openings[0].column if here.openings else (column if here.is_blank else here.column)
    dash = bool(here.openings) and here.openings[0].is_dash
    for number in range(line - 1, -1, -1):
        for opening in reversed(line_of(lines[number], number).openings):
            if opening.holds(limit, dash=dash):
                yield opening
                limit, dash = opening.column, opening.is_dash
        if not limit and not dash:
            return


def _is_key_at(opening: Opening, column: int) -> bool:
    """The cursor is in the key itself."""
    return not opening.is_dash and column < opening.inside


def _way(around: Sequence[Opening]) -> Path:
    """The way from the top, of what stands around a place from the inside out."""
    return tuple(0 if opening.name is None else opening.name for opening in reversed(around))


def _from(lines: Sequence[str], opening: Opening, line: int, column: int) -> str:
    """The text from what an opening holds up to the cursor."""
    if opening.line == line:
        return lines[line][opening.inside : column]
    return "\n".join((lines[opening.line][opening.inside :], *lines[opening.line + 1 : line], lines[line][:column]))


def _in_brackets(
    lines: Sequence[str], line: int, column: int, way: Path, brackets: Sequence[Bracket], begun: str
) -> Cursor | None:
    for outer in brackets[:-1]:
        way = (*way, outer.key) if outer.is_mapping and outer.key else (*way, 0)
    inner = brackets[-1]
    if not inner.is_mapping:
        way = (*way, 0)
    written = begun[inner.begin :]
    if "\n" in written:
        written = written[written.rindex("\n") + 1 :]
    start = column - len(written.lstrip())
    rest = re.match(r"[^,\[\]{}#:]*", lines[line][column:])
    ahead = rest[0] if rest else ""
    end = column + len(ahead.rstrip())
    behind = lines[line][column:].split("}")[0]
    siblings = (*inner.keys, *_KEYS_BEHIND.findall(behind[len(ahead) :])) if inner.is_mapping else ()
    word = Word(lines[line][start:end], line, start, end)
    has_colon = inner.is_mapping and inner.key is None and bool(_KEY_AHEAD.match(lines[line][end:]))
    return Cursor(way, inner.key, word, siblings, has_colon, in_brackets=True)


def _on_lines(lines: Sequence[str], line: int, column: int, around: Sequence[Opening]) -> Cursor | None:
    text, here = lines[line], line_of(lines[line], line)
    own = here.openings[-1] if here.openings and not here.openings[-1].is_dash else None
    above = [opening for opening in around if opening.line < line]
    if above and above[0].is_text and not here.openings and not here.is_blank:
        return None  # a text that goes on below its key
    if above and above[0].said[:1] in ("|", ">"):
        return None
    if own and column >= own.inside:
        return Cursor(_way(around[1:]), own.name, _value(text, line, own.inside, column), ())
    start = here.column if column >= here.column else column
    end = own.column + len(_key_text(text, own)) if own else max(column, len(text.split(" #")[0].rstrip()))
    word = Word(text[start:end], line, start, end)
    return Cursor(_way(around), None, word, _siblings(lines, line, start, around), has_colon=own is not None)


def _key_text(text: str, own: Opening) -> str:
    return text[own.column : own.inside].rstrip().removesuffix(":").rstrip()


def _value(text: str, line: int, inside: int, column: int) -> Word:
    """The value at the cursor; of several with commas the one there."""
    before = text[inside:column]
    said = before.rsplit(",", 1)[-1]
    start = column - len(said.lstrip())
    ahead = re.split(r",|\s#", text[column:], maxsplit=1)[0]
    return Word(text[start : column + len(ahead.rstrip())], line, start, column + len(ahead.rstrip()))


def _siblings(lines: Sequence[str], line: int, column: int, around: Sequence[Opening]) -> tuple[str, ...]:
    """The keys in the same part, above and below."""
    begin = around[0].line if around else 0
    found = []
    for number in range(begin, len(lines)):
        here = line_of(lines[number], number)
        key = here.openings[-1] if here.openings else None
        if number > max(line, begin) and key and here.openings[0].column < column:
            break
        own = key and key.column == column and number != line and (number > begin or not _is_around(key, around))
        if own and key and key.name:
            found.append(key.name)
    return tuple(found)


def _is_around(key: Opening, around: Sequence[Opening]) -> bool:
    return any(key is each for each in around)
