"""The picture of the people: from applying to staying at work, planned beside counted, on one scale."""

from canvas.domain.answer import given
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.diagrams.funnel_drawing import drawing
from canvas.rendering.diagrams.funnel_rows import lanes
from canvas.rendering.diagrams.funnel_view import funnel_view
from canvas.rendering.diagrams.funnel_words import Words
from canvas.rendering.diagrams.picture import Picture, picture_problem
from canvas.rendering.jinja import fill
from canvas.rendering.voice import Voice

_TEMPLATE = "diagrams/shapes.svg.j2"


def funnel_picture(track: Track, language: Language, *, with_notes: bool = True) -> Picture:
    """The people of a track as a picture; `with_notes`: with how to read it and where its numbers come from."""
    voice = Voice(track, language)
    view = funnel_view(voice)
    words = Words(voice, view, with_notes)
    found = lanes(view, words)
    spoken = words.spoken()
    svg = fill(_TEMPLATE, drawing=drawing(view, words, found))
    artifact = f"{given(track.identity.id) or 'track'}.funnel.svg"
    shortened = dict.fromkeys(part.entry.words for lane in found for part in lane.parts if part.words.shortened)
    problems = tuple(picture_problem(voice, artifact, RenderingCode.TEXT_SHORTENED, text=text) for text in shortened)
    return Picture("funnel", svg, "", spoken.title, spoken.description, problems)
