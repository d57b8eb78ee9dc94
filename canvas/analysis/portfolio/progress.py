"""What became different in many tracks since an earlier state."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from canvas.analysis.coverage import BlockState
from canvas.analysis.portfolio.amounts import Amount
from canvas.analysis.portfolio.names import folded_name, in_order
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


class Measure(StrEnum):
    """A number that a summary tells, by the name that it has there."""

    PEOPLE = "people"
    PLACES = "places"
    WEEKS = "weeks"
    COSTS = "costs"
    MONEY = "money"
    GRANTED = "granted"

    def of(self, summary: Summary) -> Amount | None:
        """The number of this track; None where it tells none."""
        found: Amount | None = getattr(summary, self.value)
        return found


@dataclass(frozen=True, slots=True)
class Shift:
    """A number that is another than it was; null where the file did not tell it, or does so no more."""

    measure: Measure
    before: Amount | None
    now: Amount | None


@dataclass(frozen=True, slots=True)
class Moved:
    """
    A track of which something is different: findings gained and closed, blocks that are filled now or no more.

    `went_back`: its stage is an earlier one. `shifts` are its numbers that differ; `joined` and `left` are the names of
    parties.
    """

    id: str
    title: str
    stage_before: Stage
    stage: Stage
    gained: tuple[CodeCount, ...]
    closed: tuple[CodeCount, ...]
    filled: tuple[BlockId, ...]
    emptied: tuple[BlockId, ...]
    went_back: bool
    shifts: tuple[Shift, ...]
    joined: tuple[str, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """
    The tracks against an earlier state, which `since` names.

    In `same` tracks nothing of this is different. The sums are over the tracks that are there in both.
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
    shifts = tuple(Shift(each, was, is_now) for each in Measure if (was := each.of(before)) != (is_now := each.of(now)))
    joined, left = _who(now, before), _who(before, now)
    if first == second and before.stage is now.stage and not (filled or emptied or shifts or joined or left):
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
        went_back=now.stage is not Stage.STOPPED and not now.stage.reaches(before.stage),
        shifts=shifts,
        joined=joined,
        left=left,
    )


def _who(one: Summary, other: Summary) -> tuple[str, ...]:
    """The parties that stand in the one and not in the other."""
    there = {folded_name(party.name) for party in other.parties}
    names = {folded_name(party.name): party.name for party in one.parties}
    return tuple(sorted((name for folded, name in names.items() if folded not in there), key=in_order))


def _counted(findings: set[tuple[str, str]]) -> tuple[CodeCount, ...]:
    counts = Counter(code for code, _ in findings)
    return tuple(CodeCount(code, counts[code]) for code in sorted(counts))
