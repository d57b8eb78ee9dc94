"""Doing as many fixes of one file as go together: the file must be as readable as before."""

from bisect import bisect_right, insort
from collections.abc import Sequence

from canvas.editing.edit import Edit
from canvas.editing.fix import Fix
from canvas.editing.operate import operated
from canvas.editing.refusal import CannotEditError
from canvas.reading.problems import ProblemCode
from canvas.reading.read import Reading, read_text

_MAY_COME_TO_LIGHT = (ProblemCode.UNKNOWN_KEY, ProblemCode.UNKNOWN_WORD)
"""Slips in a part that nobody could look into while its own key was misspelt."""

_MOST_READ = 10_000_000
"""Characters that are read again to find out which fixes go together, about ten seconds; the rest is left as it is."""


def done(reading: Reading, fixes: Sequence[Fix]) -> tuple[Reading, list[Fix]]:
    """
    The file after those of its fixes that go together, and which these are; the fixes stand from top to bottom.

    Of two that are about the same place the lower one is done. Where none of them goes, the upper ones are tried.
    """
    trying, waiting = _Trying(), list(fixes)
    if whole := trying.all_at_once(reading, waiting) if waiting else reading:
        return whole, waiting
    while waiting:
        apart, waiting = _apart(waiting)
        after, made = trying.by_halves(reading, apart)
        if made:
            return after, made
    return reading, []


class _Trying:
    """Tries fixes, as long as that does not take too long."""

    def __init__(self) -> None:
        self._read = 0

    def by_halves(self, reading: Reading, fixes: Sequence[Fix]) -> tuple[Reading, list[Fix]]:
        """Those of the fixes that go; the lower half first, so that the upper one stays where it is."""
        if not fixes or self._read > _MOST_READ:
            return reading, []
        if after := self.all_at_once(reading, fixes):
            return after, list(fixes)
        if len(fixes) == 1:
            return reading, []
        middle = len(fixes) // 2
        reading, lower = self.by_halves(reading, fixes[middle:])
        reading, upper = self.by_halves(reading, fixes[:middle])
        return reading, [*upper, *lower]

    def all_at_once(self, reading: Reading, fixes: Sequence[Fix]) -> Reading | None:
        """The file after these fixes; None when it cannot be read as well as before then."""
        self._read += len(reading.text)
        try:
            after = read_text(operated(reading.text, [fix.operation for fix in fixes]))
        except CannotEditError:
            return None
        before = {(problem.code, problem.path) for problem in reading.problems}
        new = [problem for problem in after.problems if (problem.code, problem.path) not in before]
        return after if all(problem.code in _MAY_COME_TO_LIGHT or problem.code.is_hint for problem in new) else None


def _apart(fixes: Sequence[Fix]) -> tuple[list[Fix], list[Fix]]:
    """Fixes of which no two are about one place or about one list, chosen from the end, and those that have to wait."""
    taken: list[Edit] = []
    chosen, waiting = [], []
    for fix in reversed(fixes):
        if any(_touches(edit, taken) for edit in fix.edits):
            waiting.append(fix)
            continue
        chosen.append(fix)
        for edit in fix.edits:
            insort(taken, edit)
    return chosen[::-1], waiting[::-1]


def _touches(edit: Edit, taken: list[Edit]) -> bool:
    """Whether an edit reaches one of those that are taken, which stand in order and apart."""
    before = bisect_right(taken, edit.end, key=lambda each: each.start)
    return before > 0 and taken[before - 1].end >= edit.start
