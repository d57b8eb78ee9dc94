"""The picture of the roles: roles against steps, with a sign for what each does; long rows of steps are folded."""

from canvas.domain.answer import given
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.diagrams.frame import around
from canvas.rendering.diagrams.invitation import invitation
from canvas.rendering.diagrams.picture import Picture, picture_problem
from canvas.rendering.diagrams.roles_drawing import table
from canvas.rendering.diagrams.roles_view import roles_view
from canvas.rendering.jinja import fill
from canvas.rendering.voice import Voice

_TEMPLATE = "diagrams/roles.svg.j2"


def roles_picture(track: Track, language: Language) -> Picture:
    """The picture of who does what in a track. No engine lays it out: it is a table."""
    voice = Voice(track, language)
    view = roles_view(voice)
    drawn = table(view)
    invited = None if view.roles else invitation(voice, "roles_picture", drawn.width, drawn.height)
    height = invited.foot if invited else drawn.height
    svg = fill(
        _TEMPLATE,
        around=around(view.spoken, drawn.width, height, view.meanings, view.notes(narrow=drawn.narrow)),
        bands=drawn.bands,
        invitation=invited,
    )
    name = f"{given(track.identity.id) or 'track'}.roles.svg"
    problems = [picture_problem(voice, name, RenderingCode.TEXT_SHORTENED, text=text) for text in drawn.shortened]
    return Picture("roles", svg, "", view.spoken.title, view.spoken.description, tuple(problems))
