"""What the model refuses, and what a file says that cannot both be true, as problems of the file."""

from typing import Any

from pydantic import ValidationError

from canvas.domain.answer import ABSENCE, VALUE, Absent, given
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.reading.nodes import Node, Scalar, reach, span_of
from canvas.reading.problems import Elsewhere, Problem, ProblemCode
from canvas.reading.shapes import SlotKind, slot_at, slots
from canvas.reading.spans import locate, node_at

FORMAT = 1

_NO_STEPS = ("[key]", VALUE)


def refused(error: ValidationError, text: str, root: Node) -> list[Problem]:
    """Every complaint of the model, on the value that it is about."""
    complaints = error.errors(include_url=False, include_context=False)
    return [
        _refused(complaint["loc"], complaint["input"], text, root)
        for complaint in complaints
        # where neither a value nor an absence fits, what is said of the value helps
        if ABSENCE not in complaint["loc"]
    ]


def contradictions(track: Track, root: Node) -> list[Problem]:
    """A format that this toolkit does not read, and a track that is a programme too."""
    problems = []
    written = given(track.format)
    if written is not None and written != FORMAT:
        facts = {"format": written, "known": FORMAT}
        variant = "newer" if written > FORMAT else "message"
        path: Path = ("format",)
        problems.append(Problem(ProblemCode.UNKNOWN_FORMAT, span_of(node_at(path, root) or root), path, variant, facts))
    if given(track.track) is not None and given(track.programme) is not None:
        ways: list[Path] = sorted([("track",), ("programme",)], key=lambda path: locate(path, root).line)
        elsewhere = (Elsewhere(locate(ways[0], root), ways[0]),)
        problems.append(Problem(ProblemCode.TRACK_AND_PROGRAMME, locate(ways[1], root), ways[1], elsewhere=elsewhere))
    return problems


def _refused(place: tuple[str | int, ...], value: Any, text: str, root: Node) -> Problem:
    path: Path = tuple(step for step in place if step not in _NO_STEPS)
    node, slot = node_at(path, root), slot_at(path)
    span = span_of(node) if node else locate(path, root)
    facts: dict[str, Any] = {
        "key": next((step for step in reversed(path) if isinstance(step, str)), ""),
        "value": _as_written(node, text) if node else "",
    }
    if slot is None or not path:
        return Problem(ProblemCode.WRONG_VALUE, span, path, "root", facts)
    if isinstance(value, Absent):
        return Problem(ProblemCode.WRONG_VALUE, span, path, "absence_in_list", facts)
    if slot.kind is SlotKind.WORD and isinstance(value, str):
        return Problem(ProblemCode.UNKNOWN_WORD, span, path, facts={**facts, "family": slot.family})
    if slot.kind is SlotKind.PART and slot.part:
        facts["known"] = tuple(slots(slot.part))
    return Problem(ProblemCode.WRONG_VALUE, span, path, slot.kind.name.lower(), facts)


def _as_written(node: Node, text: str) -> str:
    """What stands in the file, its first line; messages cut it short."""
    if type(node) is Scalar:
        return node.value
    begin, end = reach(node)
    return text[begin:end].split("\n", 1)[0].strip()
