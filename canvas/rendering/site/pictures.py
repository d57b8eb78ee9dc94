"""The pictures of tracks for their pages: drawn in the page, so that their words can be read, searched and enlarged."""

from collections.abc import Sequence

from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.rendering.diagrams.picture import Picture
from canvas.rendering.drawn import picture_of, pictures_of_steps
from canvas.rendering.outputs import Kind
from canvas.rendering.site.options import Show, SiteOptions


def drawn_of(options: SiteOptions) -> tuple[Kind, ...]:
    """What is drawn: money only where it is shown, and how far the canvas is where findings are."""
    money = (Kind.FUNDING,) if options.shows(Show.MONEY) else ()
    coverage = (Kind.COVERAGE,) if options.shows(Show.FINDINGS) else ()
    return (Kind.STEPS, Kind.TIMELINE, Kind.PARTIES, Kind.ROLES, *money, Kind.FUNNEL, *coverage)


def pictures(tracks: Sequence[Track], language: Language, options: SiteOptions) -> list[dict[Kind, Picture]]:
    """The pictures of each track; the steps of all of them are laid out in one go."""
    steps = pictures_of_steps(tracks, language)
    return [
        {kind: first if kind is Kind.STEPS else picture_of(kind, track, language) for kind in drawn_of(options)}
        for track, first in zip(tracks, steps, strict=True)
    ]
