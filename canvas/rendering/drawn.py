"""How each picture of one track is drawn; those of its steps are laid out for many tracks in one go."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from canvas.domain.answer import given
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.knowledge.speaking import key
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.diagrams.coverage import coverage_picture
from canvas.rendering.diagrams.funding import funding_picture
from canvas.rendering.diagrams.funnel import funnel_picture
from canvas.rendering.diagrams.parties import parties_picture
from canvas.rendering.diagrams.picture import Picture, picture_problem
from canvas.rendering.diagrams.roles import roles_picture
from canvas.rendering.diagrams.steps import steps_pictures
from canvas.rendering.diagrams.timeline import timeline_picture
from canvas.rendering.limits import MOST, TooMany, too_many
from canvas.rendering.outputs import Kind
from canvas.rendering.voice import Voice

_DRAWN: Mapping[Kind, Callable[[Track, Language], Picture]] = MappingProxyType(
    {
        Kind.TIMELINE: timeline_picture,
        Kind.PARTIES: parties_picture,
        Kind.ROLES: roles_picture,
        Kind.FUNDING: funding_picture,
        Kind.FUNNEL: funnel_picture,
        Kind.COVERAGE: coverage_picture,
    }
)

DRAWN_ALONE = tuple(_DRAWN)
"""The pictures that are drawn track by track."""


def picture_of(kind: Kind, track: Track, language: Language) -> Picture:
    """A picture of a track; of one that has too much it says why there is none."""
    lot = too_many(track)
    if lot and kind is not Kind.COVERAGE:
        return _undrawn(kind, track, language, lot)
    return _DRAWN[kind](track, language)


def pictures_of_steps(tracks: Sequence[Track], language: Language) -> tuple[Picture, ...]:
    """The pictures of the steps of many tracks, in their order."""
    drawn = iter(steps_pictures([track for track in tracks if not too_many(track)], language))
    return tuple(_next(drawn, track, language) for track in tracks)


def _next(drawn: Iterator[Picture], track: Track, language: Language) -> Picture:
    lot = too_many(track)
    return _undrawn(Kind.STEPS, track, language, lot) if lot else next(drawn)


def _undrawn(kind: Kind, track: Track, language: Language, lot: TooMany) -> Picture:
    voice = Voice(track, language)
    name = f"{given(track.identity.id) or 'track'}.{kind.value}.svg"
    told = picture_problem(
        voice, name, RenderingCode.TOO_MUCH, count=lot.number, what=key(lot.key, language), most=MOST
    )
    return Picture(kind.value, "", "", voice.word("pages", kind.value), told.message, (told,))
