"""What has been arranged around a track."""

from collections.abc import Mapping

from canvas.domain.answer import given, is_missing, is_waived, listed
from canvas.domain.kinds import ConditionKind, ConditionStatus
from canvas.domain.path import Path
from canvas.domain.remember import remembered
from canvas.domain.surroundings import Condition
from canvas.domain.track import Track


@remembered
def conditions_by_kind(track: Track) -> Mapping[ConditionKind, tuple[tuple[Path, Condition], ...]]:
    """The conditions that are written, of the track and then of its editions, each with its path."""
    found: dict[ConditionKind, tuple[tuple[Path, Condition], ...]] = {}
    for path, condition in _written(track):
        if kind := given(condition.kind):
            found[kind] = (*found.get(kind, ()), (path, condition))
    return found


def _written(track: Track) -> tuple[tuple[Path, Condition], ...]:
    own = (((("conditions", place), each)) for place, each in enumerate(listed(track.conditions)))
    other = (
        (("editions", number, "differs", "conditions", place), each)
        for number, edition in enumerate(listed(track.editions))
        if (differs := given(edition.differs))
        for place, each in enumerate(listed(differs.conditions))
    )
    return (*own, *other)


def says_nothing(condition: Condition) -> bool:
    """Only its kind is written: not whether it is arranged, nor how."""
    return is_missing(condition.status) and given(condition.arrangement) is None


def is_settled(condition: Condition) -> bool:
    """It is arranged, the track does without it, or it is written how it is arranged."""
    if condition.status is ConditionStatus.ARRANGED or is_waived(condition.status):
        return True
    return is_missing(condition.status) and given(condition.arrangement) is not None


def is_arranged(track: Track, kind: ConditionKind) -> bool:
    """A condition of this kind is settled, or the team does without conditions."""
    written = conditions_by_kind(track).get(kind, ())
    return is_waived(track.conditions) or any(is_settled(condition) for _, condition in written)
