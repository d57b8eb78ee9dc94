"""How much of one track is drawn: a picture of hundreds of boxes tells nobody anything, and takes minutes."""

from typing import NamedTuple

from canvas.domain.answer import listed
from canvas.domain.track import Track

MOST = 80
"""Parts of a sort. The fullest track known has fifteen parties, and six to eight people sit around a table."""

_COUNTED = ("parties", "roles", "steps", "funding", "costs")


class TooMany(NamedTuple):
    """The key of a list, and how many are in it."""

    key: str
    number: int


def too_many(track: Track) -> TooMany | None:
    """The first list that is too long to be drawn, None for a track of a size that people can talk about."""
    counts = (TooMany(key, len(listed(getattr(track, key)))) for key in _COUNTED)
    return next((each for each in counts if each.number > MOST), None)
