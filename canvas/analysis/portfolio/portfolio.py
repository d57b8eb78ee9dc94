"""Many tracks as one whole: a pure join over what each of them says in short."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from canvas.analysis.portfolio.alike import Alike, modules_alike, tracks_alike
from canvas.analysis.portfolio.funding import Funding, funding
from canvas.analysis.portfolio.gaps import BlockCount, CommonGap, block_counts, common_gaps
from canvas.analysis.portfolio.groups import Group, regions, sectors, together
from canvas.analysis.portfolio.names import in_order
from canvas.analysis.portfolio.parties import Parties, parties
from canvas.analysis.portfolio.progress import Progress, progress
from canvas.analysis.portfolio.shared_steps import SharedStep, modules_shared
from canvas.analysis.portfolio.summary import Summary, Unread
from canvas.domain.kinds import Stage
from canvas.domain.language import Language


@dataclass(frozen=True, slots=True)
class StageCount:
    """How many tracks are at a stage, and what they are together."""

    stage: Stage
    tracks: int
    together: Group


@dataclass(frozen=True, slots=True)
class Sums:
    """What some tracks are together."""

    all: Group
    regions: tuple[Group, ...]
    sectors: tuple[Group, ...]
    funding: Funding


@dataclass(frozen=True, slots=True)
class Portfolio:
    """
    The tracks in the order of their titles, and what they have in common.

    `unread` are files that could not be read: they are in no sum. `translations` are the ids of tracks that stand in
    the list in another language. `twice` are ids that several files have; all of these count. `doubled` are ids of
    tracks that came in more than once and are the same in everything: they count once. `without_stopped` are the sums
    over the tracks that were not stopped; null where none was.
    """

    tracks: tuple[Summary, ...]
    unread: tuple[Unread, ...]
    translations: tuple[str, ...]
    twice: tuple[str, ...]
    all: Group
    stages: tuple[StageCount, ...]
    gaps: tuple[CommonGap, ...]
    blocks: tuple[BlockCount, ...]
    regions: tuple[Group, ...]
    sectors: tuple[Group, ...]
    parties: Parties
    funding: Funding
    modules_alike: tuple[Alike, ...]
    modules_shared: tuple[SharedStep, ...]
    tracks_alike: tuple[Alike, ...]
    progress: Progress | None
    doubled: tuple[str, ...]
    without_stopped: Sums | None

    @property
    def going(self) -> Sums:
        """What is added up for a reader: what a stopped track would have brought is not there to count on."""
        return self.without_stopped or Sums(self.all, self.regions, self.sectors, self.funding)

    @property
    def stopped(self) -> Group | None:
        """The stopped tracks together, None where there are none."""
        return next((each.together for each in self.stages if each.stage is Stage.STOPPED), None)


@dataclass(frozen=True, slots=True)
class State:
    """What files held at some moment, which `name` tells; `translations` are ids that were left out before."""

    tracks: tuple[Summary, ...]
    unread: tuple[Unread, ...]
    translations: tuple[str, ...] = ()
    name: str = ""


def portfolio(now: State, before: State | None = None) -> Portfolio:
    """The join: the same for the same tracks, in whatever order and from whichever parts they come."""
    single, doubled = _each_once(sorted(now.tracks, key=_in_reading_order))
    tracks, translations = _without_translations(single)
    by_stage = {stage: [each for each in tracks if each.stage is stage] for stage in Stage}
    going = [each for each in tracks if each.stage is not Stage.STOPPED]
    sums = _sums(tracks)
    return Portfolio(
        tracks=tuple(tracks),
        unread=tuple(sorted(dict.fromkeys(now.unread), key=lambda each: each.path)),
        translations=tuple(sorted({*translations, *now.translations})),
        twice=_twice(tracks),
        all=sums.all,
        stages=tuple(StageCount(stage, len(found), together("", found)) for stage, found in by_stage.items() if found),
        gaps=common_gaps(tracks),
        blocks=block_counts(tracks),
        regions=sums.regions,
        sectors=sums.sectors,
        parties=parties(tracks),
        funding=sums.funding,
        modules_alike=modules_alike(tracks),
        modules_shared=modules_shared(tracks),
        tracks_alike=tracks_alike(tracks),
        progress=_progress(before, tracks) if before else None,
        doubled=doubled,
        without_stopped=_sums(going) if len(going) < len(tracks) else None,
    )


def _sums(tracks: Sequence[Summary]) -> Sums:
    return Sums(together("", tracks), regions(tracks), sectors(tracks), funding(tracks))


def _progress(before: State, tracks: Sequence[Summary]) -> Progress:
    then = _without_translations(_each_once(sorted(before.tracks, key=_in_reading_order))[0])[0]
    return progress(then, tracks, before.name)


def _in_reading_order(summary: Summary) -> tuple[str, str, str]:
    return in_order(summary.title), summary.id, summary.path


def _each_once(tracks: Iterable[Summary]) -> tuple[list[Summary], tuple[str, ...]]:
    """A region that was put in twice counts once: what is the same in all but the name of its file is one track."""
    every = list(tracks)
    counts = Counter(each.id for each in every)
    seen: set[Summary] = set()
    single: list[Summary] = []
    doubled: set[str] = set()
    for each in every:
        if counts[each.id] > 1 and (same := replace(each, path="")) in seen:
            doubled.add(each.id)
            continue
        if counts[each.id] > 1:
            seen.add(same)
        single.append(each)
    return single, tuple(sorted(doubled))


def _without_translations(tracks: Iterable[Summary]) -> tuple[list[Summary], tuple[str, ...]]:
    """`x` and `x-en` are one track when they are in two languages: the one without an ending counts."""
    every = list(tracks)
    languages = {each.id: each.language for each in every}
    translated = {
        f"{identifier}-{language.value}"
        for identifier, own in languages.items()
        for language in Language
        if own is not language and languages.get(f"{identifier}-{language.value}") is language
    }
    return [each for each in every if each.id not in translated], tuple(sorted(translated))


def _twice(tracks: Sequence[Summary]) -> tuple[str, ...]:
    counts = Counter(each.id for each in tracks)
    return tuple(sorted(identifier for identifier, count in counts.items() if count > 1))
