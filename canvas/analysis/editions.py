"""The runs of a track."""

from canvas.domain.answer import Absent, given, listed
from canvas.domain.quantity import Quantity
from canvas.domain.track import Edition, Track


def size_of(edition: Edition) -> Quantity | Absent:
    """How many people take part in this edition, as it says itself."""
    differs = given(edition.differs)
    group = given(differs.target_group) if differs else None
    return edition.size if given(edition.size) or group is None else group.size


def followed_results(track: Track) -> tuple[int, int] | None:
    """The first edition with results that another one follows on, and that other; None when there is no such pair."""
    editions = listed(track.editions)
    for place, edition in enumerate(editions[:-1]):
        if listed(edition.results):
            return place, place + 1
    return None
