"""When a cost comes, in weeks from the start of the track, and the numbers of weeks."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

from canvas.analysis.spans import spans
from canvas.domain.answer import given, listed
from canvas.domain.money import Cost
from canvas.domain.track import Track

_NOUGHT = Decimal(0)
_FINE = Decimal("0.000001")
"""Finer than a day; what is beyond it is the rounding of thirds and sevenths."""


class Weeks(NamedTuple):
    """
    When a cost comes, in weeks from the start of the track.

    It begins at `soonest` at the earliest and by `start` at the latest, and it is over by `end`; None where nobody
    knows how late that can be.
    """

    soonest: Decimal
    start: Decimal | None
    end: Decimal | None

    @property
    def in_time(self) -> tuple[bool, Decimal, Decimal, bool, Decimal]:
        """To put what comes first before the rest, and last that of which nobody knows when it comes."""
        return self.start is None, self.soonest, self.start or _NOUGHT, self.end is None, self.end or _NOUGHT


def weeks_of(cost: Cost, track: Track) -> Weeks:
    """The weeks of the steps that a cost is for; without steps it is for all of them."""
    names = listed(cost.step)
    found = [
        span
        for step, span in zip(listed(track.steps), spans(track), strict=True)
        if not names or given(step.id) in names
    ]
    if not found:
        return Weeks(_NOUGHT, None, None)
    ends = [span.end for span in found if span.end is not None]
    return Weeks(
        soonest=min(span.soonest for span in found),
        start=min((span.start for span in found if span.start is not None), default=None),
        end=max(ends) if len(ends) == len(found) else None,
    )


def begun(moment: Decimal) -> int:
    """The number of the week that a moment is in."""
    return int((moment + _FINE).to_integral_value(ROUND_FLOOR)) + 1


def ended(moment: Decimal) -> int:
    """The number of the last week before a moment."""
    return max(int((moment - _FINE).to_integral_value(ROUND_CEILING)), 1)
