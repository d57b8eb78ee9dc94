"""Hours a week, as far as a file tells them."""

from decimal import Decimal
from typing import NamedTuple, TypeAlias

from canvas.domain.answer import MISSING, Absent
from canvas.domain.path import Path
from canvas.domain.quantity import Bound, Quantity
from canvas.domain.track import Track

Hours: TypeAlias = tuple[Decimal, Decimal]
"""From how many hours a week to how many."""


class Share(NamedTuple):
    """One part of a week: the place where its hours a week stand or should stand, and how many they are."""

    path: Path
    hours: Hours | Absent


def share_of(path: Path, hours: Quantity | Absent, track: Track) -> Share:
    """The part of a week that these hours are."""
    known = weekly(hours, track)
    return Share(path, known) if known else open_share(path, hours)


def open_share(path: Path, hours: Quantity | Absent) -> Share:
    """A part without hours a week. Hours that are given, but not per week, are missing as hours a week."""
    return Share(path, hours if isinstance(hours, Absent) else MISSING)


def weekly(hours: Quantity | Absent, track: Track) -> Hours | None:
    """From and to, in hours a week, with dagdelen as the track counts them; None when they are not told per week."""
    if isinstance(hours, Absent) or (per_week := hours.hours_per_week(track.dagdeel)) is None:
        return None
    return (Decimal(0), per_week[1]) if hours.bound is Bound.AT_MOST else per_week
