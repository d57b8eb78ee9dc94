"""Where a key stands in a TOML file: the reader of the standard library does not tell."""

import re

_HEADING = re.compile(r"\s*\[+([^\[\]]+)\]+\s*(#.*)?")
_PART = r"""(?:[\w-]++|"[^"]*+"|'[^']*+')"""
# possessive throughout: in a long text that is no assignment there is only one way to find that out
_ASSIGNMENT = re.compile(rf"\s*+({_PART}(?:\s*+\.\s*+{_PART})*+)\s*+=")
_NAME = re.compile(_PART)


class TomlLines:
    """The lines of one file by the keys that stand on them."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._by_key: dict[tuple[str, ...], int] = {}
        section: tuple[str, ...] = ()
        for number, line in enumerate(self._lines, start=1):
            if heading := _HEADING.fullmatch(line):
                section = _names(heading[1])
                self._by_key.setdefault(section, number)
            elif assignment := _ASSIGNMENT.match(line):
                self._by_key.setdefault((*section, *_names(assignment[1])), number)

    def of(self, key: tuple[str, ...], value: str = "") -> int:
        """The line of a key, or of the table around it; with a value the first line from there on that holds it."""
        around = (key[:length] for length in range(len(key), -1, -1))
        line = next((self._by_key[each] for each in around if each in self._by_key), 1)
        if value:
            below = enumerate(self._lines[line - 1 :], start=line)
            return next((number for number, text in below if value in text), line)
        return line


def _names(written: str) -> tuple[str, ...]:
    return tuple(name.strip("\"'") for name in _NAME.findall(written))
