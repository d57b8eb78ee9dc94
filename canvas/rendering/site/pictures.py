"""The pictures of tracks for their pages: drawn in the page, so that their words can be read, searched and enlarged."""

from collections.abc import Callable, Sequence

from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.rendering.diagrams.coverage import coverage_picture
from canvas.rendering.diagrams.funding import funding_picture
from canvas.rendering.diagrams.parties import parties_picture
from canvas.rendering.diagrams.picture import Picture
from canvas.rendering.diagrams.roles import roles_picture
from canvas.rendering.diagrams.steps import steps_pictures
from canvas.rendering.diagrams.timeline import timeline_picture
from canvas.rendering.outputs import Kind
from canvas.rendering.site.options import Show, SiteOptions

_Draw = Callable[[Track, Language], Picture]


def drawn_of(options: SiteOptions) -> tuple[Kind, ...]:
    """What is drawn: money only where it is shown, and how far the canvas is where findings are."""
    money = (Kind.FUNDING,) if options.shows(Show.MONEY) else ()
    coverage = (Kind.COVERAGE,) if options.shows(Show.FINDINGS) else ()
    return (Kind.STEPS, Kind.TIMELINE, Kind.PARTIES, Kind.ROLES, *money, *coverage)


def pictures(tracks: Sequence[Track], language: Language, options: SiteOptions) -> list[dict[Kind, Picture]]:
    """The pictures of each track; the steps of all of them are laid out in one go."""
    steps = steps_pictures(tracks, language)
    others: dict[Kind, _Draw] = {
        Kind.TIMELINE: timeline_picture,
        Kind.PARTIES: parties_picture,
        Kind.ROLES: roles_picture,
        Kind.FUNDING: funding_picture,
        Kind.COVERAGE: coverage_picture,
    }
    return [
        {kind: first if kind is Kind.STEPS else others[kind](track, language) for kind in drawn_of(options)}
        for track, first in zip(tracks, steps, strict=True)
    ]
