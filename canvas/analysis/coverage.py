"""Which blocks of the canvas a track fills, and with what."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from canvas.domain.answer import Absence, Absent, given, is_waived, listed
from canvas.domain.kinds import BlockId, LineKind, StepKind
from canvas.domain.part import Part
from canvas.domain.track import Track
from canvas.knowledge.blocks import Block, block, blocks

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
class Fill:
    """What fills a block: a key of the file, and the part around it where the block has two fills with that key."""

    key: str
    within: str | None


@dataclass(frozen=True, slots=True)
class BlockCoverage:
    """One block: its state, and what is answered, half answered, open and waived, each in the order of the data."""

    block: Block
    state: BlockState
    answered: tuple[Fill, ...]
    partly: tuple[Fill, ...]
    open: tuple[Fill, ...]
    waived: tuple[Fill, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """All blocks in canvas order."""

    blocks: tuple[BlockCoverage, ...]

    def count(self, state: BlockState) -> int:
        """How many blocks are in this state."""
        return sum(each.state is state for each in self.blocks)

    def of(self, identifier: BlockId) -> BlockCoverage:
        """The coverage of one block."""
        return next(each for each in self.blocks if each.block.id is identifier)


def coverage(track: Track) -> Coverage:
    """Look at every block of the canvas."""
    return Coverage(tuple(_block(track, each) for each in blocks()))


def _block(track: Track, looked_at: Block) -> BlockCoverage:
    by_answer: dict[_Answered, list[Fill]] = {answer: [] for answer in _Answered}
    for fill, places in _fills(looked_at.id):
        by_answer[_answered(track, places)].append(fill)
    answered, partly, empty, waived = (
        tuple(by_answer[answer]) for answer in (_Answered.YES, _Answered.PARTLY, _Answered.NO, _Answered.WAIVED)
    )
    if _left_out(track, looked_at.id) or (waived and not (answered or partly or empty)):
        state = BlockState.NOT_APPLICABLE
    elif not empty and not partly:
        state = BlockState.FILLED
    elif answered or partly:
        state = BlockState.PARTIAL
    else:
        state = BlockState.EMPTY
    return BlockCoverage(looked_at, state, answered, partly, empty, waived)


_Segments = tuple[tuple[str, str], ...]
"""The steps on the way to a place: a key, and the kind of the members that count."""


@cache
def _fills(block_id: BlockId) -> tuple[tuple[Fill, tuple[_Segments, ...]], ...]:
    """What fills a block, each with its places, any of which will do."""
    fills = [tuple(tuple(_SEGMENT.findall(place)) for place in places.split("|")) for places in block(block_id).fills]
    keys = [places[0][-1][0] for places in fills]
    return tuple(
        (Fill(key, places[0][0][0] if keys.count(key) > 1 else None), places)
        for key, places in zip(keys, fills, strict=True)
    )


def _left_out(track: Track, identifier: BlockId) -> bool:
    """A step kind that the team left out, or a line that it waived."""
    if kind := _COLUMNS.get(identifier):
        written = any(given(step.kind) is kind for step in listed(track.steps))
        return not written and any(given(left.kind) is kind for left in listed(track.left_out))
    if line := _LINES.get(identifier):
        lines = given(track.lines)
        return is_waived(track.lines if lines is None else getattr(lines, line.value.replace("-", "_")))
    return False


def _answered(track: Track, places: tuple[_Segments, ...]) -> _Answered:
    """The best answer among the places."""
    if len(places) == 1:
        return _answered_at(track, places[0])
    answers = [_answered_at(track, segments) for segments in places]
    return next(answer for answer in _BEST_FIRST if answer in answers)


def _answered_at(track: Track, segments: _Segments) -> _Answered:
    """Whether the values at a place are there: all of them, some, none, or left out on purpose."""
    found = _Tally()
    _look(track, segments, 0, found)
    if found.all == 0:
        return _Answered.NO
    if found.waived == found.all:
        return _Answered.WAIVED
    if found.given + found.waived == found.all:
        return _Answered.YES
    return _Answered.PARTLY if found.given else _Answered.NO


@dataclass(slots=True)
class _Tally:
    """How many values were met at a place, and what they say."""

    all: int = 0
    given: int = 0
    waived: int = 0


def _look(value: object, segments: _Segments, depth: int, tally: _Tally) -> None:
    """
    Count the values at a place.

    `steps[matching].lead` takes the members of one kind, `parties[].interest` all of them, and
    `steps[].activities[language]` asks whether there is one of that kind at all.
    """
    while depth < len(segments) and isinstance(value, Part):
        name, kind = segments[depth]
        value = getattr(value, name)
        depth += 1
        if isinstance(value, tuple) and (kind or depth < len(segments)):
            for member in value:
                if not kind or member.kind == kind:
                    _look(member, segments, depth, tally)
            return
        if kind and depth == len(segments):
            return
    tally.all += 1
    if not isinstance(value, Absent):
        tally.given += 1
    elif value.state is Absence.NOT_APPLICABLE:
        tally.waived += 1
