"""The money picture: from every source to what it pays, certain and hoped-for apart, and what is still to be found."""

from dataclasses import replace

from canvas.domain.answer import given
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.diagrams.funding_columns import columns
from canvas.rendering.diagrams.funding_drawing import drawing
from canvas.rendering.diagrams.funding_view import money_of
from canvas.rendering.diagrams.funding_words import Words
from canvas.rendering.diagrams.picture import Picture, picture_problem
from canvas.rendering.jinja import fill
from canvas.rendering.voice import Voice

_TEMPLATE = "diagrams/shapes.svg.j2"


def funding_picture(track: Track, language: Language, *, with_brought: bool = True) -> Picture:
    """The money of a track as a picture; `with_brought`: with what parties bring in that is no money."""
    voice = Voice(track, language)
    money = money_of(voice)
    if not with_brought:
        money = replace(money, brought=())
    words = Words(voice, money)
    found = columns(money, words)
    spoken = words.spoken()
    svg = fill(_TEMPLATE, drawing=drawing(money, words, found))
    artifact = f"{given(track.identity.id) or 'track'}.funding.svg"
    problems = tuple(
        picture_problem(voice, artifact, RenderingCode.TEXT_SHORTENED, text=text) for text in found.shortened(money)
    )
    return Picture("funding", svg, "", spoken.title, spoken.description, problems)
