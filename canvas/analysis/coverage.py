"""Which blocks of the canvas a track fills, and with what."""

import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache
from typing import NamedTuple

from canvas.domain.answer import Absence, Absent, given, is_waived, listed
from canvas.domain.kinds import BlockId, LineKind
from canvas.domain.track import Track
from canvas.knowledge.blocks import COLUMNS, Block, block, blocks

_STEPS = {block: kind for kind, block in COLUMNS.items()}
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


class _Answered(IntEnum):
    """What one place that fills a block says, the best first."""

    YES = 0
    PARTLY = 1
    WAIVED = 2
    NO = 3


@dataclass(frozen=True, slots=True)
class Fill:
    """What fills a block: a key of the file, and the part around it where the block has two fills with that key."""

    key: str
    within: str | None


class BlockCoverage(NamedTuple):
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
    answered: list[Fill] = []
    partly: list[Fill] = []
    waived: list[Fill] = []
    empty: list[Fill] = []
    found = (answered, partly, waived, empty)
    for fill, places in _fills(looked_at.id):
        found[_answered(track, places)].append(fill)
    if _left_out(track, looked_at.id) or (waived and not (answered or partly or empty)):
        state = BlockState.NOT_APPLICABLE
    elif not empty and not partly:
        state = BlockState.FILLED
    elif answered or partly:
        state = BlockState.PARTIAL
    else:
        state = BlockState.EMPTY
    return BlockCoverage(looked_at, state, tuple(answered), tuple(partly), tuple(empty), tuple(waived))


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
    if kind := _STEPS.get(identifier):
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
    return min(_answered_at(track, segments) for segments in places)


def _answered_at(track: Track, segments: _Segments) -> _Answered:
    """Whether the values at a place are there: all of them, some, none, or left out on purpose."""
    values = _values(track, segments)
    absent = [value for value in values if type(value) is Absent]
    if not absent:
        return _YES if values else _NO
    waived = [value for value in absent if value.state is _NOT_APPLICABLE]
    if len(waived) == len(values):
        return _WAIVED
    if len(waived) == len(absent):
        return _YES
    return _PARTLY if len(absent) < len(values) else _NO


# looked up once: these are asked for every place of every block of every file
_YES, _PARTLY, _WAIVED, _NO = _Answered
_NOT_APPLICABLE = Absence.NOT_APPLICABLE


def _values(track: Track, segments: _Segments) -> list[object]:
    """
    The values at a place; an absence on the way there stands for what would be in it.

    `steps[matching].lead` takes the members of one kind, `parties[].interest` all of them, and
    `steps[].activities[language]` asks whether there is one of that kind at all.
    """
    values: list[object] = [track]
    last = len(segments) - 1
    for depth, (name, kind) in enumerate(segments):
        found: list[object] = []
        for value in values:
            inner = value if type(value) is Absent else getattr(value, name)
            if type(inner) is tuple and (kind or depth < last):
                found += [member for member in inner if member.kind == kind] if kind else inner
            elif inner is value or not kind or depth < last:
                found.append(inner)
        values = found
    return values
