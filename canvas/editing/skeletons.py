"""Parts that are asked for and missing, as remarks to fill in, each with its question."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from canvas.domain.answer import is_missing
from canvas.domain.finding import Finding
from canvas.domain.language import Language
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.domain.track import Track
from canvas.editing.aiming import Aim
from canvas.editing.manner import manner_of
from canvas.editing.mend import Looked, Mend, MendKind
from canvas.editing.operations import AddRemark, AppendItem, InsertKey
from canvas.editing.questions import question_about
from canvas.editing.reaching import next_operations
from canvas.editing.targets import NewMember, OnePlace, PartFields, Target, missing_steps, target_of
from canvas.editing.tree import Tree
from canvas.knowledge import vocabulary
from canvas.knowledge.asking import asked_by_blocks, first_fields
from canvas.knowledge.blocks import COLUMNS, block
from canvas.knowledge.vocabulary import folded_key, key_in
from canvas.reading.nodes import Scalar, reach
from canvas.reading.shapes import slot_at, slots
from canvas.reading.yaml_text import entry, item

_EMPTY = ""
_QUOTES = ' ""'


def skeletons(looked: Looked) -> Iterator[Mend]:
    """A skeleton for each finding that asks for what is not written anywhere; one that is there already is enough."""
    track = looked.inspection.track
    found: dict[tuple[object, ...], tuple[int, Mend]] = {}
    for finding in looked.inspection.findings if track and looked.tree.root else ():
        for target, question in _asked(finding, track, looked.inspection.language) if track else ():
            made = _remark(target, track, looked) if track else None
            if made is None or _stands_there(looked.tree, made.remark):
                continue
            head, *more = made.remark.lines
            remark = replace(made.remark, lines=(f"{head}  # {question}", *more))
            line = looked.tree.line_starts.line(remark.edits(looked.tree)[0].start)
            mend = Mend(MendKind.SKELETON, {"new": _shown(head, looked.tree, remark)}, remark, line, finding)
            found.setdefault((made.remark.way, head), (made.rank, mend))
    return (mend for _, mend in sorted(found.values(), key=lambda each: each[0]))


def _asked(finding: Finding, track: Track, language: Language) -> Iterator[tuple[Target, str]]:
    """Where the answer to a finding goes, with its question; core steps that lack go to a place each."""
    if finding.code not in asked_by_blocks():
        target = target_of(finding, track)
        if target:
            yield target, question_about(finding, language)
        return
    for kind in missing_steps(finding.code, track):
        yield OnePlace(("steps", kind.value, "activities")), block(COLUMNS[kind]).questions[language][0]


def _shown(head: str, tree: Tree, remark: AddRemark) -> str:
    """A key by itself; a member of a list by that list and what it is: `steps: aftercare`."""
    if not head.startswith("- "):
        return head.removesuffix(":")
    key = tree.entry(remark.way).key if remark.way else None
    _, _, value = head.removeprefix("- ").partition(":")
    named = value.strip() or "…"
    return f"{key.value}: {named}" if isinstance(key, Scalar) else named


@dataclass(frozen=True, slots=True)
class _Made:
    """A remark without its question, and when it comes among those that stand in one place."""

    remark: AddRemark
    rank: int


def _remark(target: Target, track: Track, looked: Looked) -> _Made | None:
    """Where the answer would be written, and as what; None where a key waits for it already, or between brackets."""
    tree = looked.tree
    path, words = _aim(target, track, looked)
    operations, done = next_operations(Aim(path, words, looked.reading.language), tree.root)
    if not done or len(operations) != 1:
        return None
    operation = operations[0]
    if isinstance(operation, InsertKey) and not tree.is_flow(tree.node(operation.way)):
        lines = entry(operation.key, operation.data, "", manner_of(tree))
        on_dash = not tree.is_first_on_line(reach(tree.node(operation.way))[0])
        place = max(operation.place, 1) if on_dash else operation.place  # above a dash it would be outside of the item
        return _Made(AddRemark(operation.way, place, _bare(lines)), _rank(operation.key, path))
    if isinstance(operation, AppendItem) and not tree.is_flow(tree.node(operation.way)):
        return _Made(AddRemark(operation.way, -1, _bare(item(operation.data, "", manner_of(tree)))), 0)
    return None


def _rank(key: str, path: Path) -> int:
    """The number of a key among the keys of its part."""
    name = vocabulary.keys()[folded_key(key)].name
    part = slot_at(path[: path.index(name)])
    return list(slots(part.part)).index(name) if part and part.part else 0


def _bare(lines: list[str]) -> tuple[str, ...]:
    return tuple(line.removesuffix(_QUOTES) for line in lines)


def _aim(target: Target, track: Track, looked: Looked) -> tuple[Path, Any]:
    """The path and the words of an answer in which everything is still empty."""
    language = looked.reading.language
    match target:
        case OnePlace(path):
            part = slot_at(path[:-1])
            if part and part.part and _is_missing_part(path[:-1], track):
                return path[:-1], _keys(first_fields(part.part.__name__), language)
            slot = slot_at(path)
            inner = slot.item.part if slot and slot.item else None
            return path, [_keys(first_fields(inner.__name__), language)] if inner else _EMPTY
        case PartFields(path, fields):
            return path, _keys(fields, language)
        case NewMember(path, _, fields, given):
            members = value_at(path, track)
            known = {key_in(field, language): ", ".join(value) for field, value in given.items()}
            number = len(members) if isinstance(members, tuple) else 0
            return (*path, number), known | _keys(fields, language)


def _keys(fields: tuple[str, ...], language: Language) -> dict[str, str]:
    return {key_in(field, language): _EMPTY for field in fields}


def _is_missing_part(path: Path, track: Track) -> bool:
    """A part of the file itself, such as the mission, that is not there; not a member of a list."""
    return len(path) == 1 and is_missing(value_at(path, track))


def _stands_there(tree: Tree, remark: AddRemark) -> bool:
    """The same remark stands in this part already, or right above or below it."""
    holder = tree.node(remark.way)
    begin = reach(holder)[0]
    head = f"{' ' * tree.column(begin)}# {remark.lines[0]}"
    if head not in tree.text:
        return False
    line, end = tree.first_of_remarks(begin), tree.end(holder)
    while line < len(tree.text):
        said = tree.text[line : tree.line_end(line)]
        if said.startswith(head):
            return True
        if line > end and said.strip() and not said.lstrip().startswith("#"):
            return False
        line = tree.next_line(line)
    return False
