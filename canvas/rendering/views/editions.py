"""Editions by name."""

from canvas.domain.answer import given, listed
from canvas.rendering.voice import Voice


def edition_title(place: int, voice: Voice) -> str:
    """The title of the edition at this place, else its id, else its number."""
    edition = listed(voice.track.editions)[place]
    return voice.text(edition.title) or given(edition.id) or voice.word("plan", "edition_number", number=place + 1)
