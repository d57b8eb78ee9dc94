"""Plain data as the text of a YAML file, laid out for people: a line a value, an empty line between sections."""

import json
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

WIDTH = 100

_NOTHING = frozenset({"null", "Null", "NULL"})
_PLAIN = re.compile(r"[\w€(+.][^\n\r\t\x85\u2028\u2029\ufeff]*")
_NOT_PLAIN = re.compile(r":(?:\s|$)|\s#|\s$|^(?:---|\.\.\.)")
_FLOW_MARK = re.compile(r"[\[\]{},]")
_UNSEEN = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff]")


@dataclass(frozen=True, slots=True)
class Manner:
    """How far in stands what a key holds, in spaces: keys and texts, and the dashes of a list."""

    step: int = 2
    list_step: int = 2


class Braced(dict[str, Any]):
    """A mapping of a few short values that stands in braces on one line, where there is room for it."""


OWN_MANNER = Manner()
"""How files are laid out that this toolkit writes itself."""


def block(data: dict[str, Any]) -> str:
    """A mapping as a whole file."""
    return "\n".join("\n".join(entry(key, value, "")) + "\n" for key, value in data.items())


def entry(key: str, value: Any, indentation: str, manner: Manner = OWN_MANNER) -> list[str]:
    """A key with its value, on one line or several."""
    first, *more = _behind(value, indentation, manner)
    return [f"{indentation}{quoted(key)}:{first}", *more]


def item(value: Any, indentation: str, manner: Manner = OWN_MANNER) -> list[str]:
    """A member of a list behind its dash, on one line or several."""
    if isinstance(value, dict) and value and not isinstance(value, Braced):
        inner = indentation + "  "
        first, *more = [line for key, each in value.items() for line in entry(key, each, inner, manner)]
        return [f"{indentation}- {first.removeprefix(inner)}", *more]
    first, *more = _behind(value, indentation, manner)
    return [f"{indentation}-{first}", *more]


def in_brackets(value: Any) -> str:
    """A value on one line, as it may stand between brackets."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{in_brackets(key)}: {in_brackets(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(in_brackets(each) for each in value)}]"
    return quoted(str(value), inside_brackets=True)


def quoted(text: str, *, inside_brackets: bool = False) -> str:
    """A text on one line, in quotation marks where YAML would read something else."""
    special = _NOT_PLAIN.search(text) or (inside_brackets and _FLOW_MARK.search(text))
    if text not in _NOTHING and not special and _PLAIN.fullmatch(text):
        return text
    return in_quotes(text)


def in_quotes(text: str) -> str:
    """A text on one line between double quotation marks."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _behind(value: Any, indentation: str, manner: Manner) -> list[str]:
    """A value: what stands behind its key or dash, then the lines below."""
    inner = indentation + " " * manner.step
    if isinstance(value, Braced) and len(indentation) + len(in_brackets(value)) <= WIDTH:
        return [f" {in_brackets(value)}"]
    if isinstance(value, dict):
        return ["", *(line for key, each in value.items() for line in entry(key, each, inner, manner))]
    if isinstance(value, list):
        return _list(value, indentation + " " * manner.list_step, manner)
    return list(_text(str(value), inner))


def _list(values: list[Any], indentation: str, manner: Manner) -> list[str]:
    if not any(isinstance(each, dict) for each in values):
        on_one_line = f" {in_brackets(values)}"
        if len(on_one_line) <= WIDTH - len(indentation):
            return [on_one_line]
    return ["", *(line for each in values for line in item(each, indentation, manner))]


def _text(text: str, indentation: str) -> Iterator[str]:
    """A text: several lines as they are, a long one folded, a short one behind the key."""
    lines = text.split("\n")
    shown = all(line.isprintable() and line == line.rstrip() for line in lines) and not text[:1].isspace()
    if len(lines) > 1 and shown and lines[-1]:
        yield " |-"
        yield from (indentation + line if line else "" for line in lines)
    elif shown and len(text) > WIDTH and len(lines) == 1 and "  " not in text:
        wrapped = textwrap.wrap(text, WIDTH - len(indentation), break_long_words=False, break_on_hyphens=False)
        yield " >-"
        yield from (indentation + line for line in wrapped)
    else:
        yield f" {quoted(text)}"
