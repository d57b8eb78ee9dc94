"""The timeline: steps and lines of support over weeks, the hours a week of a participant, and when money ends."""

from canvas.domain.answer import given
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.diagrams.picture import Picture, picture_problem
from canvas.rendering.diagrams.timeline_drawing import timeline
from canvas.rendering.diagrams.timeline_view import timeline_view
from canvas.rendering.diagrams.timeline_words import Words
from canvas.rendering.jinja import fill
from canvas.rendering.voice import Voice

_TEMPLATE = "diagrams/shapes.svg.j2"


def timeline_picture(track: Track, language: Language) -> Picture:
    """The timeline of a track as a picture."""
    voice = Voice(track, language)
    view = timeline_view(voice)
    words = Words(voice, view)
    found = timeline(view, words)
    spoken = words.spoken()
    svg = fill(_TEMPLATE, drawing=found.sheet())
    artifact = f"{given(track.identity.id) or 'track'}.timeline.svg"
    problems = tuple(
        picture_problem(voice, artifact, RenderingCode.TEXT_SHORTENED, text=text)
        for text in dict.fromkeys(found.shortened)
    )
    return Picture("timeline", svg, "", spoken.title, spoken.description, problems)
