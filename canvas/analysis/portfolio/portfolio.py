"""Many tracks as one whole: a pure join over what each of them says in short."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from canvas.analysis.portfolio.alike import Alike, modules_alike, tracks_alike
from canvas.analysis.portfolio.funding import Funding, funding
from canvas.analysis.portfolio.gaps import BlockCount, CommonGap, block_counts, common_gaps
from canvas.analysis.portfolio.groups import Group, regions, sectors, together
from canvas.analysis.portfolio.names import in_order
from canvas.analysis.portfolio.parties import Parties, parties
from canvas.analysis.portfolio.progress import Progress, progress
from canvas.analysis.portfolio.summary import Summary, Unread
from canvas.domain.kinds import Stage
from canvas.domain.language import Language


@dataclass(frozen=True, slots=True)
class StageCount:
    """How many tracks are at a stage."""

    stage: Stage
    tracks: int


@dataclass(frozen=True, slots=True)
class Portfolio:
    """
    The tracks in the order of their titles, and what they have in common.

    `unread` are files that could not be read: they are in no sum. `translations` are the ids of tracks that stand in
    the list in another language. `twice` are ids that several files have; all of these count.
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
    tracks_alike: tuple[Alike, ...]
    progress: Progress | None


@dataclass(frozen=True, slots=True)
class State:
    """What files held at some moment, which `name` tells; `translations` are ids that were left out before."""

    tracks: tuple[Summary, ...]
    unread: tuple[Unread, ...]
    translations: tuple[str, ...] = ()
    name: str = ""


def portfolio(now: State, before: State | None = None) -> Portfolio:
    """The join: the same for the same tracks, in whatever order and from whichever parts they come."""
    tracks, translations = _without_translations(sorted(now.tracks, key=_in_reading_order))
    counts = {stage: sum(each.stage is stage for each in tracks) for stage in Stage}
    return Portfolio(
        tracks=tuple(tracks),
        unread=tuple(sorted(now.unread, key=lambda each: each.path)),
        translations=tuple(sorted({*translations, *now.translations})),
        twice=_twice(tracks),
        all=together("", tracks),
        stages=tuple(StageCount(stage, count) for stage, count in counts.items() if count),
        gaps=common_gaps(tracks),
        blocks=block_counts(tracks),
        regions=regions(tracks),
        sectors=sectors(tracks),
        parties=parties(tracks),
        funding=funding(tracks),
        modules_alike=modules_alike(tracks),
        tracks_alike=tracks_alike(tracks),
        progress=_progress(before, tracks) if before else None,
    )


def _progress(before: State, tracks: Sequence[Summary]) -> Progress:
    return progress(_without_translations(sorted(before.tracks, key=_in_reading_order))[0], tracks, before.name)


def _in_reading_order(summary: Summary) -> tuple[str, str, str]:
    return in_order(summary.title), summary.id, summary.path


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
