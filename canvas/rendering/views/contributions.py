"""What a party brings in, in words."""

from canvas.domain.parties import Contribution
from canvas.rendering.voice import Voice, lowered


def contribution_words(each: Contribution, voice: Voice) -> str:
    """What it is, as it stands inside a sentence, with how much of it."""
    what = lowered(voice.text(each.title) or voice.text(each.kind) or voice.word("values", "nameless"))
    amount = voice.text(each.amount)
    return f"{what} ({amount})" if amount else what
