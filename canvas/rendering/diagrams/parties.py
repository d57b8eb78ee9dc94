"""The picture of the parties: who is at the table, by sector, what they do, and who relies most on whom."""

from canvas.domain.answer import given
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.diagrams.frame import around, spoken
from canvas.rendering.diagrams.invitation import invitation
from canvas.rendering.diagrams.party_dot import party_dot
from canvas.rendering.diagrams.party_drawing import drawing, meanings, shortened
from canvas.rendering.diagrams.party_grid import grid
from canvas.rendering.diagrams.party_view import party_map
from canvas.rendering.diagrams.party_words import Words
from canvas.rendering.diagrams.picture import Picture, picture_problem
from canvas.rendering.jinja import fill
from canvas.rendering.voice import Voice

_TEMPLATE = "diagrams/parties.svg.j2"
_INVITATION = 464


def parties_picture(track: Track, language: Language) -> Picture:
    """
    The picture of the parties of a track.

    Cards and arrows have places of their own, since parties that rely on each other have no order in which an engine
    could rank them; the graph says them, so that engines draw the same.
    """
    voice = Voice(track, language)
    found = party_map(voice)
    placed = grid(found, voice)
    words = Words(voice, found)
    said = spoken(voice, "parties", "parties_picture", words.summary(), words.description())
    width = placed.width if placed.strips else _INVITATION
    invited = None if found.cards else invitation(voice, "parties_picture", width, placed.height)
    svg = fill(
        _TEMPLATE,
        around=around(
            said, width, invited.foot if invited else placed.height, meanings(found, voice), tuple(words.notes())
        ),
        drawing=drawing(found, placed),
        invitation=invited,
    )
    name = f"{given(track.identity.id) or 'track'}.parties.svg"
    problems = [
        picture_problem(voice, name, RenderingCode.TEXT_SHORTENED, text=text) for text in shortened(found, placed)
    ]
    dot = party_dot(found, placed) if found.cards else ""
    return Picture("parties", svg, dot, said.title, said.description, tuple(problems))
