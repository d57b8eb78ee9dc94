"""
Steps of several tracks that look alike, and tracks that are nearly the same.

Only what shares a fingerprint is compared, and only with the first of each group: the time grows with the number of
steps, not with that of the pairs. A pair that is only just alike may be missed.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import floor
from typing import TypeVar

from canvas.analysis.portfolio.amounts import Amount
from canvas.analysis.portfolio.marks import likeness
from canvas.analysis.portfolio.summary import Module, Summary
from canvas.domain.kinds import ActivityKind, QualificationKind, StepKind, WorkForm

Item = TypeVar("Item", bound=Hashable)
Shared = TypeVar("Shared")

STEPS_ALIKE, TRACKS_ALIKE = 0.6, 0.85
"""Which part of all words and kinds two steps, and two tracks, share at the least to be called alike."""

_ENOUGH_TO_COMPARE = 6
"""A step with fewer words and kinds is alike to many by chance."""

_LEADERS_A_MARK = 3
"""So many groups are looked at for one fingerprint, so that one that half the country has costs no more."""

_HUNDRED, _SURE = 100, 6

_TOLD = 40
"""So many members, shared words and groups are told; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Place:
    """A step, or a track as a whole, where it stands."""

    track: str
    track_title: str
    region: str
    step_title: str
    weeks: Amount | None


@dataclass(frozen=True, slots=True)
class Alike:
    """
    Steps or tracks that are alike, and why it is thought so.

    `places` are the first of `count`, in `tracks` tracks. `least` is the smallest part that a member shares with the
    first, from 0 to 1; kinds and `words` are those that all of them have. `differing` are words that not all have.
    """

    kind: StepKind | None
    count: int
    tracks: int
    places: tuple[Place, ...]
    least: float
    form: WorkForm | None
    activities: tuple[ActivityKind, ...]
    qualifications: tuple[QualificationKind, ...]
    words: tuple[str, ...]
    differing: tuple[str, ...]


def modules_alike(summaries: Sequence[Summary]) -> tuple[Alike, ...]:
    """Steps of at least two tracks, those that most tracks have first."""
    steps = [(summary, module) for summary in summaries for module in summary.modules]
    worth = [place for place, (_, module) in enumerate(steps) if len(module.features) >= _ENOUGH_TO_COMPARE]
    groups = _groups(worth, lambda at: steps[at][1].marks, lambda at: steps[at][1].features, STEPS_ALIKE)
    found = [_module_group([steps[at] for at in members], least) for members, least in groups]
    return _ordered(each for each in found if each.tracks > 1)


def tracks_alike(summaries: Sequence[Summary]) -> tuple[Alike, ...]:
    """Tracks that are nearly the same in their head and in all their steps."""
    groups = _groups(
        range(len(summaries)), lambda at: summaries[at].marks, lambda at: summaries[at].features, TRACKS_ALIKE
    )
    return _ordered(_track_group([summaries[at] for at in members], least) for members, least in groups)


def _groups(
    items: Iterable[Item],
    marks: Callable[[Item], Sequence[int]],
    features: Callable[[Item], frozenset[str]],
    enough: float,
) -> list[tuple[list[Item], float]]:
    """Groups of several, each around its first member, with the least likeness to it."""
    leaders: dict[int, list[Item]] = {}
    members: dict[Item, list[Item]] = {}
    own: dict[Item, frozenset[str]] = {}
    least: dict[Item, float] = {}
    for item in items:
        mine = features(item)
        near = dict.fromkeys(leader for mark in marks(item) for leader in leaders.get(mark, ()))
        best = max(near, key=lambda leader: likeness(mine, own[leader]), default=None)
        if best is not None and (alike := likeness(mine, own[best])) >= enough:
            members[best].append(item)
            least[best] = min(least[best], alike)
            continue
        members[item], own[item], least[item] = [item], mine, 1.0
        for mark in marks(item):
            known = leaders.setdefault(mark, [])
            if len(known) < _LEADERS_A_MARK:
                known.append(item)
    return [(found, least[leader]) for leader, found in members.items() if len(found) > 1]


def _module_group(found: Sequence[tuple[Summary, Module]], least: float) -> Alike:
    modules = [module for _, module in found]
    every = [frozenset(module.words.split()) for module in modules]
    forms = {module.form for module in modules}
    kinds = {module.kind for module in modules}
    return Alike(
        kind=kinds.pop() if len(kinds) == 1 else None,
        count=len(found),
        tracks=len({id(summary) for summary, _ in found}),
        places=tuple(
            Place(summary.id, summary.title, summary.region, module.title, module.weeks)
            for summary, module in found[:_TOLD]
        ),
        least=_in_hundredths(least),
        form=forms.pop() if len(forms) == 1 else None,
        activities=_shared([module.activities for module in modules]),
        qualifications=_shared([module.qualifications for module in modules]),
        words=_common(every),
        differing=_differing(every),
    )


def _track_group(found: Sequence[Summary], least: float) -> Alike:
    every = [frozenset(word for word in each.features if ":" not in word) for each in found]
    return Alike(
        kind=None,
        count=len(found),
        tracks=len(found),
        places=tuple(Place(each.id, each.title, each.region, "", each.weeks) for each in found[:_TOLD]),
        least=_in_hundredths(least),
        form=None,
        activities=(),
        qualifications=(),
        words=_common(every),
        differing=_differing(every),
    )


def _in_hundredths(part: float) -> float:
    """Never rounded up: what is told is shared at the least."""
    return floor(round(_HUNDRED * part, _SURE)) / _HUNDRED


def _shared(several: Sequence[tuple[Shared, ...]]) -> tuple[Shared, ...]:
    """What all of them have, in the order of the first."""
    return tuple(each for each in several[0] if all(each in other for other in several[1:]))


def _common(several: Sequence[frozenset[str]]) -> tuple[str, ...]:
    return tuple(sorted(frozenset.intersection(*several))[:_TOLD])


def _differing(several: Sequence[frozenset[str]]) -> tuple[str, ...]:
    return tuple(sorted(frozenset().union(*several) - frozenset.intersection(*several))[:_TOLD])


def _ordered(found: Iterable[Alike]) -> tuple[Alike, ...]:
    first = sorted(found, key=lambda each: (-each.tracks, -each.least, each.places[0].track, each.places[0].step_title))
    return tuple(first[:_TOLD])
