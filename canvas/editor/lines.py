"""What stands on a line of a file, as far as one line can tell: dashes, a key, and what is behind it."""

import re
from dataclasses import dataclass
from functools import lru_cache

_DASHES = re.compile(r"([ \t]*)((?:-(?: +|$))*)")
_KEY = re.compile(r"""("[^"]*"|'[^']*'|[^\s"'#{}\[\],&*!|>%@`-][^#]*?)\s*:(?=\s|$)""")
_REMARK = re.compile(r"(?:^|(?<=\s))#.*$")


@dataclass(frozen=True, slots=True)
class Opening:
    """
    A dash or a key at a column, and where what it holds begins on its line.

    `name` is None for a dash; `said` is what stands behind it, without remarks.
    """

    line: int
    column: int
    name: str | None
    inside: int
    said: str

    @property
    def is_dash(self) -> bool:
        """An item of a list begins here."""
        return self.name is None

    @property
    def is_text(self) -> bool:
        """What it holds is a text, so that the lines below say nothing of the format."""
        return bool(self.said) and self.said[0] not in "{["

    def holds(self, column: int, *, dash: bool) -> bool:
        """Whether something at a column on a line below stands in it; a dash may stand right below its key."""
        return self.column < column or (dash and not self.is_dash and self.column == column)


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its dashes and its key from left to right, and the column at which the rest begins."""

    openings: tuple[Opening, ...]
    column: int
    is_blank: bool


@lru_cache(maxsize=4096)
def line_of(text: str, number: int) -> Line:
    """What stands on a line."""
    found = _DASHES.match(text)
    assert found  # everything in it may be absent
    column = found.end()
    dashes = [len(found[1]) + at for at, sign in enumerate(found[2]) if sign == "-"]
    said = _REMARK.sub("", text[column:])
    openings = [_dash(number, at, column, said) for at in dashes]
    if key := _KEY.match(text, column):
        behind = _REMARK.sub("", text[key.end() :]).strip()
        openings = [_dash(number, at, column, "") for at in dashes]
        openings.append(Opening(number, column, key[1].strip("\"'"), key.end(), behind))
    return Line(tuple(openings), column, not said.strip() and not dashes)


def _dash(number: int, column: int, inside: int, said: str) -> Opening:
    return Opening(number, column, None, inside, said.strip())
