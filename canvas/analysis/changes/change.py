"""One thing that changed in the design."""

from dataclasses import dataclass

from canvas.domain.answer import Absent
from canvas.domain.dates import PartialDate
from canvas.domain.levels import LanguageLevel
from canvas.domain.path import Path
from canvas.domain.quantity import Quantity
from canvas.domain.word import Word


class ChangeKind(Word):
    """What happened in a place. Moved: something else comes before it now; renamed: the same part with another id."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    RENAMED = "renamed"


class Trend(Word):
    """Which way a number, a date or a level went."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Change:
    """
    One change, as small as it can be told: a whole part that came or went, else a single answer.

    `path` leads to the place in the track after the change, and for what was removed in the one before it; `earlier`
    leads to the place before, None for what was added. `before` and `after` are what stood and stands there; for a
    step that moved in the file they are the ids of the steps right before it. `only_words`: nothing but a text differs.
    `came` and `left` are the members by which a list of single values differs.
    """

    kind: ChangeKind
    path: Path
    before: object
    after: object
    earlier: Path | None = None
    only_words: bool = False
    came: tuple[object, ...] = ()
    left: tuple[object, ...] = ()

    @property
    def trend(self) -> Trend | None:
        """Up or down, None where neither can be said."""
        first, last = _ends(self.before), _ends(self.after)
        if first is None or last is None or first[0] != last[0]:
            return None
        (_, low, high), (_, new_low, new_high) = first, last
        if new_low >= low and new_high >= high and (new_low, new_high) != (low, high):
            return Trend.UP
        if new_low <= low and new_high <= high and (new_low, new_high) != (low, high):
            return Trend.DOWN
        return None


_Ends = tuple[object, float, float]
"""What is counted, and the smallest and the largest that is meant."""


def _ends(answer: object) -> _Ends | None:
    match answer:
        case Absent():
            return None
        case Quantity():
            weeks = answer.weeks
            if weeks:
                return "weeks", float(weeks[0]), float(weeks[1])
            return (answer.unit, answer.per), float(answer.low), float(answer.high)
        case LanguageLevel():
            return "level", float(answer.low), float(answer.high)
        case PartialDate():
            return "date", float(answer.first().toordinal()), float(answer.last().toordinal())
    return None
