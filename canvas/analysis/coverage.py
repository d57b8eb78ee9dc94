"""Which blocks of the canvas a track fills, and with what."""

import re
from dataclasses import dataclass
from enum import StrEnum

from canvas.domain.answer import Absent, given, is_waived, listed
from canvas.domain.kinds import BlockId, LineKind, StepKind
from canvas.domain.part import Part
from canvas.domain.track import Track
from canvas.knowledge.blocks import Block, blocks

_COLUMNS = {
    BlockId.RECRUITMENT: StepKind.RECRUITMENT,
    BlockId.PREPARATION: StepKind.PREPARATION,
    BlockId.LEARNING_WORK: StepKind.LEARNING_WORK,
    BlockId.MATCHING: StepKind.MATCHING,
    BlockId.AFTERCARE: StepKind.AFTERCARE,
}
_LINES = {
    BlockId.LANGUAGE: LineKind.LANGUAGE,
    BlockId.GUIDANCE: LineKind.GUIDANCE,
    BlockId.EMPLOYER_SUPPORT: LineKind.EMPLOYER_SUPPORT,
}
_SEGMENT = re.compile(r"([a-z_]+)(?:\[([a-z-]*)\])?")


class BlockState(StrEnum):
    """How far a block is."""

    FILLED = "filled"
    PARTIAL = "partial"
    EMPTY = "empty"
    NOT_APPLICABLE = "not-applicable"


class _Answered(StrEnum):
    """What one place that fills a block says."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    WAIVED = "waived"


_BEST_FIRST = (_Answered.YES, _Answered.PARTLY, _Answered.WAIVED, _Answered.NO)


@dataclass(frozen=True, slots=True)
class BlockCoverage:
    """One block: its state, and the keys that are answered, half answered and open, each in the order of the data."""

    block: Block
    state: BlockState
    answered: tuple[str, ...]
    partly: tuple[str, ...]
    open: tuple[str, ...]
    waived: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """All blocks in canvas order."""

    blocks: tuple[BlockCoverage, ...]

    def count(self, state: BlockState) -> int:
        """How many blocks are in this state."""
        return sum(each.state is state for each in self.blocks)

    def of(self, block: BlockId) -> BlockCoverage:
        """The coverage of one block."""
        return next(each for each in self.blocks if each.block.id is block)


def coverage(track: Track) -> Coverage:
    """Look at every block of the canvas."""
    return Coverage(tuple(_block(track, block) for block in blocks()))


def _block(track: Track, block: Block) -> BlockCoverage:
    by_answer: dict[_Answered, list[str]] = {answer: [] for answer in _Answered}
    for place in block.fills:
        by_answer[_answered(track, place)].append(_last_key(place))
    answered, partly, empty, waived = (
        tuple(dict.fromkeys(by_answer[answer]))
        for answer in (_Answered.YES, _Answered.PARTLY, _Answered.NO, _Answered.WAIVED)
    )
    if _left_out(track, block.id) or (waived and not (answered or partly or empty)):
        state = BlockState.NOT_APPLICABLE
    elif not empty and not partly:
        state = BlockState.FILLED
    elif answered or partly:
        state = BlockState.PARTIAL
    else:
        state = BlockState.EMPTY
    return BlockCoverage(block, state, answered, partly, empty, waived)


def _left_out(track: Track, block: BlockId) -> bool:
    """A step kind that the team left out, or a line that it waived."""
    if kind := _COLUMNS.get(block):
        written = any(given(step.kind) is kind for step in listed(track.steps))
        return not written and any(given(left.kind) is kind for left in listed(track.left_out))
    if line := _LINES.get(block):
        lines = given(track.lines)
        return is_waived(track.lines if lines is None else getattr(lines, line.value.replace("-", "_")))
    return False


def _answered(track: Track, places: str) -> _Answered:
    """The best answer among places parted by `|`: any of them will do."""
    answers = {_answered_at(track, place) for place in places.split("|")}
    return next(answer for answer in _BEST_FIRST if answer in answers)


def _answered_at(track: Track, place: str) -> _Answered:
    found = [_one(value) for value in _values(track, _SEGMENT.findall(place))]
    if not found:
        return _Answered.NO
    if all(answer is _Answered.WAIVED for answer in found):
        return _Answered.WAIVED
    if all(answer in (_Answered.YES, _Answered.WAIVED) for answer in found):
        return _Answered.YES
    return _Answered.PARTLY if any(answer is _Answered.YES for answer in found) else _Answered.NO


def _one(value: object) -> _Answered:
    if isinstance(value, Absent):
        return _Answered.WAIVED if is_waived(value) else _Answered.NO
    return _Answered.YES


def _values(value: object, segments: list[tuple[str, str]]) -> list[object]:
    """
    The values at a place.

    `steps[matching].lead` takes the members of one kind, `parties[].interest` all of them; `steps[].activities[language]`
    asks whether there is one of that kind at all.
    """
    if not segments or isinstance(value, Absent):
        return [value]
    (name, kind), *rest = segments
    if not isinstance(value, Part):
        return [value]
    inner = getattr(value, name)
    if kind and not rest and isinstance(inner, Absent):
        return []
    if not isinstance(inner, tuple) or not (rest or kind):
        return _values(inner, rest)
    members = [member for member in inner if not kind or getattr(member, "kind", None) == kind]
    return [found for member in members for found in _values(member, rest)]


def _last_key(place: str) -> str:
    return str(_SEGMENT.findall(place.partition("|")[0])[-1][0])
