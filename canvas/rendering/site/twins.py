"""Tracks that were written in two languages: `x` and `x-en` are one track to readers."""

from collections.abc import Mapping, Sequence

from canvas.domain.language import Language
from canvas.rendering.site.cards import Card


def twins(cards: Sequence[Card]) -> Mapping[str, str]:
    """For each track that has a twin in another language the folder of that one, by its own folder."""
    by_folder = {card.folder: card for card in cards}
    found: dict[str, str] = {}
    for folder, card in by_folder.items():
        for language in Language:
            other = by_folder.get(f"{folder}-{language.value}")
            if other and other.written_in is language and card.written_in is not language:
                found |= {folder: other.folder, other.folder: folder}
    return found


def is_listed(card: Card, language: Language, known: Mapping[str, str]) -> bool:
    """Lists of a language name a track once: as it was written in that language, if it was."""
    return card.written_in is language or card.folder not in known
