"""Which blocks of the canvas a track fills, and with what."""

import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache
from typing import Any, NamedTuple, TypeAlias

from canvas.analysis.placement import line_of_support
from canvas.analysis.steps import steps_of
from canvas.domain.answer import Absence, Absent, given, is_waived, listed
from canvas.domain.kinds import BlockId, LineKind
from canvas.domain.track import Track
from canvas.knowledge.blocks import COLUMNS, Block, blocks

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


class Fill(NamedTuple):
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
    outline = _outline()
    found = [_NO] * outline.places
    _look([track], outline.ways, found)
    return Coverage(tuple([_block(track, looked_at, fills, found) for looked_at, fills in outline.blocks]))


class _Way(NamedTuple):
    """
    One step on the way to a place: a key, and the kind of the members that count; then further ways, or the place.

    `steps[matching].lead` takes the members of one kind, `parties[].interest` all of them, and
    `steps[].activities[language]` asks whether there is one of that kind at all.
    """

    key: str
    kind: str
    onward: "list[_Way]"
    place: int


_Fills: TypeAlias = tuple[tuple[Fill, tuple[int, ...]], ...]
"""What fills a block, each with the numbers of its places, any of which will do."""


class _Outline(NamedTuple):
    """All places that fill blocks; those that begin alike share their way up to where they part."""

    ways: list[_Way]
    places: int
    blocks: tuple[tuple[Block, _Fills], ...]


@cache
def _outline() -> _Outline:
    ways: list[_Way] = []
    numbers: dict[str, int] = {}
    for each in blocks():
        for place in (place for places in each.fills for place in places.split("|")):
            _lay_way(_SEGMENT.findall(place), ways, numbers.setdefault(place, len(numbers)))
    return _Outline(ways, len(numbers), tuple((each, _fills(each, numbers)) for each in blocks()))


def _lay_way(segments: list[tuple[str, str]], ways: list[_Way], place: int) -> None:
    for key, kind in segments[:-1]:
        known = (way for way in ways if way.onward and (way.key, way.kind) == (key, kind))
        way = next(known, None)
        if way is None:
            way = _Way(key, kind, [], -1)
            ways.append(way)
        ways = way.onward
    ways.append(_Way(*segments[-1], [], place))


def _fills(looked_at: Block, numbers: dict[str, int]) -> _Fills:
    fills = [places.split("|") for places in looked_at.fills]
    ways = [_SEGMENT.findall(places[0]) for places in fills]
    keys = [way[-1][0] for way in ways]
    return tuple(
        (Fill(key, way[0][0] if keys.count(key) > 1 else None), tuple(numbers[place] for place in places))
        for key, way, places in zip(keys, ways, fills, strict=True)
    )


def _look(values: list[Any], ways: list[_Way], found: list[_Answered]) -> None:
    """Go these ways from the values and judge what stands at their end; an absence stands for all that is in it."""
    for key, kind, onward, place in ways:
        inside: list[Any] = []
        for value in values:
            inner = value if type(value) is Absent else getattr(value, key)
            if type(inner) is tuple and kind:
                for member in inner:
                    if member.kind == kind:
                        inside.append(member)
            elif type(inner) is tuple and onward:
                inside += inner
            elif onward or not kind or inner is value:
                inside.append(inner)
        if onward:
            _look(inside, onward, found)
        elif len(inside) == 1 and type(inside[0]) is not Absent:
            found[place] = _YES
        elif inside:
            found[place] = _answered(inside)


# looked up once: these are asked for every place of every block of every file
_YES, _PARTLY, _WAIVED, _NO = _Answered
_NOT_APPLICABLE = Absence.NOT_APPLICABLE


def _answered(values: list[Any]) -> _Answered:
    """Whether these values, one at the least, are there: all of them, some, none, or left out on purpose."""
    absent = [value for value in values if type(value) is Absent]
    if not absent:
        return _YES
    waived = [value for value in absent if value.state is _NOT_APPLICABLE]
    if len(waived) == len(values):
        return _WAIVED
    if len(waived) == len(absent):
        return _YES
    return _PARTLY if len(absent) < len(values) else _NO


def _block(track: Track, looked_at: Block, fills: _Fills, found: list[_Answered]) -> BlockCoverage:
    """The best answer among the places of each fill counts."""
    by_answer: tuple[list[Fill], ...] = ([], [], [], [])
    for fill, places in fills:
        best = found[places[0]] if len(places) == 1 else min([found[place] for place in places])
        by_answer[best].append(fill)
    answered, partly, waived, empty = by_answer
    if _left_out(track, looked_at.id) or (waived and not (answered or partly or empty)):
        state = _NEEDLESS
    elif not empty and not partly:
        state = _FILLED
    elif answered or partly:
        state = _PARTIAL
    else:
        state = _EMPTY
    return BlockCoverage(looked_at, state, tuple(answered), tuple(partly), tuple(empty), tuple(waived))


_FILLED, _PARTIAL, _EMPTY, _NEEDLESS = BlockState


def _left_out(track: Track, identifier: BlockId) -> bool:
    """A step kind that the team left out, or a line that it waived."""
    if kind := _STEPS.get(identifier):
        left_out = listed(track.left_out)
        return any(given(left.kind) is kind for left in left_out) and not steps_of(track, kind)
    if line := _LINES.get(identifier):
        return is_waived(line_of_support(track, line))
    return False
