"""The edits that write a value, a key or an item where every line has its own."""

from typing import Any

from canvas.editing.edit import Edit
from canvas.editing.manner import has_empty_lines_between, manner_of
from canvas.editing.tree import Entry, Tree, is_unwritten
from canvas.reading.nodes import Mapping, Node, Scalar, Sequence, reach
from canvas.reading.yaml_text import entry, in_brackets, in_quotes, item

_A_KEY = "k"


def replaced(tree: Tree, there: Entry, data: Any) -> list[Edit]:
    """A value in the place of the one that stands there; remarks stay, those of old lines below the new value."""
    begin, end, head = tree.begin(there), tree.end_of(there), _head(tree, there)
    head_end, last = tree.line_end(head), tree.line_end(end)
    is_below = begin > head_end
    remarks = tree.remarks(there.value, head_end, last) if is_below else tree.remarks(there.value, begin, end)
    if (short := _in_the_same_form(tree, there.value, data)) is not None:
        return [Edit(begin, end, short), *_insertion(last, _kept(tree, there, remarks))]
    first, *more = _behind_head(tree, there, data)
    # in a block of text, a remark that stands as far in would be a line of it
    kept = _kept(tree, there, remarks, further=not first.endswith("-"))
    below = "".join(tree.newline + line for line in more) + kept
    if is_below:
        return [Edit(head, head, first), Edit(head_end, last, below)]
    new = first + _remark_of_block(tree, there.value)
    value = Edit(begin, end, new.lstrip()) if first and begin > head else Edit(head, end, new)
    return [value, *_insertion(last, below)]


def inserted_key(tree: Tree, holder: Mapping, place: int, key: str, data: Any) -> list[Edit]:
    """A key with its value, as the pair with this number."""
    indentation = " " * tree.column(reach(holder.pairs[0][0])[0])
    lines = entry(key, data, indentation, manner_of(tree))
    if place:
        above = holder.pairs[place - 1]
        end = tree.end_of(Entry(holder, place - 1, *above))
        return [_below(tree, end, len(indentation), lines, apart=has_empty_lines_between(tree, holder))]
    first = reach(holder.pairs[0][0])[0]
    text = tree.newline.join(lines) + tree.newline
    if not tree.is_first_on_line(first):
        return [Edit(first, first, text.removeprefix(indentation) + indentation)]
    start = _above_remarks(tree, first)
    return [Edit(start, start, text + (tree.newline if has_empty_lines_between(tree, holder) else ""))]


def inserted_item(tree: Tree, holder: Sequence, data: Any) -> list[Edit]:
    """One more item at the end of a list, in the form of the item above."""
    return at_the_end(tree, holder, _item(tree, holder.items[-1], data))


def inserted_item_before(tree: Tree, holder: Sequence, place: int, data: Any) -> list[Edit]:
    """One more item above another and the remarks right above it, in its form."""
    dash = _dash(tree, Entry(holder, place, None, holder.items[place]))
    margin = " " * tree.column(reach(holder)[0])
    lines = [f"{margin}{line}" if line else "" for line in _item(tree, holder.items[place], data)]
    text = tree.newline.join([*lines, *([""] if has_empty_lines_between(tree, holder) else []), ""])
    start = tree.line_start(dash)
    while (above := tree.line_above(start)) < start and tree.text[above:start].startswith(f"{margin}#"):
        start = above
    return [Edit(start, start, text)]


def _item(tree: Tree, beside: Node, data: Any) -> list[str]:
    """The lines of an item as those beside it are written."""
    braces = isinstance(beside, Mapping) and tree.is_flow(beside)
    return [f"- {in_brackets(data)}"] if braces else item(data, "", manner_of(tree))


def at_the_end(tree: Tree, holder: Sequence, lines: list[str]) -> list[Edit]:
    """Lines below the last item of a list, as far in as its dashes."""
    column = tree.column(reach(holder)[0])
    end = tree.end_of(Entry(holder, len(holder.items) - 1, None, holder.items[-1]))
    written = [f"{' ' * column}{line}" if line else "" for line in lines]
    return [_below(tree, end, column, written, apart=has_empty_lines_between(tree, holder))]


def removed(tree: Tree, there: Entry) -> list[Edit]:
    """A pair or an item with the lines that it takes."""
    begin = reach(there.key)[0] if there.key is not None else _dash(tree, there)
    end = tree.end_of(there)
    if tree.is_first_on_line(begin):
        start, behind = tree.line_start(begin), tree.next_line(end)
        if behind == len(tree.text) == tree.line_end(end) and start:  # a last line without an end: that above has none
            newline = len(tree.newline)
            return [Edit(start - newline, tree.line_end(end), "")]
        return [Edit(start, behind, "")]
    assert isinstance(there.holder, Mapping)
    if len(there.holder.pairs) > 1 and tree.is_last_on_line(end):
        following = reach(there.holder.pairs[1][0])[0]
        if not tree.text[end:following].strip():
            return [Edit(begin, following, "")]
    return [Edit(begin, end, "")]


def made_list(tree: Tree, node: Mapping) -> list[Edit]:
    """A mapping as the one item of a list: a dash before it, and everything a little further in."""
    begin, end = reach(node)[0], tree.end(node)
    edits = [Edit(begin, begin, "- ")]
    line = tree.next_line(begin)
    while line < end:
        if tree.text[line : tree.line_end(line)].strip():
            edits.append(Edit(line, line, "  "))
        line = tree.next_line(line)
    return edits


def above(tree: Tree, holder: Mapping, place: int, lines: list[str]) -> list[Edit]:
    """Lines of remarks where the pair with this number would be written."""
    column = tree.column(reach(holder.pairs[0][0])[0])
    written = [" " * column + line for line in lines]
    apart = has_empty_lines_between(tree, holder)
    if place:
        end = tree.end_of(Entry(holder, place - 1, *holder.pairs[place - 1]))
        return [_below(tree, end, column, written, apart=apart)]
    start = tree.line_start(reach(holder.pairs[0][0])[0])
    return [Edit(start, start, "".join(line + tree.newline for line in [*written, *([""] if apart else [])]))]


def _below(tree: Tree, end: int, column: int, lines: list[str], *, apart: bool) -> Edit:
    """Lines below what ends here and the remarks that belong to it: those that stand further in."""
    place = tree.line_end(end)
    here = place
    while (start := tree.next_line(here)) > here:
        here = tree.line_end(start)
        line = tree.text[start:here]
        if line.strip() and not (line.lstrip().startswith("#") and len(line) - len(line.lstrip()) > column):
            break
        if line.strip():
            place = here
    return Edit(place, place, "".join(tree.newline + line for line in [*([""] if apart else []), *lines]))


def _above_remarks(tree: Tree, first: int) -> int:
    """The line of a first key, or of the remarks right above it where these are not the head of the file."""
    start = here = tree.line_start(first)
    while here:
        above = tree.line_above(here)
        line = tree.text[above:here].strip()
        if not line.startswith("#"):
            return here if not line else start
        here = above
    return start


def _head(tree: Tree, there: Entry) -> int:
    """Where the key or the dash of a value ends."""
    if there.key is not None:
        return tree.behind_key(there.key)
    return _dash(tree, there) + 1


def _kept(tree: Tree, there: Entry, remarks: list[str], *, further: bool = True) -> str:
    """Remarks on lines of their own, where they stood inside a value that is gone."""
    column = tree.column(reach(there.key)[0] if there.key is not None else _dash(tree, there))
    indentation = " " * (column + (manner_of(tree).step if further else 0))
    return "".join(f"{tree.newline}{indentation}{remark}" for remark in remarks)


def _dash(tree: Tree, there: Entry) -> int:
    """The place of the dash before an item: the first line below the item above that begins with one."""
    first = reach(there.holder)[0]
    if not there.place:
        return first
    assert isinstance(there.holder, Sequence)
    line = tree.next_line(tree.end_of(Entry(there.holder, there.place - 1, None, there.holder.items[there.place - 1])))
    dash = line + tree.column(first)
    while tree.text[line : dash + 1].strip() != "-" and dash < len(tree.text):
        line = tree.next_line(line)
        dash = line + tree.column(first)
    return dash


def _behind_head(tree: Tree, there: Entry, data: Any) -> list[str]:
    """What stands behind the key or dash, then the lines below."""
    manner = manner_of(tree)
    if there.key is None:
        indentation = " " * tree.column(_dash(tree, there))
        first, *more = item(data, indentation, manner)
        return [first.removeprefix(f"{indentation}-"), *more]
    indentation = " " * tree.column(reach(there.key)[0])
    first, *more = entry(_A_KEY, data, indentation, manner)
    return [first.removeprefix(f"{indentation}{_A_KEY}:"), *more]


def _in_the_same_form(tree: Tree, old: Node, data: Any) -> str | None:
    """Between the quotes or brackets in which the old value stands; None where those do not fit."""
    if is_unwritten(old):
        return None
    if tree.is_flow(old) and isinstance(data, dict | list):
        return in_brackets(data)
    if not isinstance(old, Scalar) or isinstance(data, dict | list) or "\n" in str(data):
        return None
    if old.style == '"':
        return in_quotes(str(data))
    if old.style == "'" and str(data).isprintable():
        return "'" + str(data).replace("'", "''") + "'"
    return None


def _remark_of_block(tree: Tree, old: Node) -> str:
    """A remark behind the sign of a block of text, which would go with it."""
    if not isinstance(old, Scalar) or old.style not in ("|", ">"):
        return ""
    begin = reach(old)[0]
    _, mark, remark = tree.text[begin : tree.line_end(begin)].partition(" #")
    return f"  #{remark}" if mark else ""


def _insertion(place: int, text: str) -> list[Edit]:
    return [Edit(place, place, text)] if text else []
