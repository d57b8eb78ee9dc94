"""What became different in many tracks since an earlier state."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from canvas.analysis.coverage import BlockState
from canvas.analysis.portfolio.summary import Summary
from canvas.domain.kinds import BlockId, Stage
from canvas.knowledge.blocks import blocks


@dataclass(frozen=True, slots=True)
class Named:
    """A track by its id and title."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class CodeCount:
    """How many findings of one code."""

    code: str
    count: int


@dataclass(frozen=True, slots=True)
class Moved:
    """A track of which something is different: findings gained and closed, blocks that are filled now or no more."""

    id: str
    title: str
    stage_before: Stage
    stage: Stage
    gained: tuple[CodeCount, ...]
    closed: tuple[CodeCount, ...]
    filled: tuple[BlockId, ...]
    emptied: tuple[BlockId, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """
    The tracks against an earlier state, which `since` names.

    `same` tracks are as far as they were. The sums are over the tracks that are there in both.
    """

    since: str
    new: tuple[Named, ...]
    gone: tuple[Named, ...]
    moved: tuple[Moved, ...]
    same: int
    points_before: int
    points: int
    filled_before: int
    filled: int


def progress(before: Sequence[Summary], now: Sequence[Summary], since: str) -> Progress:
    """Compare by id, wherever the file lies."""
    old, new = ({each.id: each for each in reversed(several)} for several in (before, now))
    both = [(old[each.id], each) for each in now if each.id in old and new[each.id] is each]
    moved = [found for first, second in both if (found := _moved(first, second))]
    return Progress(
        since=since,
        new=tuple(Named(each.id, each.title) for each in now if each.id not in old),
        gone=tuple(Named(each.id, each.title) for each in before if each.id not in new and old[each.id] is each),
        moved=tuple(moved),
        same=len(both) - len(moved),
        points_before=sum(first.points for first, _ in both),
        points=sum(second.points for _, second in both),
        filled_before=sum(first.filled for first, _ in both),
        filled=sum(second.filled for _, second in both),
    )


def _moved(before: Summary, now: Summary) -> Moved | None:
    first, second = (
        {(each.code, one) for each in side.findings for one in each.fingerprints} for side in (before, now)
    )
    states = list(zip(blocks(), before.blocks, now.blocks, strict=True))
    filled = [block.id for block, was, is_now in states if is_now is BlockState.FILLED is not was]
    emptied = [block.id for block, was, is_now in states if was is BlockState.FILLED is not is_now]
    if first == second and not filled and not emptied and before.stage is now.stage:
        return None
    return Moved(
        id=now.id,
        title=now.title,
        stage_before=before.stage,
        stage=now.stage,
        gained=_counted(second - first),
        closed=_counted(first - second),
        filled=tuple(filled),
        emptied=tuple(emptied),
    )


def _counted(findings: set[tuple[str, str]]) -> tuple[CodeCount, ...]:
    counts = Counter(code for code, _ in findings)
    return tuple(CodeCount(code, counts[code]) for code in sorted(counts))
