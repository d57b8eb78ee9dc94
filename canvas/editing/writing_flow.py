"""The edits that write a value, a key or an item between brackets."""

import json
import re
from typing import Any

from canvas.editing.edit import Edit
from canvas.editing.tree import Entry, Tree, is_unwritten
from canvas.reading.nodes import Mapping, Node, Scalar, Sequence, reach
from canvas.reading.yaml_text import in_brackets, in_quotes

# possessive: thirty spaces without a comma would otherwise be tried in every way in which they can be divided
_COMMA = re.compile(r"(?:\s++|(?<=\s)#[^\r\n]*+)*+,")
_SPACES = re.compile(r"[^\S\r\n]*")


def replaced(tree: Tree, there: Entry, data: Any) -> list[Edit]:
    """A value in the place of the one that stands there."""
    text = in_brackets(data)
    if isinstance(there.value, Scalar) and there.value.style == '"' and not isinstance(data, dict | list):
        text = in_quotes(str(data))
    begin, end = tree.begin(there), tree.end_of(there)
    if not is_unwritten(there.value):
        return [Edit(begin, end, text)]
    before = " " if tree.text[begin - 1 : begin] == ":" else ": "
    behind = _behind_spaces(tree, begin)
    return [Edit(begin, behind if tree.text[behind : behind + 1] in ("}", "]", ",") else begin, before + text)]


def inserted(tree: Tree, holder: Mapping | Sequence, place: int, key: str | None, data: Any) -> list[Edit]:
    """A pair or an item, as the one with this number."""
    text = in_brackets(data) if key is None else f"{in_brackets(key)}: {in_brackets(data)}"
    if key is not None and _is_json(holder):
        text = f"{in_quotes(key)}: {json.dumps(data, ensure_ascii=False)}"
    members = holder.pairs if isinstance(holder, Mapping) else holder.items
    if not members:
        inside = reach(holder)[0] + 1
        return [Edit(inside, inside, text)]
    if place == 0:
        begin = reach(_first(holder, 0))[0]
        return [Edit(begin, begin, f"{text}, ")]
    there = _entry(holder, place - 1)
    end = tree.end_of(there)
    space = ""
    if is_unwritten(there.value) and tree.text[end - 1 : end] == ":":
        behind = _behind_spaces(tree, end)
        end, space = behind, "" if behind > end else " "
    return [Edit(end, end, f"{space}, {text}")]


def removed(tree: Tree, there: Entry) -> list[Edit]:
    """A pair or an item with one comma; what stands beside it stays."""
    begin, end = reach(_first(there.holder, there.place))[0], tree.end_of(there)
    if behind := _COMMA.match(tree.text, end):
        comma = behind.end() - 1
        gone = [Edit(begin, end, ""), Edit(comma, comma + 1, "")]
        if not tree.text[end:comma].strip():
            behind_spaces = _behind_spaces(tree, comma + 1)
            is_remark = tree.text[behind_spaces : behind_spaces + 1] == "#"  # which needs a space before it
            gone = [Edit(begin, comma + 1 if is_remark else behind_spaces, "")]
    elif there.place:
        last = tree.end_of(_entry(there.holder, there.place - 1))
        before = _COMMA.match(tree.text, last)
        comma = before.end() - 1 if before else last
        gone = [Edit(comma, comma + 1, ""), Edit(begin, end, "")]
        if not tree.text[comma + 1 : begin].strip():
            gone = [Edit(comma, end, "")]
    else:
        gone = [Edit(begin, end, "")]
    return _with_its_line(tree, gone)


def made_list(tree: Tree, node: Mapping) -> list[Edit]:
    """A mapping as the one item of a list."""
    begin, end = reach(node)[0], tree.end(node)
    return [Edit(begin, begin, "["), Edit(end, end, "]")]


def _with_its_line(tree: Tree, gone: list[Edit]) -> list[Edit]:
    """With the end of the line too, where nothing would be left on it."""
    begin, end = gone[0].start, gone[-1].end
    alone = len(gone) == 1 and tree.is_first_on_line(begin) and tree.line_end(end) == end
    return [Edit(tree.line_start(begin), tree.next_line(end), "")] if alone else gone


def _behind_spaces(tree: Tree, place: int) -> int:
    spaces = _SPACES.match(tree.text, place)
    return spaces.end() if spaces else place


def _is_json(holder: Mapping | Sequence) -> bool:
    """All keys stand between quotes, as no person writes them."""
    keys = [key for key, _ in holder.pairs] if isinstance(holder, Mapping) else []
    return bool(keys) and all(isinstance(key, Scalar) and key.style == '"' for key in keys)


def _first(holder: Mapping | Sequence, place: int) -> Node:
    return holder.pairs[place][0] if isinstance(holder, Mapping) else holder.items[place]


def _entry(holder: Mapping | Sequence, place: int) -> Entry:
    if isinstance(holder, Mapping):
        key, value = holder.pairs[place]
        return Entry(holder, place, key, value)
    return Entry(holder, place, None, holder.items[place])
