"""Where a place of an earlier text is now: what was typed since is between what both texts begin and end with."""

from dataclasses import dataclass
from functools import cached_property

from canvas.editing.edit import Edit


def difference(before: str, after: str) -> Edit:
    """The one edit that makes the second text of the first, as small as one can be."""
    drift = Drift(before, after)
    start, tail = drift.alike
    return Edit(start, len(before) - tail, after[start : len(after) - tail])


@dataclass(frozen=True)
class Drift:
    """Two versions of one text."""

    before: str
    after: str

    @cached_property
    def alike(self) -> tuple[int, int]:
        """With how many characters both begin, and with how many others both end."""
        most = min(len(self.before), len(self.after))
        start = _common(self.before, self.after, most)
        return start, _common(self.before[::-1], self.after[::-1], most - start)

    def now(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a piece of the earlier text is now; None where it was changed itself."""
        if self.before == self.after:
            return start, end
        begin, tail = self.alike
        if end <= begin:
            return start, end
        if start >= len(self.before) - tail:
            grown = len(self.after) - len(self.before)
            return start + grown, end + grown
        return None


def _common(one: str, other: str, most: int) -> int:
    """How many characters two texts have in common at their begin: halved again and again, since texts are long."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
