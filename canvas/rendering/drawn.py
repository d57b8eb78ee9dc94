"""How each picture of one track is drawn; those of its steps are laid out for many tracks in one go."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.rendering.diagrams.coverage import coverage_picture
from canvas.rendering.diagrams.funding import funding_picture
from canvas.rendering.diagrams.parties import parties_picture
from canvas.rendering.diagrams.picture import Picture
from canvas.rendering.diagrams.roles import roles_picture
from canvas.rendering.diagrams.timeline import timeline_picture
from canvas.rendering.outputs import Kind

DRAWN: Mapping[Kind, Callable[[Track, Language], Picture]] = MappingProxyType(
    {
        Kind.TIMELINE: timeline_picture,
        Kind.PARTIES: parties_picture,
        Kind.ROLES: roles_picture,
        Kind.FUNDING: funding_picture,
        Kind.COVERAGE: coverage_picture,
    }
)
"""By what they show."""
