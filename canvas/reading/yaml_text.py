"""Plain data as the text of a YAML file, laid out for people: a line a value, an empty line between sections."""

import json
import re
import textwrap
from collections.abc import Iterator
from typing import Any

WIDTH = 100

_STEP = "  "
_NOTHING = frozenset({"null", "Null", "NULL"})
_PLAIN = re.compile(r"[\w€(+.][^\n\r\t\x85\u2028\u2029\ufeff]*")
_NOT_PLAIN = re.compile(r":(?:\s|$)|\s#|\s$|^(?:---|\.\.\.)")
_FLOW_MARK = re.compile(r"[\[\]{},]")
_UNSEEN = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff]")


def block(data: dict[str, Any]) -> str:
    """A mapping as a whole file."""
    return "\n".join("\n".join(_entry(key, value, "")) + "\n" for key, value in data.items())


def quoted(text: str, *, inside_brackets: bool = False) -> str:
    """A text on one line, in quotation marks where YAML would read something else."""
    special = _NOT_PLAIN.search(text) or (inside_brackets and _FLOW_MARK.search(text))
    if text not in _NOTHING and not special and _PLAIN.fullmatch(text):
        return text
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _entry(key: str, value: Any, indentation: str) -> Iterator[str]:
    """A key with its value, on one line or several."""
    first, *more = _lines(value, indentation + _STEP)
    yield f"{indentation}{quoted(key)}:{first}"
    yield from more


def _lines(value: Any, indentation: str) -> list[str]:
    """A value: what stands behind the key, then the lines below it."""
    if isinstance(value, dict):
        return ["", *(line for key, inner in value.items() for line in _entry(key, inner, indentation))]
    if isinstance(value, list):
        if not any(isinstance(each, dict) for each in value):
            in_brackets = f" [{', '.join(quoted(str(each), inside_brackets=True) for each in value)}]"
            if len(in_brackets) <= WIDTH - len(indentation):
                return [in_brackets]
        return ["", *(line for each in value for line in _item(each, indentation))]
    return _text(str(value), indentation)


def _item(value: Any, indentation: str) -> Iterator[str]:
    first, *more = _lines(value, indentation + _STEP)
    if isinstance(value, dict) and more:
        first, more = " " + more[0].lstrip(), more[1:]
    yield f"{indentation}-{first}"
    yield from more


def _text(text: str, indentation: str) -> list[str]:
    """A text: several lines as they are, a long one folded, a short one behind the key."""
    lines = text.split("\n")
    shown = all(line.isprintable() and line == line.rstrip() for line in lines) and not text[:1].isspace()
    if len(lines) > 1 and shown and lines[-1]:
        return [" |-", *(indentation + line if line else "" for line in lines)]
    if shown and len(text) > WIDTH and len(lines) == 1 and "  " not in text:
        wrapped = textwrap.wrap(text, WIDTH - len(indentation), break_long_words=False, break_on_hyphens=False)
        return [" >-", *(indentation + line for line in wrapped)]
    return [f" {quoted(text)}"]
