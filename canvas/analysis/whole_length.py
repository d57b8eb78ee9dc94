"""How long all steps take together, as people say it."""

from decimal import ROUND_HALF_UP, Decimal

from canvas.analysis.lengths import is_open_ended, lengths
from canvas.analysis.order import sequence, timetable
from canvas.domain.answer import given, is_waived, listed
from canvas.domain.quantity import Bound, Quantity, Unit
from canvas.domain.track import Track


def whole_length(track: Track) -> Quantity | None:
    """
    The steps together in whole weeks; at least as long, where lengths are not known or only their least is.

    None where no step tells how long it takes, and where steps wait for each other.
    """
    steps, shortest, longest = listed(track.steps), timetable(track, longest=False).weeks, timetable(track).weeks
    if not longest or sequence(track)[1] is None:
        return None
    # a step without a duration on purpose takes no time
    are_known = [weeks or is_waived(step.duration) for step, weeks in zip(steps, lengths(track), strict=True)]
    if not all(are_known) or any(map(is_open_ended, steps)):
        return Quantity(_whole(shortest), _whole(shortest), Bound.AT_LEAST, Unit.WEEKS)
    least, most = _whole(shortest), _whole(longest)
    durations = [given(step.duration) for step in steps]
    exact = all(each and each.unit is Unit.WEEKS and each.bound is Bound.EXACT for each in durations)
    is_exact = exact and (least, most) == (shortest, longest)
    return Quantity(least, most, Bound.EXACT if is_exact else Bound.ABOUT, Unit.WEEKS)


def _whole(weeks: Decimal) -> Decimal:
    return weeks.quantize(Decimal(1), ROUND_HALF_UP)
